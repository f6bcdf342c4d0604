import { guideContentSchema, guidePartContentSchema } from '#shared/instruments/guide.ts';
import type {
  DegreeKey,
  Guide,
  GuideContent,
  GuidePart,
  GuidePartContent,
} from '#shared/instruments/guide.ts';
import { degrees } from '#shared/instruments/ruler-scale.ts';

/** Who publishes, and when. */
interface Publisher {
  by: { id: string; name: string };
  /** ISO instant. */
  at: string;
}
/** What a version says in all: the general part, and each degree's measures. */
export interface WholeGuide {
  guide: Guide;
  parts: readonly GuidePart[];
}
/** The version to be, its degrees, and those of them that are written for it. */
export interface NextGuide extends WholeGuide {
  written: GuidePart[];
}
export type EditedParts = Readonly<Partial<Record<DegreeKey, GuidePartContent>>>;

const said = (value: unknown): string => JSON.stringify(value);
const contentOf = (guide: GuideContent): GuideContent => guideContentSchema.parse(guide);
const partOf = (part: GuidePart): GuidePartContent => guidePartContentSchema.parse(part);

/** The version after `current`. `changed` names what differs: `general`, and each degree that says something else. */
export function nextGuide(
  current: WholeGuide,
  content: GuideContent,
  edited: EditedParts,
  { by, at }: Publisher,
): NextGuide {
  const version = current.guide.version + 1;
  const written = current.parts.flatMap((part) => {
    const now = edited[part.degree];
    return now && said(now) !== said(partOf(part))
      ? [{ ...now, degree: part.degree, startingSet: false }]
      : [];
  });
  const isGeneral = said(contentOf(content)) !== said(contentOf(current.guide));
  const writtenDegrees = written.map(({ degree }) => `${degree}` as const);
  return {
    guide: {
      ...content,
      version,
      publishedAt: at,
      by,
      startingSet: false,
      degreeVersions: {
        ...current.guide.degreeVersions,
        ...Object.fromEntries(writtenDegrees.map((degree) => [degree, version])),
      },
      changed: [...(isGeneral ? ['general'] : []), ...writtenDegrees],
    },
    parts: current.parts.map((part) => written.find(({ degree }) => degree === part.degree) ?? part),
    written,
  };
}

/** What an older version said, as the one after `current`. No measure is written again: they are where they were. */
export function restoredGuide(current: WholeGuide, old: WholeGuide, { by, at }: Publisher): NextGuide {
  const differs = degrees.filter(
    (degree) => old.guide.degreeVersions[degree] !== current.guide.degreeVersions[degree],
  );
  const isGeneral = said(contentOf(old.guide)) !== said(contentOf(current.guide));
  return {
    guide: {
      ...contentOf(old.guide),
      version: current.guide.version + 1,
      publishedAt: at,
      by,
      startingSet: false,
      degreeVersions: old.guide.degreeVersions,
      changed: [...(isGeneral ? ['general'] : []), ...differs.map(String)],
      restored: old.guide.version,
    },
    parts: old.parts,
    written: [],
  };
}

/** Whether a version is the very one that was asked for. */
export const saysTheSame = (
  { guide, parts }: WholeGuide,
  { content, parts: edited }: { content: GuideContent; parts: EditedParts },
): boolean =>
  said(contentOf(guide)) === said(contentOf(content)) &&
  parts.every((part) => {
    const now = edited[part.degree];
    return now === undefined
      ? guide.degreeVersions[part.degree] !== guide.version
      : said(now) === said(partOf(part));
  });

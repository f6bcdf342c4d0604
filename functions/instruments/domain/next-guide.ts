import { guideContentSchema, guidePartContentSchema } from '#shared/instruments/guide.ts';
import type {
  DegreeKey,
  Guide,
  GuideContent,
  GuidePart,
  GuidePartContent,
} from '#shared/instruments/guide.ts';
import { changedPlaces, differing, isSame, nextMarks, type Publisher } from './next-version.ts';

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

const contentOf = (guide: GuideContent): GuideContent => guideContentSchema.parse(guide);
const partOf = (part: GuidePart): GuidePartContent => guidePartContentSchema.parse(part);

/** The version after `current`. `changed` names what differs: `general`, and each degree that says something else. */
export function nextGuide(
  current: WholeGuide,
  content: GuideContent,
  edited: EditedParts,
  publisher: Publisher,
): NextGuide {
  const written = current.parts.flatMap((part) => {
    const now = edited[part.degree];
    return now && !isSame(now, partOf(part)) ? [{ ...now, degree: part.degree, startingSet: false }] : [];
  });
  const isGeneral = !isSame(contentOf(content), contentOf(current.guide));
  const writtenDegrees = written.map(({ degree }) => `${degree}` as const);
  const marks = nextMarks(current.guide, changedPlaces(isGeneral, writtenDegrees), publisher);
  return {
    guide: {
      ...content,
      ...marks,
      degreeVersions: {
        ...current.guide.degreeVersions,
        ...Object.fromEntries(writtenDegrees.map((degree) => [degree, marks.version])),
      },
    },
    parts: current.parts.map((part) => written.find(({ degree }) => degree === part.degree) ?? part),
    written,
  };
}

/** What an older version said, as the one after `current`. No measure is written again: they are where they were. */
export function restoredGuide(current: WholeGuide, old: WholeGuide, publisher: Publisher): NextGuide {
  const content = contentOf(old.guide);
  const { degreeVersions } = old.guide;
  const isGeneral = !isSame(content, contentOf(current.guide));
  const changed = changedPlaces(isGeneral, differing(current.guide.degreeVersions, degreeVersions));
  return {
    guide: {
      ...content,
      ...nextMarks(current.guide, changed, publisher),
      degreeVersions,
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
  isSame(contentOf(guide), contentOf(content)) &&
  parts.every((part) => {
    const now = edited[part.degree];
    return now === undefined
      ? guide.degreeVersions[part.degree] !== guide.version
      : isSame(now, partOf(part));
  });

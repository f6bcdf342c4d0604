import { freshId } from '#shared/ids.ts';
import { guideGaps, type GuideGap, type GuideParts } from '#shared/instruments/guide-gaps.ts';
import {
  guideContentSchema,
  guidePartContentSchema,
  type DegreeKey,
  type Guide,
  type GuideContent,
  type GuidePart,
  type GuidePartContent,
  type Measure,
} from '#shared/instruments/guide.ts';

export const degreeKeys = ['1', '2', '3', '4', '5'] as const satisfies readonly DegreeKey[];
type Parts = Record<DegreeKey, GuidePartContent>;

/** What is kept on the device: all that is edited. */
export interface KeptGuide {
  content: GuideContent;
  parts: Partial<Parts>;
}

type Problems = Readonly<Record<string, string>>;
const said = (value: unknown) => JSON.stringify(value);

/** An action guide in the making: a copy of the version it began from. */
export class GuideDraft {
  content = $state() as GuideContent;
  parts = $state() as Parts;
  private begunContent: string;
  private begunParts: Readonly<Record<string, string>>;

  constructor(begun: Guide, parts: readonly GuidePart[], kept?: KeptGuide) {
    const content = guideContentSchema.parse(begun);
    const all = byDegree(parts);
    this.begunContent = said(content);
    this.begunParts = Object.fromEntries(degreeKeys.map((key) => [key, said(all[key])]));
    this.content = structuredClone(kept?.content ?? content);
    this.parts = { ...all, ...structuredClone(kept?.parts ?? {}) };
  }

  /** `general`, and the degrees that are edited. */
  get changed(): string[] {
    return [
      ...(said($state.snapshot(this.content)) === this.begunContent ? [] : ['general']),
      ...degreeKeys.filter((key) => said($state.snapshot(this.parts[key])) !== this.begunParts[key]),
    ];
  }

  /** What is kept, and what is sent: only the degrees that are edited. */
  get value(): KeptGuide {
    const { changed } = this;
    const edited = degreeKeys.filter((key) => changed.includes(key));
    return {
      content: $state.snapshot(this.content),
      parts: Object.fromEntries(edited.map((key) => [key, $state.snapshot(this.parts[key])])),
    };
  }

  /** Replaces everything, by a starting set for example. */
  takeAll(content: GuideContent, parts: readonly GuidePart[]) {
    this.content = structuredClone(guideContentSchema.parse(content));
    this.parts = byDegree(parts);
  }

  /** Takes the general part of a version that was published meanwhile, where it was not edited here. */
  takeGeneral(guide: Guide) {
    if (this.changed.includes('general')) return;
    const content = guideContentSchema.parse(guide);
    this.begunContent = said(content);
    this.content = structuredClone(content);
  }

  addMeasure(key: DegreeKey): Measure {
    const measure: Measure = {
      ...{ id: `own-${freshId(8)}`, title: { da: '', en: '' }, text: { da: '', en: '' } },
      ...{ who: ['staff'], target: 'surroundings', lawIds: [], materials: [], ages: [] },
    };
    this.parts[key].measures.push(measure);
    return measure;
  }

  /** Takes a measure out, or moves it; gives back how to undo that and nothing else that was written since. */
  rearrange(key: DegreeKey, index: number, to: number | undefined): () => void {
    const moved = this.parts[key].measures[index];
    if (!moved) return () => undefined;
    const put = (at: number | undefined) => {
      const all = this.parts[key].measures;
      const rest = all.filter(({ id }) => id !== moved.id);
      const now = all.find(({ id }) => id === moved.id) ?? moved;
      this.parts[key].measures = at === undefined ? rest : rest.toSpliced(at, 0, now);
    };
    put(to);
    return () => put(index);
  }

  /** Codes by path ("measures.0.title.da"), in the codes the server uses. */
  problemsOf(where: string): Problems {
    const key = degreeKeys.find((one) => one === where);
    return key
      ? problemsIn(guidePartContentSchema.safeParse($state.snapshot(this.parts[key])))
      : problemsIn(guideContentSchema.safeParse($state.snapshot(this.content)));
  }

  /** Everything edited that cannot be published: `general` or a degree, with its codes. */
  get fieldGaps(): { where: string; problems: Problems }[] {
    return this.changed
      .map((where) => ({ where, problems: this.problemsOf(where) }))
      .filter(({ problems }) => Object.keys(problems).length > 0);
  }

  /** What would leave somebody without an answer, over all degrees. */
  get gaps(): GuideGap[] {
    return guideGaps(this.content, $state.snapshot(this.parts) satisfies GuideParts);
  }
}

function byDegree(parts: readonly GuidePart[]): Parts {
  const found = degreeKeys.map((key) => {
    const part = parts.find(({ degree }) => String(degree) === key);
    if (!part) throw new Error('a guide has five degrees');
    return [key, structuredClone(guidePartContentSchema.parse(part))] as const;
  });
  return Object.fromEntries(found) as Parts;
}

type Parsed = {
  error?: { issues: readonly { path: readonly PropertyKey[]; code: string; message: string }[] } | undefined;
};
const problemsIn = ({ error }: Parsed): Problems =>
  Object.fromEntries(
    (error?.issues ?? []).map((one) => [one.path.join('.'), one.code === 'custom' ? one.message : one.code]),
  );

/** Recognises a kept draft by its shape. */
export function isKeptGuide(value: unknown): value is KeptGuide {
  if (typeof value !== 'object' || value === null || !('content' in value) || !('parts' in value))
    return false;
  const { content, parts } = value;
  const isWhole = typeof content === 'object' && content !== null && 'levels' in content && 'laws' in content;
  return isWhole && typeof parts === 'object' && parts !== null;
}

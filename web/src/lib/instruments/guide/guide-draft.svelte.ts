import { freshId } from '#shared/fresh-id.ts';
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
import { DraftInParts, type EditedParts } from '../publishing/draft-in-parts.svelte.ts';

export const degreeKeys = ['1', '2', '3', '4', '5'] as const satisfies readonly DegreeKey[];
export type KeptGuide = EditedParts<GuideContent, GuidePartContent, DegreeKey>;

const shape = {
  content: guideContentSchema,
  part: guidePartContentSchema,
  versionsOf: ({ degreeVersions }: Guide) => degreeVersions,
};

/** An action guide in the making. */
export class GuideDraft extends DraftInParts<GuideContent, Guide, GuidePartContent, DegreeKey> {
  constructor(begun: Guide, parts: readonly GuidePart[], kept: KeptGuide | undefined) {
    super(shape, begun, kept);
    for (const part of parts) this.open(`${part.degree}`, guidePartContentSchema.parse(part));
    if (degreeKeys.some((key) => !(key in this.parts))) throw new Error('a guide has five degrees');
  }

  /** Replaces everything, by a starting set for example. */
  takeAll(content: GuideContent, parts: readonly GuidePart[]) {
    this.content = structuredClone(guideContentSchema.parse(content));
    for (const part of parts)
      this.parts[`${part.degree}`] = structuredClone(guidePartContentSchema.parse(part));
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

  /** What would leave somebody without an answer, over all degrees. */
  get unanswered(): GuideGap[] {
    return guideGaps(this.content, $state.snapshot(this.parts) satisfies GuideParts);
  }

  override get isWhole(): boolean {
    return super.isWhole && this.unanswered.length === 0;
  }
}

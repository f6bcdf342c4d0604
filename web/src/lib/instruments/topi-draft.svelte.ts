import { topiContentSchema, type Topi, type TopiContent } from '#shared/instruments/topi.ts';
import { WholeDraft } from './publishing/whole-draft.svelte.ts';

/** The wellbeing assessment in the making. */
export class TopiDraft extends WholeDraft<TopiContent> {
  constructor(begun: Topi, kept: TopiContent | undefined) {
    super(topiContentSchema, begun, kept);
  }

  addDimension() {
    const taken = this.content.dimensions.map((dimension) => dimension.id);
    const number =
      [1, 2, 3, 4, 5, 6, 7, 8].find((one) => !taken.includes(`dimension-${one}`)) ?? taken.length + 1;
    this.content.dimensions.push({
      id: `dimension-${number}`,
      label: { da: '', en: '' },
      signs: { da: '', en: '' },
    });
  }

  removeDimension(id: string) {
    this.content.dimensions = this.content.dimensions.filter((dimension) => dimension.id !== id);
  }
}

import { topiContentSchema, type Topi, type TopiContent } from '#shared/instruments/topi.ts';

/** The instrument in the making: a copy of the version it began from. */
export class TopiDraft {
  content = $state() as TopiContent;

  constructor(begun: TopiContent) {
    this.content = structuredClone(contentOf(begun));
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

  get value(): TopiContent {
    return $state.snapshot(this.content);
  }

  /** Codes by path ("positions.0.label.da"), in the codes the server uses. */
  get problems(): Readonly<Record<string, string>> {
    const issues = topiContentSchema.safeParse(this.value).error?.issues ?? [];
    return Object.fromEntries(issues.map((issue) => [issue.path.join('.'), issue.code]));
  }
}

/** Only what may be edited: version and date are the server's. */
export function contentOf({
  title,
  positions,
  dimensions,
  ownRequired,
  notice,
}: TopiContent | Topi): TopiContent {
  return { title, positions, dimensions, ownRequired, notice };
}

/** Recognises a kept draft by its shape. */
export function isTopiContent(value: unknown): value is TopiContent {
  if (typeof value !== 'object' || value === null) return false;
  const { positions, dimensions, title, notice } = value as Record<string, unknown>;
  return (
    Array.isArray(positions) && positions.length === 3 && Array.isArray(dimensions) && !!title && !!notice
  );
}

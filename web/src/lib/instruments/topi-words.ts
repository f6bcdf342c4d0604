import type { Dimension, Position, Topi, TopiContent } from '#shared/instruments/topi.ts';
import type { Localized } from '#shared/localized.ts';
import { wholeLanguage, type ReadingLanguage } from '#lib/words/languages.ts';

/** A position as it is shown: the municipality's word, colour and criteria in the reader's language. */
export interface PositionShown {
  id: Position;
  label: string;
  colour: string;
  criteria: string;
}

/** A municipality's text in the wanted language; the Danish one where it is not translated. */
export const written = (text: Localized, language: ReadingLanguage): string =>
  text[wholeLanguage(language)] || text.da;

/** Green, yellow, red: always in this order, however they are stored. */
const order: readonly Position[] = ['green', 'yellow', 'red'];

export function positionsShown(
  topi: Pick<TopiContent, 'positions'>,
  language: ReadingLanguage,
): PositionShown[] {
  return order.flatMap((id) =>
    topi.positions
      .filter((position) => position.id === id)
      .map(({ label, colour, criteria }) => ({
        id,
        label: written(label, language),
        colour,
        criteria: written(criteria, language),
      })),
  );
}

export function positionShown(topi: Topi, position: Position, language: ReadingLanguage): PositionShown {
  return (
    positionsShown(topi, language).find((one) => one.id === position) ?? {
      id: position,
      label: position,
      colour: '#808080',
      criteria: '',
    }
  );
}

export function dimensionLabel(
  dimensions: readonly Dimension[],
  id: string,
  language: ReadingLanguage,
): string {
  const found = dimensions.find((dimension) => dimension.id === id);
  return found ? written(found.label, language) : id;
}

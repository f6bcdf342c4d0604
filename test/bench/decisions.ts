import { decideMicroseconds } from '#test/builders/actor-microseconds.ts';
import { type Figure, median, rounded } from './figure.ts';

const BATCHES = 25;

/** What one access decision takes, without any reading. */
export function decisions(): Promise<Figure[]> {
  const batches = Array.from({ length: BATCHES }, () => decideMicroseconds(200));
  return Promise.resolve([
    {
      ...{ name: 'decide.microseconds', value: rounded(median(batches)), unit: 'µs', limit: 20 },
      how: `median of ${BATCHES} batches: every permission, an actor with ten memberships, a child with five places`,
    },
  ]);
}

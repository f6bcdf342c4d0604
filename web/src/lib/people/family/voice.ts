import type { MyChild } from '#shared/people/my-child.ts';
import type { Me } from '#lib/state/me.ts';

/** To whom the page speaks: a parent about a child, or the child itself. */
export const voiceOf = ({ side }: Pick<Me, 'side'>): 'own' | 'child' => (side === 'child' ? 'own' : 'child');

/** The house or school of today, for telling whom to turn to. */
export const placeNow = ({ places }: Pick<MyChild, 'places'>): string | undefined =>
  places.find(({ isNow }) => isNow)?.unitName;

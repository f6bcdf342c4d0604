import type { Child } from '#shared/people/child.ts';
import { aTownChild } from './consent-town.ts';

const [place] = aTownChild().affiliations;

/** The child of the town, grown up: it left Myren, its last place, in 2020. */
export const anErasableChild = (change: Partial<Child> = {}): Child =>
  aTownChild({
    birthDate: '2005-02-03',
    affiliations: place ? [{ ...place, from: '2010-08-01', to: '2020-07-31' }] : [],
    ...change,
  });

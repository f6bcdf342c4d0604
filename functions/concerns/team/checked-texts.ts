import { findNames, withoutNames } from '#shared/concerns/find-names.ts';
import type { KnownNames } from '#shared/concerns/known-names.ts';
import { sparringFields, type FieldFound, type SparringTexts } from '#shared/concerns/sparring.ts';

/** What in the texts tells who it is about, field by field. Pure. */
export const foundIn = (asked: SparringTexts, known: KnownNames): FieldFound[] =>
  sparringFields.flatMap((field) => findNames(asked[field], known).map((found) => ({ field, ...found })));

/** The texts with every certain place put otherwise. */
export const textsWithout = (asked: SparringTexts, known: KnownNames): SparringTexts => {
  const clean = (text: string) => withoutNames(text, findNames(text, known));
  const { question, tried, works, childView, parentsView } = asked;
  return {
    ...{ question: clean(question), tried: clean(tried), works: clean(works) },
    ...{ childView: clean(childView), parentsView: clean(parentsView) },
  };
};

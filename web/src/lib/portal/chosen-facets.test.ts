import { expect, test } from 'vitest';
import {
  audienceSchema,
  documentLanguageSchema,
  facetNames,
  portalAgeSchema,
} from '#shared/portal/facets.ts';
import { ages, audiences, chosenIn, facetOrder } from './chosen-facets.ts';

test('what stands in a link is chosen', () => {
  const search = new URLSearchParams('q=ro&audience=parents&degree=4&law=Barnets+lov+§+133&language=tr');
  expect(chosenIn(search)).toEqual({
    ...{ audience: 'parents', degree: '4', law: 'Barnets lov § 133' },
    language: 'tr',
  });
});

test.each(['audience=everyone', 'degree=9', 'degree=', 'age=7', 'language=xx', `theme=${'x'.repeat(81)}`])(
  'a link with what the portal does not know (%s) leads to the search without it',
  (search) => {
    expect(chosenIn(new URLSearchParams(search))).toEqual({});
  },
);

test('all that can be searched by is offered', () => {
  expect([...ages]).toEqual(portalAgeSchema.options);
  expect([...audiences]).toEqual(audienceSchema.options);
  expect(facetOrder.toSorted()).toEqual(facetNames.toSorted());
  for (const language of documentLanguageSchema.options)
    expect(chosenIn(new URLSearchParams({ language }))).toEqual({ language });
});

import { expect, test } from 'vitest';
import type { DocumentContent } from '#shared/portal/document.ts';
import { differences } from './document-differences.ts';

const aContent = (over: Partial<DocumentContent> = {}): DocumentContent => ({
  ...{ title: 'Søvn', summary: 'Kort', keywords: ['søvn'], contact: '', text: 'Ro om aftenen.' },
  facets: { audiences: ['parents'], degrees: [1, 2], ages: [], laws: [], themes: [], language: 'da' },
  ...over,
});

test('names what two say differently, each with its words, in the order of the form', () => {
  const mine = aContent({ title: 'Søvn og ro', validUntil: '2027-01-31' });
  expect(differences(aContent(), mine)).toEqual([
    { part: 'title', theirs: 'Søvn', mine: 'Søvn og ro' },
    { part: 'validUntil', theirs: '', mine: '2027-01-31' },
  ]);
});

test('finds what was ticked or listed, whatever the order', () => {
  const facets = { ...aContent().facets, degrees: [2 as const, 1 as const], laws: ['Barnets lov § 133'] };
  expect(differences(aContent(), aContent({ facets }))).toEqual([
    { part: 'laws', theirs: '', mine: 'Barnets lov § 133' },
  ]);
});

test('finds nothing between two that say the same', () => {
  expect(differences(aContent(), aContent())).toEqual([]);
});

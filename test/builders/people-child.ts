import type { Consent } from '#shared/access/consent.ts';
import type { Affiliation, Child } from '#shared/people/child.ts';

export const aPlace = (change: Partial<Affiliation> = {}): Affiliation => ({
  unitId: '899001',
  unitName: 'Testskolen',
  groups: [{ id: '899001-4a', name: '4.A' }],
  level: '4',
  from: '2026-10-01',
  ...change,
});

export const aChild = (change: Partial<Child> = {}): Child => ({
  tenant: '0899',
  id: 'barn23456789',
  firstName: 'Freja',
  lastName: 'Åkjær Holm',
  birthDate: '2015-01-01',
  gender: 'K',
  addressProtected: false,
  address: { street: 'Testvej 12', postalCode: '9800', district: 'Tråby' },
  affiliations: [aPlace()],
  guardians: [],
  notices: [],
  protectedBy: [],
  releases: [],
  stops: [],
  version: 1,
  ...change,
});

/** A question to a family that nobody has answered yet. */
export const anOpenConsent = (childId: string, askedBy: string): Consent => ({
  ...{ id: 'consent1', childId, unitId: 'ppr1', unitName: 'PPR', sections: ['follow-up'] },
  ...{ purpose: 'Støtte', words: '', until: '2099-01-01', textVersion: 1, answers: [], version: 1 },
  ...{ askedAt: '2026-11-20T08:00:00.000Z', askedBy: { id: askedBy, name: 'Lasse Prøve' } },
});

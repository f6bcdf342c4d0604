import { expect, test } from 'vitest';
import type { Case } from '#shared/concerns/case.ts';
import { caseParts, withPart } from './case-parts.ts';

const seen = { text: 'Mærker på armen', when: '', childSaid: '»Det gør ondt«', parentsSaid: 'Hun faldt' };
const by = { id: 'ellen', name: 'Ellen Prøve' };
const at = '2026-11-02T08:00:00.000Z';
const one: Case = {
  ...{ id: 'sag-et', kind: 'wonder', state: 'raised', level: 0, unitId: 'myren', groupName: 'Rød' },
  ...{ raisedAt: at, raisedBy: by, holder: by, seen, goals: [], services: [], version: 1 },
  actions: [
    {
      ...{ id: 'handling-et', text: 'En voksen følger med ud på legepladsen', target: 'surroundings' },
      ...{ responsibleId: 'ellen', responsibleName: by.name, dueOn: '2026-11-16', reviewOn: '2026-12-28' },
      status: 'agreed',
    },
  ],
  moves: [{ id: 'sag-et', move: 'raise', at, by, to: 'raised', level: 0 }],
};
const ids = (stopStands: boolean) => caseParts(one, stopStands).map(({ id }) => id);

test('what is written in the case is offered, and what is not is left out', () => {
  expect(ids(false)).toEqual(['seen', 'child-said', 'actions', 'parents-said']);
});

test('while a stop stands nothing that the parents said is offered', () => {
  expect(ids(true)).toEqual(['seen', 'child-said', 'actions']);
});

test('a part is added once, under what was typed', () => {
  const [part] = caseParts(one, false);
  if (!part) throw new Error('there is a part');
  const once = withPart('Mit eget', part);
  expect(once).toBe('Mit eget\nMærker på armen');
  expect(withPart(once, part)).toBe(once);
});

import { describe, expect, test } from 'vitest';
import type { CaseAction } from '#shared/concerns/actions.ts';
import type { Case } from '#shared/concerns/case.ts';
import { heardAt, nextPanel, otherPanels, type CaseRead } from './case-page.ts';

const by = { id: 'ellen', name: 'Ellen Prøve' };
const raisedAt = '2026-11-02T08:00:00.000Z';
const aCase = (change: Partial<Case> = {}): Case => ({
  ...{ id: 'sag-et', kind: 'wonder', state: 'raised', level: 0, unitId: 'myren', groupName: 'Rød' },
  ...{ raisedAt, raisedBy: by, holder: by, goals: [], actions: [], services: [], version: 1 },
  seen: { text: 'Står alene ved hegnet.', when: '', childSaid: '', parentsSaid: '' },
  moves: [{ id: 'sag-et', move: 'raise', at: raisedAt, by, to: 'raised', level: 0 }],
  ...change,
});
const anAction = (change: Partial<CaseAction> = {}): CaseAction => ({
  ...{ id: 'handling', text: 'En voksen følger med ud', target: 'surroundings', status: 'agreed' },
  ...{ responsibleId: 'ellen', responsibleName: 'Ellen', dueOn: '2026-11-16', reviewOn: '2026-12-28' },
  ...change,
});
const told = {
  ...{ at: '2026-11-03T08:00:00.000Z', on: '2026-11-03', by, how: 'talk' as const, said: '', agrees: true },
};
const aPage = (change: Partial<Case>, more: Partial<CaseRead> = {}): CaseRead => ({
  case: aCase(change),
  child: { id: 'barnet', firstName: 'Freja', lastName: 'Prøve', birthDate: '2021-05-05', ageMonths: 66 },
  ...{ people: [by], mayWork: true, mayTake: false, holderLeft: false, stopStands: false, familySees: true },
  voicesAt: [],
  rules: {
    ...{ clarifyBy: '2026-11-16', reviewFrom: '2026-12-14', reviewTo: '2026-12-28' },
    ...{ familyFromLevel: 1, logFromLevel: 2, servicesFromLevel: 2, coordinationFromLevel: 3 },
  },
  why: [],
  ...more,
});

describe('the one thing to do next', () => {
  test('leads from the first words to looking back', () => {
    expect(nextPanel(aPage({}))).toBe('analyse');
    expect(nextPanel(aPage({ state: 'analysed' }))).toBe('tell');
    expect(nextPanel(aPage({ state: 'analysed', familyTold: told }))).toBe('actions');
    const child = anAction({ target: 'child' });
    expect(nextPanel(aPage({ state: 'analysed', familyTold: told, actions: [child] }))).toBe('actions');
    expect(nextPanel(aPage({ state: 'analysed', familyTold: told, actions: [anAction()] }))).toBe('act');
    expect(nextPanel(aPage({ state: 'acting' }))).toBe('review');
    expect(nextPanel(aPage({ state: 'reviewed' }))).toBe('decide');
    expect(nextPanel(aPage({ state: 'closed' }))).toBe('reopen');
  });

  test('is never to tell the family while a stop stands', () => {
    const page = aPage({ state: 'analysed', actions: [anAction()] }, { stopStands: true });
    expect(nextPanel(page)).toBe('act');
    expect(otherPanels(page)).not.toContain('tell');
  });

  test('stands once: not again among the rest', () => {
    for (const state of ['raised', 'analysed', 'acting', 'reviewed', 'closed'] as const) {
      const page = aPage({ state });
      expect(otherPanels(page)).not.toContain(nextPanel(page));
    }
  });
});

test('a child counts as heard only since the last time one looked back', () => {
  const at = '2026-12-01T08:00:00.000Z';
  const review = { id: 'set', move: 'review', at, by, from: 'acting', to: 'reviewed', level: 1 } as const;
  const moves = [...aCase().moves, review];
  expect(heardAt(aPage({ moves }, { voicesAt: ['2026-11-20T08:00:00.000Z'] }))).toBeUndefined();
  expect(heardAt(aPage({ moves }, { voicesAt: ['2026-12-02T08:00:00.000Z'] }))).toBe(
    '2026-12-02T08:00:00.000Z',
  );
  const again = { ...review, id: 'igen', move: 'reopen', at: '2026-12-05T08:00:00.000Z' } as const;
  const reopened = { moves: [...moves, again] };
  expect(heardAt(aPage(reopened, { voicesAt: ['2026-12-02T08:00:00.000Z'] }))).toBeUndefined();
});

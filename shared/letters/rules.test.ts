import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sides } from '../access/actor.ts';
import { kindRules, kindsFor, noticeKinds, noticeWays, wayFor } from './notices.ts';
import { hintOfEmail, hintOfPhone, toE164 } from './phone.ts';
import { recipientsOf, type RecipientFacts } from './recipients.ts';
import { letterStates, stateAfter, type LetterEvent } from './states.ts';

const today = '2026-11-21';
const facts = (change: Partial<RecipientFacts> = {}): RecipientFacts => ({
  childId: 'barnbarn',
  birthDate: '2016-03-01',
  guardians: [
    { id: 'morrmorr', custody: true },
    { id: 'farrfarr', custody: true },
    { id: 'bonusfar', custody: false },
  ],
  stopped: false,
  ...change,
});
const ids = (outcome: ReturnType<typeof recipientsOf>) =>
  typeof outcome === 'string' ? outcome : outcome.map((one) => one.personId);

describe('a letter about a child under fifteen', () => {
  test('goes to every custody holder and to nobody else', () => {
    expect(ids(recipientsOf(facts(), today))).toEqual(['morrmorr', 'farrfarr']);
  });

  test('goes neither to one who is dead nor to one the child is protected against', () => {
    const guardians = [
      { id: 'morrmorr', custody: true },
      { id: 'farrfarr', custody: true, deceased: true },
      { id: 'andenfar', custody: true, inConflict: true },
    ];
    expect(ids(recipientsOf(facts({ guardians }), today))).toEqual(['morrmorr']);
  });

  test('goes to nobody while a stop is in force, or when nobody has custody', () => {
    expect(recipientsOf(facts({ stopped: true }), today)).toBe('stopped');
    expect(recipientsOf(facts({ guardians: [] }), today)).toBe('no-custody-holder');
  });

  test('never goes to the child', () => {
    const guardian = fc.record({
      id: fc.constantFrom('aaaa', 'bbbb', 'cccc'),
      custody: fc.boolean(),
      deceased: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(guardian, { maxLength: 5 }), fc.boolean(), (guardians, stopped) => {
        const found = recipientsOf(facts({ guardians, stopped }), today);
        if (typeof found === 'string') return;
        expect(found.every((one) => one.side === 'guardian')).toBe(true);
        expect(new Set(found.map((one) => one.personId)).size).toBe(found.length);
      }),
    );
  });
});

describe('a letter about a young person', () => {
  test.for([
    ['2011-11-22', ['morrmorr', 'farrfarr']],
    ['2011-11-21', ['barnbarn']],
    ['2008-11-21', ['barnbarn']],
    ['1999-01-01', ['barnbarn']],
  ] as const)('born %s goes to %j', ([birthDate, expected]) => {
    expect(ids(recipientsOf(facts({ birthDate }), today))).toEqual(expected);
  });

  test('goes to the young person also while a stop keeps it from the parents', () => {
    expect(ids(recipientsOf(facts({ birthDate: '2010-01-01', stopped: true }), today))).toEqual(['barnbarn']);
  });
});

describe('the states of a letter', () => {
  const events: LetterEvent[] = ['accept', 'deliver', 'print', 'fail', 'expire', 'cancel'];

  test('let nothing take back that it has arrived', () => {
    for (const event of events) {
      expect(stateAfter('delivered', event)).toBeUndefined();
      expect(stateAfter('physical', event)).toBeUndefined();
    }
  });

  test('take the news that it arrived from wherever it was thought to be', () => {
    for (const state of letterStates.filter((one) => one !== 'delivered' && one !== 'physical'))
      expect(stateAfter(state, 'deliver')).toBe('delivered');
  });

  test('end in an arrival, a failure or a stop in whatever order the news comes', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...events), { maxLength: 12 }), (news) => {
        let state: (typeof letterStates)[number] = 'queued';
        let arrived = false;
        for (const event of news) {
          state = stateAfter(state, event) ?? state;
          if (state === 'delivered' || state === 'physical') arrived = true;
          if (arrived) expect(['delivered', 'physical']).toContain(state);
        }
      }),
    );
  });
});

describe('what a person is told', () => {
  test('is never nothing where it must reach them', () => {
    for (const kind of noticeKinds.filter((one) => kindRules[one].always))
      expect(wayFor(kind, { ways: { [kind]: 'none' } })).not.toBe('none');
  });

  test('is by the way they chose, or the usual one', () => {
    expect(wayFor('task-due', undefined)).toBe('email-daily');
    for (const way of noticeWays) expect(wayFor('task-due', { ways: { 'task-due': way } })).toBe(way);
  });

  test('has kinds for every side', () => {
    for (const side of sides) expect(kindsFor(side).length).toBeGreaterThan(3);
  });
});

describe('a telephone number', () => {
  test.for([
    ['21 43 65 87', '+4521436587'],
    ['(+45) 21436587', '+4521436587'],
    ['+47 912 34 567', '+4791234567'],
    ['004521436587', '+4521436587'],
    ['2143658', undefined],
    ['+45214365879', undefined],
    ['ring til mor', undefined],
    ['', undefined],
  ])('written %s is %s', ([written, expected]) => {
    expect(toE164(written ?? '')).toBe(expected);
  });

  test('and an address are hinted at without being given away', () => {
    expect(hintOfPhone('+4521436587')).toBe('•• •• •• 87');
    expect(hintOfEmail('far.hansen@familie.example')).toBe('f•••@f•••.example');
  });
});

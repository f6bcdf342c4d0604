import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Consent } from './consent.ts';
import {
  agreedSections,
  consentStateOn,
  isExpiringSoon,
  waitingFor,
  type Deciding,
} from './consent-rules.ts';
import { monthsAfter } from './periods.ts';
import { sections as all, type Section } from './sections.ts';

const child = (custody: boolean[], birthDate = '2018-05-05'): Deciding => ({
  ...{ id: 'barnet', firstName: 'Bo', lastName: 'Prøve', birthDate },
  guardians: custody.map((holds, index) => ({
    id: `voksen-${index}`,
    name: `Voksen ${index}`,
    custody: holds,
  })),
});
const asked = (answers: Consent['answers'] = [], change: Partial<Consent> = {}): Consent => ({
  ...{ id: 'samtykke', childId: 'barnet', unitId: 'ppr-nord', unitName: 'PPR', sections: [...all] },
  ...{ purpose: 'rådgive', words: '', until: '2027-01-01', textVersion: 1, version: 1, answers },
  ...{ askedAt: '2026-11-01T08:00:00.000Z', askedBy: { id: 'ellen', name: 'Ellen' } },
  ...change,
});
const said = (who: string, answer: 'yes' | 'no', sections: Section[]): Consent['answers'][number] => ({
  ...{ by: { id: who, name: who }, side: 'guardian', answer, sections },
  ...{ at: '2026-11-02T08:00:00.000Z', textVersion: 1, assurance: 'substantial' },
});

const family = fc.array(fc.boolean(), { minLength: 1, maxLength: 3 });
const answers = fc.array(
  fc.record({
    who: fc.constantFrom('voksen-0', 'voksen-1', 'voksen-2'),
    answer: fc.constantFrom('yes', 'no'),
    sections: fc.subarray<Section>([...all]),
  }),
  { maxLength: 6 },
);

test('nothing is agreed unless every holder of custody last said yes to it', () => {
  fc.assert(
    fc.property(family, answers, (custody, given) => {
      const who = child(custody);
      const consent = asked(
        given.map((one) => said(one.who, one.answer, one.answer === 'yes' ? one.sections : [])),
      );
      const agreed = agreedSections(consent, who, '2026-11-21');
      for (const [index, holds] of custody.entries()) {
        const last = given.filter((one) => one.who === `voksen-${index}`).at(-1);
        if (holds && agreed.length > 0) {
          expect(last?.answer).toBe('yes');
          expect(agreed.every((section) => last?.sections.includes(section))).toBe(true);
        }
      }
      if (!custody.includes(true)) expect(agreed).toEqual([]);
    }),
  );
});

test('on the birthday that gives the word to the young person nobody else is waited for', () => {
  const who = child([true, true], '2011-11-21');
  expect(waitingFor(asked(), who, '2026-11-20').map(({ id }) => id)).toEqual(['voksen-0', 'voksen-1']);
  expect(waitingFor(asked(), who, '2026-11-21').map(({ id }) => id)).toEqual(['barnet']);
});

test('the last day counts, the day after does not', () => {
  const consent = asked([said('voksen-0', 'yes', ['follow-up'])], {
    given: { at: '2026-11-02T08:00:00.000Z', on: '2026-11-02', sections: ['follow-up'] },
  });
  expect(consentStateOn(consent, child([true]), '2027-01-01')).toBe('given');
  expect(consentStateOn(consent, child([true]), '2027-01-02')).toBe('expired');
});

test('thirty days before the end it expires soon', () => {
  expect(isExpiringSoon('2027-01-01', '2026-12-01')).toBe(false);
  expect(isExpiringSoon('2027-01-01', '2026-12-02')).toBe(true);
  expect(isExpiringSoon('2027-01-01', '2027-01-02')).toBe(false);
});

test('half a year after the 31st is the last day of a shorter month', () => {
  expect(monthsAfter('2026-08-31', 6)).toBe('2027-02-28');
  expect(monthsAfter('2026-11-21', 12)).toBe('2027-11-21');
});

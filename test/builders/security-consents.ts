import type { Consent } from '#shared/access/consent.ts';
import type { Basis } from '#shared/access/release.ts';
import type { StoredStop } from '#shared/access/stop.ts';
import type { Child } from '#shared/people/child.ts';
import { basisKey, consentKey, stopKey } from '#functions/access/consents/store/matter-keys.ts';
import type { Item } from '#functions/kernel/table.ts';
import { today, type Municipality } from './security-people.ts';

export const consentId = 'consent-one';
export const basisId = 'basis-one';
export const stopId = 'stop-one';
const now = `${today}T06:00:00.000Z`;

/** The same words in the requests and in the table: what is asked again is then the same, and changes nothing. */
export const consentAsked = {
  unitId: 'unit-two',
  sections: ['follow-up' as const],
  purpose: 'sentzyx purpose',
  words: '',
  until: today,
};
export const basisStated = {
  kind: 'authority' as const,
  unitId: 'unit-two',
  sections: ['follow-up' as const],
  until: today,
  rationale: 'sentzyx rationale',
};

/** For each child a consent that its mother has given, a release that has ended, and a stop that is lifted. */
export function consentItems({ tenant, mark }: Municipality, children: readonly Child[]): Item[] {
  const by = { id: 'leader-of-the-unit', name: `${mark}staff leader-of-the-unit` };
  return children.flatMap((child) => {
    const mother = child.guardians[0];
    const consent: Consent = {
      ...{ id: consentId, childId: child.id, ...consentAsked, unitName: 'House unit-two', textVersion: 1 },
      ...{ askedAt: now, askedBy: by, version: 2 },
      answers: mother
        ? [
            {
              ...{ by: { id: mother.id, name: mother.name }, side: 'guardian', answer: 'yes' },
              ...{ sections: ['follow-up'], at: now, textVersion: 1, assurance: 'substantial' },
            },
          ]
        : [],
      given: { at: now, on: today, sections: ['follow-up'] },
      // The child that is merged into another in a request: nothing may wait there.
      ...(child.id.includes('-loose-') && { ended: { at: now, by, reason: 'mistake', note: '' } }),
    };
    const basis: Basis = {
      ...{ id: basisId, childId: child.id, ...basisStated, unitName: 'House unit-two', citation: 'law' },
      ...{ from: today, at: now, by, version: 2, ended: { at: now, by, reason: 'mistake', note: '' } },
    };
    const stop: StoredStop = {
      ...{ id: stopId, childId: child.id, from: now, by, seen: `${mark}seen something`, version: 2 },
      lifted: { at: now, by, reason: `${mark}nothing found` },
    };
    return [
      { ...consentKey(tenant, child.id, consent.id), ...consent },
      { ...basisKey(tenant, child.id, basis.id), ...basis },
      { ...stopKey(tenant, child.id, stop.id), ...stop },
    ];
  });
}

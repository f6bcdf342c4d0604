import { createHash } from 'node:crypto';
import { answerersOn, consentStateOn } from '#shared/access/consent-rules.ts';
import { holdsOn, unitOf } from '#shared/access/held.ts';
import type { StoredStop } from '#shared/access/stop.ts';
import type { Child } from '#shared/people/child.ts';
import { readRegister } from '#functions/people/index.ts';
import { unitsOn } from '../store/profile-writes.ts';
import { base32 } from '#functions/kernel/base32.ts';
import type { Table } from '#functions/kernel/table.ts';
import { notify, queueLetters } from '#functions/letters/index.ts';
import type { ReadConsent } from '../store/consent-store.ts';

/** Letters are named by the consent they ask for, so that asking again sends none anew. */
const sendingIdOf = (consentId: string): string =>
  base32(createHash('sha256').update(consentId).digest()).toLowerCase().slice(0, 16);

/**
 * Has everyone told who must answer: by Digital Post and on their page, that something waits, never what. Done again it
 * is the same letters and notices, so that a question whose answer was lost can be sent again.
 */
export async function tellFamily(
  table: Table,
  { child, consent }: ReadConsent,
  today: string,
): Promise<void> {
  const { tenant } = child;
  const { id, askedAt: at, askedBy } = consent;
  if (consentStateOn(consent, child, today) !== 'open' || consent.answers.length > 0) return;
  const path = `/family/children/${child.id}/consents/${id}`;
  const letters = queueLetters(table, {
    ...{ child, template: 'consent-asked', path, sendingId: sendingIdOf(id), by: askedBy.id, now: at },
  });
  const notices = answerersOn(child, today).map(({ id: personId }) => {
    const side = personId === child.id ? ('child' as const) : ('guardian' as const);
    return notify(table, {
      ...{ tenant, to: { side, personId }, kind: 'consent-asked', path, at, about: id },
    });
  });
  await Promise.all([letters, ...notices]);
}

/** Has the one who asked told when it is settled: given, refused or taken back. */
export async function tellAsker(table: Table, { child, consent }: ReadConsent, today: string): Promise<void> {
  const state = consentStateOn(consent, child, today);
  const at = consent.withdrawn?.at ?? consent.given?.at ?? consent.answers.at(-1)?.at;
  if (at === undefined || !['given', 'refused', 'withdrawn'].includes(state)) return;
  await notify(table, {
    ...{
      tenant: child.tenant,
      to: { side: 'staff', personId: consent.askedBy.id },
      kind: 'consent-answered',
    },
    ...{ path: `/children/${child.id}/sharing`, at, about: `${consent.id}-${state}` },
  });
}

/**
 * Alerts the leaders of the units where the child is, and the administrators; never one who is the child's parent. Done
 * again it is the same notices.
 */
export async function tellOfStop(
  table: Table,
  child: Child,
  { id, from, by }: StoredStop,
  today: string,
): Promise<void> {
  const { tenant } = child;
  const units = unitsOn(child, today);
  const alerted = (await readRegister(table, tenant))
    .filter((person) => person.id !== by.id && child.guardians.every((one) => one.id !== person.id))
    .filter(({ memberships }) =>
      memberships.some(
        (one) =>
          holdsOn(one, today) &&
          (one.role === 'administrator' || (one.role === 'leader' && units.includes(unitOf(one) ?? ''))),
      ),
    );
  await Promise.all(
    alerted.map(({ id: personId }) =>
      notify(table, {
        ...{ tenant, to: { side: 'staff', personId }, kind: 'stop-set' },
        ...{ path: `/children/${child.id}/sharing`, at: from, about: id },
      }),
    ),
  );
}

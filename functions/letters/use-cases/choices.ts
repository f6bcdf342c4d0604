import { kindRules, noticeKinds, type Choices } from '#shared/letters/notices.ts';
import { hintOfEmail, hintOfPhone, toE164 } from '#shared/letters/phone.ts';
import { readChoices as readContract } from '#shared/letters/read-choices.contract.ts';
import { saveChoices as saveContract } from '#shared/letters/save-choices.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import type { Side } from '#shared/access/actor.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { notify } from '../store/notice-store.ts';
import { readChoices as readStored, saveChoices as saveStored } from '../store/choices-store.ts';

/** What the reader wants to be told, for the side that is signed in. */
export const readChoices = (table: Table) =>
  endpoint(readContract, {
    load: (_, { tenant, actorId, session: { side } }) =>
      readStored(table, tenant, { side, personId: actorId }),
    subject: () => ({ kind: 'nothing' }),
    run: ({ loaded: { choices, version, known } }) =>
      done({
        choices,
        version,
        known: {
          ...(known.email !== undefined && { email: hintOfEmail(known.email) }),
          ...(known.phone !== undefined && { phone: hintOfPhone(known.phone) }),
        },
      }),
  });

/**
 * Keeps what the reader chose. Where messages go is also where the code for a letter's link goes, so that changing it
 * takes a sign-in with two factors, and is told on the reader's page.
 */
export const saveChoices = (table: Table) =>
  endpoint(saveContract, {
    load: (_, { tenant, actorId, session: { side } }) =>
      readStored(table, tenant, { side, personId: actorId }),
    subject: () => ({ kind: 'nothing' }),
    async run({ input: { choices, version }, loaded, tenant, actorId, now, session: { side, assurance } }) {
      const wrong = wrongIn(choices, side, loaded.known);
      if (wrong) return refused(wrong);
      const phone = choices.phone === undefined ? undefined : toE164(choices.phone);
      const { phone: _, ...rest } = choices;
      const kept = { ...rest, ...(phone !== undefined && { phone }) };
      const movesContact = kept.email !== loaded.choices.email || kept.phone !== loaded.choices.phone;
      if (movesContact && assurance !== 'substantial') return refused('stronger-sign-in-needed');
      const reader = { side, personId: actorId };
      if (!(await saveStored(table, tenant, reader, kept, version))) return refused('changed-meanwhile');
      if (movesContact)
        await notify(table, {
          ...{ tenant, to: reader, kind: 'security', path: '/me/choices', at: now },
          about: `contact-${version + 1}`,
        });
      return done({ version: version + 1 });
    },
  });

function wrongIn({ ways, phone }: Choices, side: Side, known: { email?: string; phone?: string }) {
  if (phone !== undefined && toE164(phone) === undefined) return 'phone-invalid';
  for (const kind of noticeKinds) {
    const way = ways[kind];
    if (way === undefined) continue;
    if (!kindRules[kind].sides.includes(side)) return 'kind-not-yours';
    if (way === 'none' && kindRules[kind].always) return 'cannot-be-turned-off';
    if (way === 'sms' && (phone ?? known.phone) === undefined) return 'nowhere-to-send';
  }
  return undefined;
}

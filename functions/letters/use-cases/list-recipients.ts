import { listRecipients as contract } from '#shared/letters/list-recipients.contract.ts';
import { recipientsOf } from '#shared/letters/recipients.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject, readChildProfile } from '#functions/people/index.ts';
import { recipientFacts } from '../domain/recipient-facts.ts';
import { nameIn } from '../domain/shown-letter.ts';
import { readLetterhead } from '../store/municipality-store.ts';

/** Who a letter would go to. */
export const listRecipients = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    async load({ childId }, { tenant }) {
      const [child, head] = await Promise.all([
        readChildProfile(table, tenant, childId),
        readLetterhead(table, tenant),
      ]);
      return child && { child, head };
    },
    subject: ({ child }, _, { today }) => childSubject(child, today),
    run({ loaded: { child, head }, now, today }) {
      const found = recipientsOf(recipientFacts(child, now, today), today);
      if (typeof found === 'string') return done({ ...head, recipients: [], none: found });
      return done({ ...head, recipients: found.map((one) => ({ ...one, name: nameIn(child, one) })) });
    },
  });

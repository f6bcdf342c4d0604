import { listRecipients as contract } from '#shared/letters/list-recipients.contract.ts';
import { recipientsOf } from '#shared/letters/recipients.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject, readChildProfile } from '#functions/people/index.ts';
import { recipientFacts } from '../domain/recipient-facts.ts';
import { nameIn } from '../domain/shown-letter.ts';
import { readMunicipalityName } from '../store/municipality-store.ts';

/** Who a letter would go to. */
export const listRecipients = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    async load({ childId }, { tenant }) {
      const [child, municipality] = await Promise.all([
        readChildProfile(table, tenant, childId),
        readMunicipalityName(table, tenant),
      ]);
      return child && { child, municipality };
    },
    subject: ({ child }, _, { today }) => childSubject(child, today),
    run({ loaded: { child, municipality }, now, today }) {
      const found = recipientsOf(recipientFacts(child, now, today), today);
      if (typeof found === 'string') return done({ municipality, recipients: [], none: found });
      return done({ municipality, recipients: found.map((one) => ({ ...one, name: nameIn(child, one) })) });
    },
  });

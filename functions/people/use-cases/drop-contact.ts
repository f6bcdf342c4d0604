import { dropContact as contract } from '#shared/people/drop-contact.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { withoutContact } from '../domain/child-by-hand.ts';
import { childSubject } from '../domain/overview.ts';
import { changeChild } from '../store/change-child.ts';
import { childFile } from '../store/child-file-store.ts';
import { readChildProfile } from '../store/child-store.ts';

/** Takes a contact person off a child. The person's own item stays: other children may have it. */
export const dropContact = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: ({ childId }, { tenant }) => readChildProfile(table, tenant, childId),
    subject: (child, _, { today }) => childSubject(child, today),
    async run({ input, tenant, decision, today }) {
      const changed = await changeChild(table, tenant, input.childId, (child) => {
        const isThere = child.guardians.some(({ id }) => id === input.guardianId);
        if (isThere && child.version !== input.version) return refused('changed-meanwhile');
        return { child: withoutContact(child, input.guardianId) };
      });
      if (!changed) return refused('not-found');
      if ('ok' in changed) return changed;
      return done(await childFile(table, changed, decision, today));
    },
  });

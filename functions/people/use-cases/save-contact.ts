import { isDeepStrictEqual } from 'node:util';
import { saveContact as contract } from '#shared/people/save-contact.contract.ts';
import type { ContactFacts } from '#shared/people/facts.ts';
import type { Child } from '#shared/people/child.ts';
import type { Candidate } from '#shared/people/duplicates.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table, Write } from '#functions/kernel/table.ts';
import { withContact } from '../domain/child-by-hand.ts';
import type { StoredGuardian } from '../domain/guardian-after.ts';
import { nameLikeness } from '../domain/name-likeness.ts';
import { childSubject } from '../domain/overview.ts';
import { changeChild } from '../store/change-child.ts';
import { childFile } from '../store/child-file-store.ts';
import { readChildProfile } from '../store/child-store.ts';
import { guardianKey, readGuardians } from '../store/guardian-store.ts';
import { readFamily } from '../store/family-store.ts';
import { versionedPut } from '../store/versioned-put.ts';

/** Adds a contact person to a child, or sets one right. The same again changes nothing. */
export const saveContact = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: ({ childId }, { tenant }) => readChildProfile(table, tenant, childId),
    subject: (child, _, { today }) => childSubject(child, today),
    async run({ input, tenant, decision, today }) {
      const { guardianId, facts, otherThan } = input;
      const { custodyFrom, custodyTo } = facts;
      if (custodyFrom !== undefined && custodyTo !== undefined && custodyTo < custodyFrom)
        return refused('custody-dates-crossed');
      const changed = await changeChild(table, tenant, input.childId, async (child) => {
        const isKnown = child.guardians.some(({ id }) => id === guardianId);
        const after = withContact(child, guardianId, facts);
        const isSaved = isDeepStrictEqual(after.guardians, child.guardians);
        if (child.version !== input.version && !isSaved) return refused('changed-meanwhile');
        const [stored] = await readGuardians(table, tenant, [guardianId]);
        const alike = isKnown ? [] : await alikeInFamily(table, child, guardianId, facts.name);
        if (alike.some(({ id }) => !otherThan?.ids.includes(id)))
          return refused('maybe-same-person', { current: alike });
        return { child: after, writes: contactWrites(tenant, guardianId, stored, facts) };
      });
      if (!changed) return refused('not-found');
      if ('ok' in changed) return changed;
      return done(await childFile(table, changed, decision, today));
    },
  });

/** Contacts of the child, and of the children these have too, whose name is like the one given. */
async function alikeInFamily(
  table: Table,
  child: Child,
  guardianId: string,
  name: string,
): Promise<Candidate[]> {
  const family = await readFamily(table, child);
  return family.flatMap((one): Candidate[] => {
    const alike = one.id === guardianId ? undefined : nameLikeness(name, one.name);
    return alike
      ? [
          {
            id: one.id,
            kind: 'guardian',
            name: one.name,
            addressProtected: false,
            same: false,
            because: [alike],
          },
        ]
      : [];
  });
}

/** The contact person's own item: how to reach the person. What is not stated is kept. */
function contactWrites(
  tenant: string,
  id: string,
  before: StoredGuardian | undefined,
  { name, mobile, email }: ContactFacts,
): Write[] {
  const phones = before?.phones ?? [];
  const others = phones.filter((phone) => phone.kind !== 'mobile' || phone.protected);
  const after: StoredGuardian = {
    protectedBy: [],
    version: 0,
    ...before,
    tenant,
    id,
    name,
    phones: mobile === undefined ? phones : [...others, { kind: 'mobile', number: mobile, protected: false }],
    ...(email !== undefined && { email }),
  };
  const put = versionedPut(guardianKey(tenant, id), before, after);
  return put ? [put] : [];
}

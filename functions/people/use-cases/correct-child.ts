import { isDeepStrictEqual } from 'node:util';
import { correctChild as contract } from '#shared/people/correct-child.contract.ts';
import { placesOn, type Child } from '#shared/people/child.ts';
import { fullName } from '#shared/people/full-name.ts';
import { parseCpr } from '#shared/people/cpr.ts';
import { done, refused, type Refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';
import type { Table, Write } from '#functions/kernel/table.ts';
import { corrected } from '../domain/child-by-hand.ts';
import { childAsFound } from '../domain/find-entries.ts';
import { childSubject } from '../domain/overview.ts';
import { readPointer } from '../store/alias-store.ts';
import { changeChild } from '../store/change-child.ts';
import { childFile } from '../store/child-file-store.ts';
import { childSecretKey, readChildProfile } from '../store/child-store.ts';
import { cprKey } from '../store/cpr-store.ts';
import { cprWrites } from '../store/cpr-writes.ts';
import { groupWrites, readGroups } from '../store/group-change.ts';
import type { OpenKeys } from './open-keys.ts';

/** Sets a child's master data right, in the groups' lists too. */
export const correctChild = (table: Table, openKeys: OpenKeys) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: ({ childId }, { tenant }) => readChildProfile(table, tenant, childId),
    subject: (child, _, { today }) => childSubject(child, today),
    async run({ input, tenant, decision, today }) {
      const { facts, cpr } = input;
      const number = cpr === undefined ? undefined : parseCpr(cpr);
      if (cpr !== undefined && number?.birthDate !== facts.birthDate) return refused('cpr-does-not-fit');
      const keys = await openKeys(tenant);
      const changed = await changeChild(table, tenant, input.childId, async (child) => {
        const after = corrected(child, facts, input.byHand);
        const isSaved = isDeepStrictEqual(after, child);
        if (child.version !== input.version && !isSaved) return refused('changed-meanwhile');
        const sealed = number ? await numberWrites(table, keys, child, number.number) : [];
        if ('ok' in sealed) return sealed;
        return { child: after, writes: [...sealed, ...(await lineWrites(table, child, after, today))] };
      });
      if (!changed) return refused('not-found');
      if ('ok' in changed) return changed;
      return done(await childFile(table, changed, decision, today));
    },
  });

async function numberWrites(
  table: Table,
  keys: MunicipalityKeys,
  { tenant, id }: Child,
  number: string,
): Promise<Write[] | Refused<'same-person'>> {
  const hash = keys.hash('cpr', number);
  const lookUp = cprKey(tenant, hash);
  const key = childSecretKey(tenant, id);
  const [owner, item] = await Promise.all([table.get(lookUp), table.get(key)]);
  const other = owner && readPointer(owner) !== id ? readPointer(owner) : undefined;
  const holder = other === undefined ? undefined : await readChildProfile(table, tenant, other);
  if (holder && holder.id !== id)
    return refused('same-person', { current: [{ ...childAsFound(holder), same: true, because: ['cpr'] }] });
  return cprWrites(keys, id, { hash, lookUp, cpr: number }, { key, item }, owner);
}

/** The child's line in the lists of its present groups. */
async function lineWrites(table: Table, before: Child, after: Child, today: string): Promise<Write[]> {
  if (fullName(before) === fullName(after) && before.birthDate === after.birthDate) return [];
  const places = placesOn(before, today).flatMap(({ unitId, groups }) =>
    groups.map((group) => ({ unitId, groupId: group.id })),
  );
  const groups = await readGroups(table, before.tenant, places);
  return groups.flatMap(({ at, group }) =>
    groupWrites(before.tenant, at, group, {
      ...group,
      children: group.children.map((line) =>
        line[0] === after.id ? [after.id, fullName(after), after.birthDate, line[3]] : line,
      ),
    }),
  );
}

import { restoreRuler as contract } from '#shared/instruments/restore-ruler.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { restoredRuler, someInUse } from '../domain/next-ruler.ts';
import { addRulerVersion, readRulersInForce, readRulerVersion } from '../ruler-store.ts';

/** Brings an older version back as a new one; the ones between stay readable for the placements made with them. */
export const restoreRuler = (table: Table) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    async load({ rulerId, version }, { tenant }) {
      const [all, old] = await Promise.all([
        readRulersInForce(table, tenant),
        readRulerVersion(table, tenant, rulerId, version),
      ]);
      const current = all.find((ruler) => ruler.rulerId === rulerId);
      return current && old && { all, current, old };
    },
    subject: () => ({ kind: 'tenant' }),
    async run({ input: { rulerId, basedOn }, tenant, now, actor, loaded: { all, current, old } }) {
      const next = restoredRuler(current, old, { by: { id: actor.id, name: actor.name }, at: now });
      if (current.version === basedOn + 1 && current.restored === old.version) return done(current);
      if (current.version !== basedOn) return refused('changed-meanwhile', { current });
      if (next.changed.length === 0) return refused('nothing-changed');
      if (!someInUse(all, next)) return refused('no-ruler-in-use');
      if (await addRulerVersion(table, tenant, next, [])) return done(next);
      const newest = await readRulerVersion(table, tenant, rulerId, 0);
      return refused('changed-meanwhile', { current: newest });
    },
  });

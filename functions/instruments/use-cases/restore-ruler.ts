import { restoreRuler as contract } from '#shared/instruments/restore-ruler.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { restoredRuler, unfitForUse } from '../domain/next-ruler.ts';
import { publishNext } from './publish-next.ts';
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
    run: ({ input: { rulerId, basedOn }, tenant, now, actor, loaded: { all, current, old } }) =>
      publishNext({
        ...{ basedOn, inForce: current },
        async add() {
          const next = restoredRuler(current, old, { by: { id: actor.id, name: actor.name }, at: now });
          if (next.changed.length === 0) return refused('nothing-changed');
          const unfit = unfitForUse(all, next);
          if (unfit) return refused(unfit);
          return (await addRulerVersion(table, tenant, next, [])) ? done(next) : undefined;
        },
        newest: async () => (await readRulerVersion(table, tenant, rulerId, 0)) ?? current,
        isRepeat: ({ restored }) => restored === old.version,
      }),
  });

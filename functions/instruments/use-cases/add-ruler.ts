import { addRuler as contract } from '#shared/instruments/add-ruler.contract.ts';
import { startingRulers } from '#shared/instruments/ruler-start/rulers.ts';
import { MOST_RULERS } from '#shared/instruments/ruler.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { isAsAdded, newRuler } from '../domain/new-ruler.ts';
import { addRuler as add, readRulerBand, readRulersInForce, readRulerVersion } from '../ruler-store.ts';

/** Adds a ruler of the municipality's own. A repeat of the request is answered as the first was. */
export const addRuler = (table: Table) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    async load({ beginning }, { tenant }) {
      const all = await readRulersInForce(table, tenant);
      const model =
        'copyOf' in beginning
          ? all.find(({ rulerId }) => rulerId === beginning.copyOf)
          : startingRulers.find(({ steps }) => steps === beginning.steps);
      return model && { all, model };
    },
    subject: () => ({ kind: 'tenant' }),
    async run({ input: { beginning, ...wanted }, tenant, now, actor, loaded: { all, model } }) {
      const { rulerId } = wanted;
      const isRepeat = (one: (typeof all)[number]) => isAsAdded(one, wanted, actor.id);
      const stored = all.find((one) => one.rulerId === rulerId);
      if (stored) return isRepeat(stored) ? done(stored) : refused('changed-meanwhile', { current: stored });
      if (all.length >= MOST_RULERS) return refused('too-many-rulers', { facts: { most: MOST_RULERS } });
      const copied = 'copyOf' in beginning ? model.bands : [];
      const texts = await Promise.all(copied.map(({ id }) => readRulerBand(table, tenant, model, id)));
      const bands = texts.filter((band) => band !== undefined);
      const by = { id: actor.id, name: actor.name };
      const { ruler } = newRuler(wanted, model, bands, { by, at: now });
      if (await add(table, tenant, ruler, bands)) return done(ruler);
      const current = await readRulerVersion(table, tenant, rulerId, 0);
      return current && isRepeat(current) ? done(current) : refused('changed-meanwhile', { current });
    },
  });

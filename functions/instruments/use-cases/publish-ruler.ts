import { publishRuler as contract } from '#shared/instruments/publish-ruler.contract.ts';
import { rulerBandContentSchema, type RulerBandContent } from '#shared/instruments/ruler-band.ts';
import type { Ruler, RulerContent } from '#shared/instruments/ruler.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { hasSameShape, nextRuler, rulerContent, unfitForUse } from '../domain/next-ruler.ts';
import { isSame } from '../domain/next-version.ts';
import { publishNext } from './publish-next.ts';
import { addRulerVersion, readRulerBand, readRulersInForce, readRulerVersion } from '../ruler-store.ts';

/** Adds the next version of a ruler. */
export const publishRuler = (table: Table) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    async load({ rulerId }, { tenant }) {
      const all = await readRulersInForce(table, tenant);
      const current = all.find((ruler) => ruler.rulerId === rulerId);
      return current && { all, current };
    },
    subject: () => ({ kind: 'tenant' }),
    run: ({ input, tenant, now, actor, loaded: { all, current } }) =>
      publishNext({
        ...{ basedOn: input.basedOn, inForce: current },
        async add() {
          const by = { id: actor.id, name: actor.name };
          const { ruler, bands } = nextRuler(current, input.content, input.bands, { by, at: now });
          if (!hasSameShape(input.content, current)) return refused('ruler-shape-changed');
          if (ruler.changed.length === 0) return refused('nothing-changed');
          const unfit = unfitForUse(all, ruler);
          if (unfit) return refused(unfit);
          return (await addRulerVersion(table, tenant, ruler, bands)) ? done(ruler) : undefined;
        },
        newest: async () => (await readRulerVersion(table, tenant, input.rulerId, 0)) ?? current,
        isRepeat: (newest) => saysTheSame(table, tenant, newest, input),
      }),
  });

/** Whether a version is the very one that was asked for: the same in general, and the same bands with the same texts. */
async function saysTheSame(
  table: Table,
  tenant: string,
  newest: Ruler,
  { content, bands }: { content: RulerContent; bands: Readonly<Record<string, RulerBandContent>> },
): Promise<boolean> {
  if (!isSame(rulerContent(newest), content)) return false;
  const written = Object.keys(newest.bandVersions).filter((id) => newest.bandVersions[id] === newest.version);
  if (written.length !== Object.keys(bands).length) return false;
  const stored = await Promise.all(written.map((id) => readRulerBand(table, tenant, newest, id)));
  return stored.every((band) => band && isSame(rulerBandContentSchema.parse(band), bands[band.bandId]));
}

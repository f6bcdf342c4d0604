import { publishRuler as contract } from '#shared/instruments/publish-ruler.contract.ts';
import { rulerBandContentSchema } from '#shared/instruments/ruler-band.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { hasSameShape, nextRuler, rulerContent, someInUse, type NextRuler } from '../domain/next-ruler.ts';
import { addRulerVersion, readRulerBand, readRulersInForce, readRulerVersion } from '../ruler-store.ts';

/**
 * Adds the next version of a ruler. Who edited a version that is no longer in force is shown the one that is; a repeat
 * of the request that made it is answered as the first was.
 */
export const publishRuler = (table: Table) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    async load({ rulerId }, { tenant }) {
      const all = await readRulersInForce(table, tenant);
      const current = all.find((ruler) => ruler.rulerId === rulerId);
      return current && { all, current };
    },
    subject: () => ({ kind: 'tenant' }),
    async run({ input, tenant, now, actor, loaded: { all, current } }) {
      const { rulerId, basedOn, content, bands } = input;
      const next = nextRuler(current, content, bands, { by: { id: actor.id, name: actor.name }, at: now });
      if (current.version === basedOn) {
        if (!hasSameShape(content, current)) return refused('ruler-shape-changed');
        if (next.ruler.changed.length === 0) return refused('nothing-changed');
        if (!someInUse(all, next.ruler)) return refused('no-ruler-in-use');
        if (await addRulerVersion(table, tenant, next.ruler, next.bands)) return done(next.ruler);
      }
      const newest = (await readRulerVersion(table, tenant, rulerId, 0)) ?? current;
      const isRepeat = newest.version === basedOn + 1 && (await saysTheSame(table, tenant, newest, input));
      return isRepeat ? done(newest) : refused('changed-meanwhile', { current: newest });
    },
  });

/** Whether a version is the very one that was asked for: the same in general, and the same bands with the same texts. */
async function saysTheSame(
  table: Table,
  tenant: string,
  newest: NextRuler['ruler'],
  { content, bands }: { content: unknown; bands: Readonly<Record<string, unknown>> },
): Promise<boolean> {
  if (JSON.stringify(rulerContent(newest)) !== JSON.stringify(content)) return false;
  const written = Object.keys(newest.bandVersions).filter((id) => newest.bandVersions[id] === newest.version);
  if (written.length !== Object.keys(bands).length) return false;
  const stored = await Promise.all(written.map((id) => readRulerBand(table, tenant, newest, id)));
  return stored.every(
    (band) =>
      band && JSON.stringify(rulerBandContentSchema.parse(band)) === JSON.stringify(bands[band.bandId]),
  );
}

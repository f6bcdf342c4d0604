import { restoreGuide as contract } from '#shared/instruments/restore-guide.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { restoredGuide } from '../domain/next-guide.ts';
import { readGuideInForce, readGuideParts, readGuideVersion } from '../guide-store.ts';
import { publishNext } from './publish-next.ts';
import { addNextGuide } from './add-next-guide.ts';
import { readWholeGuide } from './read-whole-guide.ts';

/** Brings an older version back as a new one; the ones between stay readable. */
export const restoreGuide = (table: Table) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    async load({ version }, { tenant }) {
      const [current, guide] = await Promise.all([
        readWholeGuide(table, tenant),
        readGuideVersion(table, tenant, version),
      ]);
      return guide && { current, old: { guide, parts: await readGuideParts(table, tenant, guide) } };
    },
    subject: () => ({ kind: 'tenant' }),
    run: ({ input: { basedOn }, tenant, now, actor, loaded: { current, old } }) =>
      publishNext({
        ...{ basedOn, inForce: current.guide },
        async add() {
          const next = restoredGuide(current, old, { by: { id: actor.id, name: actor.name }, at: now });
          if (next.guide.changed.length === 0) return refused('nothing-changed');
          return (await addNextGuide(table, tenant, current, next)) ? done(next.guide) : undefined;
        },
        newest: () => readGuideInForce(table, tenant),
        isRepeat: ({ restored }) => restored === old.guide.version,
      }),
  });

import { isDeepStrictEqual } from 'node:util';
import { lawOn, type Country } from '#shared/access/law.ts';
import { recordBasis as contract } from '#shared/access/record-basis.contract.ts';
import type { Basis } from '#shared/access/release.ts';
import { ssdObstacle } from '#shared/access/ssd-count.ts';
import type { Unit } from '#shared/people/list-units.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { countryCalendar } from '#functions/kernel/country-calendar.ts';
import type { Call } from '#functions/kernel/endpoint.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { StoredThread } from '#shared/people/stored-thread.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject, readStoredThread, readUnit } from '#functions/people/index.ts';
import { releaseObstacle } from '../domain/may-release.ts';
import { basisView } from '../domain/views.ts';
import { saveBasis } from '../store/basis-store.ts';

const ATTEMPTS = 5;
interface Loaded {
  thread: StoredThread;
  service: Unit | undefined;
  country: Country;
}
type Recording = Call<typeof contract, Loaded>;

/** Records a release without consent. What it rests on in the law is written as the law stands today. */
export const recordBasis = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    async load({ childId, unitId }, { tenant }): Promise<Loaded | undefined> {
      const [thread, service, { country }] = await Promise.all([
        readStoredThread(table, tenant, childId),
        readUnit(table, tenant, unitId),
        countryCalendar(table, tenant),
      ]);
      return thread && { thread, service, country };
    },
    subject: ({ thread }, _, { today }) => childSubject(thread.child, today),
    async run(call) {
      const { tenant, today, input } = call;
      let { thread } = call.loaded;
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const wanted = newBasis(call);
        const known = thread.bases.find((one) => one.id === wanted.id);
        if (known)
          return isSameStatement(known, wanted)
            ? done({ basis: basisView(known, today) })
            : refused('changed-meanwhile', { current: basisView(known, today) });
        const obstacle = obstacleTo(call, thread);
        if (obstacle) return refused(obstacle);
        if (await saveBasis(table, tenant, thread.child, wanted, today))
          return done({ basis: basisView({ ...wanted, version: 1 }, today) });
        const again = await readStoredThread(table, tenant, input.childId);
        if (!again) return refused('not-found');
        thread = again;
      }
      return refused('busy');
    },
  });

function obstacleTo({ input, loaded, today }: Recording, thread: StoredThread) {
  const { kind, until, ssd } = input;
  const { country } = loaded;
  const law = lawOn(kind, today, country);
  if (!law) return 'no-such-basis';
  const obstacle = releaseObstacle(thread.child, loaded.service, kind, until, today, country);
  if (obstacle || kind !== 'ssd') return obstacle;
  if (!ssd) return 'ssd-missing';
  if (ssd.heldOn > today) return 'in-the-future';
  const isMistake = (basis: Basis) => basis.ended?.reason === 'mistake';
  const held = thread.bases.flatMap((basis) => (basis.ssd && !isMistake(basis) ? [basis.ssd] : []));
  return ssdObstacle(held, ssd, today, country);
}

function newBasis({ input, loaded, actor, now, today }: Recording): Basis {
  const { childId, basisId, kind, unitId, sections, until, rationale, ssd } = input;
  return {
    ...{ id: basisId, childId, kind, unitId, sections, until, rationale },
    ...(kind === 'ssd' && ssd && { ssd }),
    unitName: loaded.service?.name ?? unitId,
    citation: lawOn(kind, today, loaded.country)?.citation ?? '',
    from: today,
    at: now,
    by: { id: actor.id, name: actor.name },
    version: 0,
  };
}

function isSameStatement(known: Basis, wanted: Basis): boolean {
  const statement = ({ kind, unitId, sections, until, rationale, ssd }: Basis) => ({
    ...{ kind, unitId, sections, until, rationale, ssd },
  });
  return isDeepStrictEqual(statement(known), statement(wanted));
}

import { mergePeople as contract } from '#shared/people/merge-people.contract.ts';
import type { InputOf } from '#shared/contract.ts';
import { fullName } from '#shared/people/full-name.ts';
import type { MergeObstacle } from '#shared/people/merge.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readMerge, type Journal, type StoredMerge } from '../store/merge-store.ts';
import { planChildMerge, readChildPair, type MergeTime } from '../store/plan-child-merge.ts';
import {
  planGuardianMerge,
  planStaffMerge,
  readGuardianPair,
  readStaffPair,
} from '../store/plan-person-merge.ts';
import { beginMerge, finishMerge } from '../store/run-merge.ts';
import type { OpenKeys } from './open-keys.ts';

const DAY_S = 86_400;
const UNDO_DAYS = 30;

type Input = InputOf<typeof contract>;

/** The two as they stand, and the plan that makes them one. */
interface Pair {
  versions: { keep: number; gone: number };
  names: { keep: string; gone: string };
  plan: (time: MergeTime) => Promise<Journal | MergeObstacle>;
}

/** Makes two into one; sent again it goes on, or says what was done. */
export const mergePeople = (table: Table, openKeys: OpenKeys) =>
  endpoint(contract, {
    about: ({ kind, keep }) => ({ kind: kind === 'child' ? 'child' : 'person', id: keep }),
    async load(input, { tenant }) {
      const begun = await readMerge(table, tenant, input.mergeId);
      if (begun || input.keep === input.gone) return { begun, first: undefined };
      const first = await readPair(table, openKeys, tenant, input);
      return first && { begun, first };
    },
    subject: () => ({ kind: 'tenant' }),
    async run({ input, tenant, actor, now, today, loaded: { begun, first } }) {
      if (input.keep === input.gone) return refused('the-same');
      if (begun) return goOn(table, tenant, begun, input);
      if (!first) return refused('merged-already');
      if (first.versions.keep !== input.keepVersion || first.versions.gone !== input.goneVersion)
        return refused('changed-meanwhile');
      const at = new Date(now);
      const ttl = Math.floor(at.getTime() / 1000) + (UNDO_DAYS + 1) * DAY_S;
      const merge: StoredMerge = {
        id: input.mergeId,
        kind: input.kind,
        keep: input.keep,
        gone: input.gone,
        keepName: first.names.keep,
        goneName: first.names.gone,
        at: now,
        by: { id: actor.id, name: actor.name },
        state: 'moving',
        until: new Date(at.getTime() + UNDO_DAYS * DAY_S * 1000).toISOString(),
        ttl,
      };
      const begunNow = await beginMerge(table, tenant, merge, async () => {
        const pair = await readPair(table, openKeys, tenant, input);
        return pair ? pair.plan({ ttl, today }) : 'merged-already';
      });
      if (typeof begunNow === 'string') {
        // Another try with the same id may have been faster: then this is its repeat.
        const other = await readMerge(table, tenant, input.mergeId);
        return other ? goOn(table, tenant, other, input) : refused(begunNow);
      }
      return done(await finishMerge(table, tenant, begunNow));
    },
  });

async function goOn(table: Table, tenant: string, begun: StoredMerge, input: Input) {
  if (begun.keep !== input.keep || begun.gone !== input.gone) return refused('changed-meanwhile');
  if (begun.state === 'moving') return done(await finishMerge(table, tenant, begun));
  const { ttl: _, ...made } = begun;
  return begun.state === 'done' ? done(made) : refused('changed-meanwhile');
}

async function readPair(
  table: Table,
  openKeys: OpenKeys,
  tenant: string,
  input: Input,
): Promise<Pair | undefined> {
  const { kind, fromGone } = input;
  if (kind === 'child') {
    const pair = await readChildPair(table, tenant, input);
    return (
      pair && {
        versions: { keep: pair.keep.version, gone: pair.gone.version },
        names: { keep: fullName(pair.keep), gone: fullName(pair.gone) },
        plan: async (time) => planChildMerge(table, await openKeys(tenant), pair, fromGone, time),
      }
    );
  }
  if (kind === 'guardian') {
    const pair = await readGuardianPair(table, tenant, input);
    return pair && { ...said(pair), plan: () => planGuardianMerge(table, pair, fromGone) };
  }
  const pair = await readStaffPair(table, tenant, input);
  return pair && { ...said(pair), plan: () => planStaffMerge(table, pair, fromGone) };
}

type Named = { name: string; version: number };
const said = ({ keep, gone }: { keep: Named; gone: Named }) => ({
  versions: { keep: keep.version, gone: gone.version },
  names: { keep: keep.name, gone: gone.name },
});

import { done, refused } from '#shared/refusals.ts';
import { planRound as contract } from '#shared/rounds/plan-round.contract.ts';
import type { Round, RoundPlan } from '#shared/rounds/round.ts';
import { readTopiInForce } from '#functions/instruments/index.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { listUnits } from '#functions/people/index.ts';
import { isSameContent } from '../domain/same-content.ts';
import { addRound, changePlan, readStored } from '../store/round-store.ts';
import { onceMore } from './once-more.ts';

export const planRound = (table: Table) => {
  const load = async (tenant: string, roundId: string) => {
    const [stored, units, topi] = await Promise.all([
      readStored(table, tenant, roundId),
      listUnits(table, tenant),
      readTopiInForce(table, tenant),
    ]);
    return { stored, units, instrumentVersion: topi.version };
  };
  return endpoint(contract, {
    about: ({ roundId }) => ({ kind: 'round', id: roundId }),
    load: ({ roundId }, { tenant }) => load(tenant, roundId),
    subject: () => ({ kind: 'tenant' }),
    async run({ input: { roundId, version, plan }, tenant, today, loaded }) {
      return onceMore(
        loaded,
        () => load(tenant, roundId),
        async ({ stored, units, instrumentVersion }) => {
          const before = stored?.round;
          if (before && isSameContent(plan, planOf(before))) return done(before);
          if (before && (before.state !== 'planned' || stored.begunAt)) return refused('already-opened');
          if (version !== (before?.version ?? 0)) return refused('changed-meanwhile', { current: before });
          if (plan.opensOn < today) return refused('opens-in-the-past');
          const known = new Set(units.map((unit) => unit.id));
          if (!plan.unitIds.every((id) => known.has(id))) return refused('unit-unknown');
          const round: Round = {
            id: roundId,
            ...plan,
            instrumentVersion: before?.instrumentVersion ?? instrumentVersion,
            state: 'planned',
            version: version + 1,
          };
          const written = before
            ? await changePlan(table, tenant, round, version)
            : await addRound(table, tenant, round);
          if (!written) return undefined;
          return done({ ...round, ...(before?.progress && { progress: before.progress }) });
        },
      );
    },
  });
};

function planOf(round: Round): RoundPlan {
  const { name, unitIds, ages, opensOn, remindOn, ownClosesOn, closesOn, ownRequired } = round;
  return { name, unitIds, ages, opensOn, remindOn, ownClosesOn, closesOn, ownRequired };
}

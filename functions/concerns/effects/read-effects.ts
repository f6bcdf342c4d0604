import { FEWEST } from '#shared/concerns/effects.ts';
import { readEffects as contract } from '#shared/concerns/read-effects.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readEffectCounts } from './effect-store.ts';
import { effectsIn } from './figures.ts';

/** What was done longer ago than this tells little of how it is done now. */
const YEARS = 5;
const fromYear = (today: string): number => Number(today.slice(0, 4)) - YEARS + 1;

/** One round trip, in parallel with the actor. */
export const readEffects = (table: Table) =>
  endpoint(contract, {
    load: (_, { tenant, today }) => readEffectCounts(table, tenant, fromYear(today)),
    subject: () => ({ kind: 'nothing' }),
    run: ({ loaded, input, today }) =>
      done({ ...effectsIn(loaded, input), fromYear: fromYear(today), fewest: FEWEST }),
  });

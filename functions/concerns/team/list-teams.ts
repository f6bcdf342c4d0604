import { holdsOn } from '#shared/access/held.ts';
import { decide } from '#shared/access/decide.ts';
import { listTeams as contract } from '#shared/concerns/list-teams.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readUnit } from '#functions/people/index.ts';
import { readTeamItems } from './team-store.ts';

/** The teams in which the actor gives sparring today; none for anybody else. One round trip after the actor. */
export const listTeams = (table: Table) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    load: () => Promise.resolve({}),
    subject: () => ({ kind: 'nothing' }),
    async run({ tenant, today, actor }) {
      const ids = new Set(
        actor.memberships.flatMap((held) => (holdsOn(held, today) && 'unitId' in held ? [held.unitId] : [])),
      );
      const own = [...ids].filter(
        (unitId) =>
          decide(actor, 'sparring.work', { tenant, today, subject: { kind: 'unit', unitId } }).allow,
      );
      const teams = await Promise.all(
        own.map(async (id) => {
          const [unit, { questions, meetings }] = await Promise.all([
            readUnit(table, tenant, id),
            readTeamItems(table, tenant, id),
          ]);
          const next = meetings
            .filter(({ state, on }) => state === 'planned' && on >= today)
            .map(({ on }) => on)
            .toSorted()[0];
          return {
            ...{ id, name: unit?.name ?? id },
            waiting: questions.filter(({ state }) => state === 'waiting').length,
            ...(next !== undefined && { nextMeetingOn: next }),
          };
        }),
      );
      return done({ teams: teams.toSorted((one, other) => one.name.localeCompare(other.name, 'da')) });
    },
  });

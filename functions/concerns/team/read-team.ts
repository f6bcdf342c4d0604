import { readTeam as contract } from '#shared/concerns/read-team.contract.ts';
import { scalesShown } from '#shared/concerns/team-meeting.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readUnit } from '#functions/people/index.ts';
import { readableQuestions } from './readable-questions.ts';
import { meetingOf, readTeamItems } from './team-store.ts';

/**
 * One round trip; one more where a question names a child. A question whose release does not stand any more is left out:
 * what was told then is not the team's to read now.
 */
export const readTeam = (table: Table) =>
  endpoint(contract, {
    about: ({ teamId }) => ({ kind: 'unit', id: teamId }),
    async load({ teamId }, { tenant, today }) {
      const [unit, stored] = await Promise.all([
        readUnit(table, tenant, teamId),
        readTeamItems(table, tenant, teamId),
      ]);
      if (!unit) return undefined;
      return {
        ...{ unit, stored },
        questions: await readableQuestions(table, { tenant, teamId, today }, stored.questions),
      };
    },
    subject: (_, { teamId }) => ({ kind: 'unit', unitId: teamId }),
    children: ({ questions }) => questions.flatMap(({ named }) => (named ? [named.childId] : [])),
    run({ actor, loaded: { unit, stored, questions }, decision }) {
      return done({
        team: { id: unit.id, name: unit.name },
        questions: questions
          .toSorted(
            (one, other) => one.askedOn.localeCompare(other.askedOn) || one.id.localeCompare(other.id),
          )
          .map((one) => ({
            ...one,
            scales: scalesShown(
              stored.scales.filter(({ questionId }) => questionId === one.id),
              one.opened,
              meetingOf(stored, one.id)?.present ?? [],
              actor.id,
            ),
          })),
        meetings: stored.meetings.toSorted((one, other) => one.on.localeCompare(other.on)),
        why: decision.reasons,
      });
    },
  });

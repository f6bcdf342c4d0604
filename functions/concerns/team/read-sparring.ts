import { decide } from '#shared/access/decide.ts';
import { readSparring as contract } from '#shared/concerns/read-sparring.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject } from '#functions/people/index.ts';
import { seesCases } from '../domain/sees-cases.ts';
import { naming } from './naming.ts';
import { readQuestions } from './team-store.ts';
import { listDistrictTeams } from './teams.ts';
import { threadInCountry } from './thread-in-country.ts';

/** Two round trips: what stands about the child, then the team's side of its questions and whom one can ask. */
export const readSparring = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: ({ childId }, { tenant }) => threadInCountry(table, tenant, childId),
    subject: ({ thread: { child } }, _, { today }) => childSubject(child, today),
    async run({ input, tenant, today, actor, decision, loaded: { thread, country } }) {
      const { child } = thread;
      const one = thread.cases.find(({ id }) => id === input.caseId);
      if (!one || !seesCases(decision)) return refused('not-found');
      const subject = childSubject(child, today);
      const may = (action: 'sparring.ask' | 'concern.work') =>
        one.state !== 'closed' && decide(actor, action, { tenant, today, subject }).allow;
      const mayAsk = may('sparring.ask');
      const own = thread.sparrings.filter(({ caseId }) => caseId === one.id);
      const [questions, teams] = await Promise.all([
        readQuestions(table, tenant, own),
        mayAsk ? listDistrictTeams(table, tenant, today) : [],
      ]);
      return done({
        questions: own
          .toSorted((first, other) => other.at.localeCompare(first.at))
          .map((sparring) => {
            const known = questions.find(({ id }) => id === sparring.id);
            const reply = known?.reply ?? sparring.taken?.reply;
            return { sparring, state: known?.state ?? 'waiting', ...(reply && { reply }) };
          }),
        mayAsk,
        mayTake: may('concern.work'),
        teams: teams.map((team) => {
          const { mayName, ...rest } = naming(thread, team.id, today, country);
          return { ...team, ...rest, ...(mayName && { mayName: mayName.kind }) };
        }),
        today,
      });
    },
  });

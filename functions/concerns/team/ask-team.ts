import { isDeepStrictEqual } from 'node:util';
import { daysAfter } from '#shared/access/periods.ts';
import { askTeam as contract } from '#shared/concerns/ask-team.contract.ts';
import { REPLY_DAYS, type Sparring, type TeamQuestion } from '#shared/concerns/sparring.ts';
import { fullName } from '#shared/people/full-name.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject, readStoredThread } from '#functions/people/index.ts';
import { seesCases } from '../domain/sees-cases.ts';
import { foundIn } from './checked-texts.ts';
import { knownNear } from './known-near.ts';
import { naming } from './naming.ts';
import { askWrites, readSparringItem, sparringTask } from './sparring-store.ts';
import { listDistrictTeams } from './teams.ts';
import { threadInCountry } from './thread-in-country.ts';

/**
 * The server looks for names itself, whatever the page has done. Without a name the team's item gets the texts, the
 * degree and the day, and nothing else.
 */
export const askTeam = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: ({ childId }, { tenant }) => threadInCountry(table, tenant, childId),
    subject: ({ thread: { child } }, _, { today }) => childSubject(child, today),
    async run({ input, tenant, actor, now, today, decision, loaded: { thread, country } }) {
      const { child } = thread;
      const { caseId, questionId, teamId, mode, asked, degree } = input;
      const one = thread.cases.find(({ id }) => id === caseId);
      if (!one || !seesCases(decision)) return refused('not-found');
      const repeat = (known: Sparring | undefined) => {
        const isSame =
          known?.by.id === actor.id &&
          known.teamId === teamId &&
          known.mode === mode &&
          isDeepStrictEqual(known.asked, asked);
        return known && isSame ? done({ sparring: known }) : refused('id-taken');
      };
      const known = thread.sparrings.find(({ id }) => id === questionId);
      if (known) return repeat(known);
      if (one.state === 'closed') return refused('case-is-closed');
      const [teams, names] = await Promise.all([
        listDistrictTeams(table, tenant, today),
        mode === 'anonymous' ? knownNear(table, tenant, thread) : undefined,
      ]);
      const team = teams.find(({ id }) => id === teamId);
      if (!team) return refused('unknown-team');
      const left = names ? foundIn(asked, names).filter(({ certain }) => certain) : [];
      // Where, and never what: the asker has the text.
      if (left.length > 0)
        return refused('name-left', {
          current: left.map(({ field, from, to, kind }) => ({ field, from, to, kind })),
          facts: { n: left.length },
        });
      const named = naming(thread, teamId, today, country);
      if (mode === 'named' && !named.mayName)
        return refused(named.obstacle ?? 'basis-missing', { facts: named.ssd });
      const sparring: Sparring = {
        ...{ id: questionId, caseId, teamId, teamName: team.name, mode, asked, unitId: one.unitId },
        ...(mode === 'named' && named.mayName && { basisId: named.mayName.basisId }),
        ...(degree !== undefined && { degree }),
        ...{ at: now, by: { id: actor.id, name: actor.name }, version: 1 },
      };
      const place = child.affiliations.find(({ unitId }) => unitId === one.unitId);
      const question: TeamQuestion = {
        ...{
          kind: 'question',
          id: questionId,
          mode,
          asked,
          askedOn: today,
          state: 'waiting',
          opened: false,
          version: 1,
        },
        ...(degree !== undefined && { degree }),
        ...(mode === 'named' && {
          named: {
            ...{ childId: child.id, childName: fullName(child), askerName: actor.name },
            unitName: place?.unitName ?? one.groupName,
          },
        }),
      };
      const at = { tenant, childId: child.id, questionId };
      const task = sparringTask(sparring, child, one, { what: 'reply', dueOn: daysAfter(today, REPLY_DAYS) });
      const onceOn = mode === 'named' && named.mayName?.kind === 'ssd' ? named.mayName.basisId : undefined;
      const { ok } = await table.transact(askWrites(at, sparring, question, task, onceOn));
      if (ok) return done({ sparring });
      const stored = await readSparringItem(table, at);
      if (stored || onceOn === undefined) return repeat(stored);
      const again = await readStoredThread(table, tenant, child.id);
      const then = again && naming(again, teamId, today, country);
      return refused(then?.obstacle ?? 'id-taken', { facts: then?.ssd ?? named.ssd });
    },
  });

import type { Membership } from '#shared/access/actor.ts';
import type { Child } from '#shared/people/child.ts';
import type { Result } from '#shared/refusals.ts';
import { openGate } from '#functions/access/index.ts';
import { answerQuestion } from '#functions/concerns/team/answer-question.ts';
import { askTeam } from '#functions/concerns/team/ask-team.ts';
import { checkQuestion } from '#functions/concerns/team/check-question.ts';
import { listTeams } from '#functions/concerns/team/list-teams.ts';
import { placeQuestion } from '#functions/concerns/team/place-question.ts';
import { readSparring } from '#functions/concerns/team/read-sparring.ts';
import { readTeam } from '#functions/concerns/team/read-team.ts';
import { reportBack } from '#functions/concerns/team/report-back.ts';
import { saveMeeting } from '#functions/concerns/team/save-meeting.ts';
import { takeReply } from '#functions/concerns/team/take-reply.ts';
import { moveDueDate } from '#functions/concerns/use-cases/move-due-date.ts';
import { dateOf } from '#functions/kernel/today.ts';
import { readThread } from '#functions/people/use-cases/read-thread.ts';
import { aStaffMember } from './actor.ts';
import { aTownChild } from './consent-town.ts';
import {
  caseId,
  childId,
  openConcernTown,
  raiseInput,
  type ConcernTown,
  type ConcernWho,
} from './concern-town.ts';

export const teamId = 'distrikt-nord';
export const questionId = 'sporgsmal-et';
const tenant = '0899';
const member: Membership = { role: 'district-team', unitId: teamId, from: '2020-08-01' };

export type SparringWho = ConcernWho | 'dorte' | 'daniel';

export interface SparringTown extends ConcernTown {
  /** Asks about sparring, by the contract's name. */
  spar<Value = never>(
    who: SparringWho,
    name: string,
    input?: object,
    now?: string,
  ): Promise<Result<Value, string>>;
  /** Stores the child's concerns as released to the team. */
  release(id: string, change?: Partial<Child>): Promise<void>;
}

export const asked = {
  question: 'Hvordan hjælper vi barnet ind i en leg om formiddagen?',
  tried: 'En voksen følger med ud på legepladsen.',
  works: 'Små grupper på to.',
  childView: 'Barnet siger: De løber fra mig.',
  parentsView: 'Mor og far ser det samme derhjemme.',
};
export const askInput = { childId, caseId, questionId, teamId, mode: 'anonymous', asked, degree: 3 };

/** The town of the concerns with a wonder raised by Ellen, and a district team of two. */
export async function openSparringTown(): Promise<SparringTown> {
  const town = await openConcernTown();
  const { table } = town;
  const unit = { id: teamId, name: 'Distriktsteam Nord', kind: 'administration', groups: [] };
  // One for all requests, as a function has it.
  const gate = openGate(table);
  await table.put({ Item: { pk: `${tenant}#units`, sk: teamId, ...unit } });
  for (const [id, name] of [
    ['dorte', 'Dorte Råd'],
    ['daniel', 'Daniel Bistand'],
  ] as const) {
    const staff = aStaffMember({ id, name, memberships: [member], places: [] });
    await table.put({ Item: { pk: `${tenant}#person#${id}`, sk: 'staff', ...staff } });
    await table.put({ Item: { pk: `${tenant}#staff`, sk: id, n: name, m: [member] } });
  }
  const endpoints = [
    ...[readSparring(table), checkQuestion(table), askTeam(table), takeReply(table), reportBack(table)],
    ...[listTeams(table), readTeam(table), saveMeeting(table), placeQuestion(table), answerQuestion(table)],
    ...[readThread(table), moveDueDate(table)],
  ];
  const spar: SparringTown['spar'] = async (who, name, input = {}, now = '2026-11-23T09:00:00.000Z') => {
    const found = endpoints.find(({ contract }) => contract.name === name);
    if (!found) throw new Error(`no endpoint ${name}`);
    const isFamily = ['mother', 'father', 'bonus'].includes(who);
    const asking = {
      ...{ tenant, actorId: who, now, today: dateOf(new Date(now)), expiresAt: now },
      session: { side: isFamily ? 'guardian' : 'staff', assurance: 'substantial' } as const,
    };
    return (await found.answer(gate, input, asking)) as Result<never, string>;
  };
  const release: SparringTown['release'] = (id, change = {}) =>
    town.put(
      aTownChild({
        releases: [{ id, unitId: teamId, sections: ['concerns'], from: '2026-11-01', to: '2026-12-24' }],
        ...change,
      }),
    );
  const raised = await town.concern('ellen', 'raise-concern', raiseInput);
  if (!raised.ok) throw new Error(`the case cannot be raised: ${raised.code}`);
  return { ...town, spar, release };
}

/** What a release for an SSD meeting rests on, as the sharing page stores it with the child. */
export const ssdBasis = (id: string, exchange: 'meeting' | 'follow-up', heldOn = '2026-11-20') => ({
  ...{ pk: `${tenant}#child#${childId}`, sk: `basis#${id}`, id, childId, kind: 'ssd', unitId: teamId },
  ...{
    sections: ['concerns'],
    until: '2026-12-20',
    rationale: 'Mødet er nødvendigt nu.',
    unitName: 'Distriktsteam Nord',
  },
  ssd: {
    caseId: 'ssd-sag',
    matter: 'Leg og venner',
    exchange,
    heldOn,
    special: 'Barnet er startet i ny gruppe.',
  },
  ...{
    citation: 'SSD',
    from: '2026-11-01',
    at: `${heldOn}T08:00:00.000Z`,
    by: { id: 'lisbet', name: 'Lisbet Prøve' },
  },
  version: 1,
});

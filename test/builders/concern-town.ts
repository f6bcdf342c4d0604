import type { Membership } from '#shared/access/actor.ts';
import type { Result } from '#shared/refusals.ts';
import { openGate } from '#functions/access/index.ts';
import { agreeActions } from '#functions/concerns/use-cases/agree-actions.ts';
import { analyseCase } from '#functions/concerns/use-cases/analyse-case.ts';
import { answerHolder } from '#functions/concerns/use-cases/answer-holder.ts';
import { handOnCase } from '#functions/concerns/use-cases/hand-on-case.ts';
import { listCases } from '#functions/concerns/use-cases/list-cases.ts';
import { listOwnChildren } from '#functions/concerns/use-cases/list-own-children.ts';
import { moveDueDate } from '#functions/concerns/use-cases/move-due-date.ts';
import { moveCase } from '#functions/concerns/use-cases/move-case.ts';
import { raiseConcern } from '#functions/concerns/use-cases/raise-concern.ts';
import { readCase } from '#functions/concerns/use-cases/read-case.ts';
import { readEffects } from '#functions/concerns/effects/read-effects.ts';
import { tellFamily } from '#functions/concerns/use-cases/tell-family.ts';
import { dateOf } from '#functions/kernel/today.ts';
import { aStaffMember } from './actor.ts';
import { aWholeAnalysis, anAction } from './concern-case.ts';
import { openConsentTown, type ConsentTown, type Who } from './consent-town.ts';

export const childId = 'barnet';
export const caseId = 'sag-et2345';
const tenant = '0899';
const colleague: Membership = { role: 'staff', unitId: 'myren', groupIds: ['myren-rod'], from: '2020-08-01' };

export type ConcernWho = Who | 'signe';

export interface ConcernTown extends ConsentTown {
  /** Asks the concerns module, by the contract's name. */
  concern(who: ConcernWho, name: string, input?: object, now?: string): Promise<Result<never, string>>;
  /** The case as it stands, read by its holder. */
  read(now?: string): Promise<{ version: number; state: string; moves: { move: string }[] }>;
}

export const raiseInput = {
  ...{ childId, caseId, kind: 'wonder' },
  seen: { text: 'Står alene ved hegnet hver formiddag og vil ikke med i leg.', often: 'daily', degree: 3 },
};

/** The town of the consents, with a colleague more, and the concerns module beside. */
export async function openConcernTown(): Promise<ConcernTown> {
  const town = await openConsentTown();
  const { table } = town;
  const endpoints = [
    ...[raiseConcern(table), readCase(table), listCases(table), listOwnChildren(table), tellFamily(table)],
    ...[analyseCase(table), agreeActions(table), moveCase(table), handOnCase(table), answerHolder(table)],
    ...[readEffects(table), moveDueDate(table)],
  ];
  const signe = aStaffMember({ id: 'signe', name: 'Signe Prøve', memberships: [colleague], places: [] });
  await table.put({ Item: { pk: `${tenant}#person#signe`, sk: 'staff', ...signe } });
  const concern: ConcernTown['concern'] = async (who, name, input = {}, now = '2026-11-23T08:00:00.000Z') => {
    const found = endpoints.find(({ contract }) => contract.name === name);
    if (!found) throw new Error(`no endpoint ${name}`);
    const isFamily = ['mother', 'father', 'bonus', 'child'].includes(who);
    const side = who === 'child' ? 'child' : isFamily ? 'guardian' : 'staff';
    const asking = {
      ...{ tenant, actorId: who === 'child' ? childId : who, now, today: dateOf(new Date(now)) },
      expiresAt: now,
      session: { side, assurance: 'substantial' } as const,
    };
    return (await found.answer(openGate(table), input, asking)) as Result<never, string>;
  };
  const read: ConcernTown['read'] = async (now) => {
    const reply = await concern('ellen', 'read-case', { childId, caseId }, now);
    if (!reply.ok) throw new Error(`the case cannot be read: ${reply.code}`);
    return (reply.value as { case: Awaited<ReturnType<ConcernTown['read']>> }).case;
  };
  return { ...town, concern, read };
}

const tell = { how: 'talk', on: '2026-11-23', said: 'Vi ser det samme', agrees: true };
interface StoryStep {
  who: 'ellen' | 'signe';
  name: string;
  /** ISO date. */
  day: string;
  input: object;
}

/** From raised to closed, each step with what it takes, on a day of its own. */
export const wholeStory: readonly StoryStep[] = [
  { who: 'ellen', name: 'raise-concern', day: '2026-11-23', input: raiseInput },
  { who: 'ellen', name: 'tell-family', day: '2026-11-23', input: tell },
  {
    ...{ who: 'signe', name: 'analyse-case', day: '2026-11-24' },
    input: {
      analysis: aWholeAnalysis,
      goals: [{ id: 'goal-1', text: 'Med i en leg hver dag' }],
      finish: true,
    },
  },
  { who: 'ellen', name: 'agree-actions', day: '2026-11-25', input: { actions: [anAction()] } },
  {
    ...{ who: 'ellen', name: 'move-case', day: '2026-11-25' },
    input: { step: { move: 'act', reviewOn: '2027-01-11', note: '' } },
  },
  {
    ...{ who: 'signe', name: 'agree-actions', day: '2027-01-11' },
    input: { actions: [anAction({ status: 'done', outcome: 2 })] },
  },
  {
    ...{ who: 'ellen', name: 'move-case', day: '2027-01-11' },
    input: {
      step: {
        ...{ move: 'review', note: 'Hun leger med to faste børn.', familyWord: 'Det går godt.' },
        voiceMissing: 'Hun ville ikke tale om det i dag.',
      },
    },
  },
  {
    ...{ who: 'ellen', name: 'move-case', day: '2027-01-11' },
    input: {
      step: {
        ...{
          move: 'close',
          reason: 'goal-reached',
          note: 'Målet er nået for nu.',
          whatNow: 'Vi holder øje.',
        },
        familyWord: 'Vi stopper her. Sig til, hvis I ser noget.',
      },
    },
  },
];

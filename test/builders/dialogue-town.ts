import { questionsOf } from '#shared/instruments/profile.ts';
import { startingProfiles } from '#shared/instruments/profile-start/starting-profiles.ts';
import { dateOf } from '#functions/kernel/today.ts';
import { consentEndpoints } from '#functions/access/endpoints.ts';
import { openGate } from '#functions/access/index.ts';
import { dialogueEndpoints } from '#functions/dialogues/endpoints.ts';
import type { DialogueView } from '#shared/dialogues/view.ts';
import type { Endpoint } from '#functions/kernel/endpoint.ts';
import type { Session } from '#functions/kernel/gate.ts';
import type { Table } from '#functions/kernel/table.ts';
import { listNotices } from '#functions/letters/store/notice-store.ts';
import { readThread } from '#functions/people/use-cases/read-thread.ts';
import type { Child } from '#shared/people/child.ts';
import type { Result } from '#shared/refusals.ts';
import { openConsentTown, type Who } from './consent-town.ts';
import type { TestTable } from './table.ts';

const tenant = '0899';
/** Freja is eight. */
const profile = startingProfiles['6-9'];
const childId = 'barnet';
const dialogueId = 'dialog-et';
export const about = { childId, dialogueId };

/** An answer to every question of a profile. */
export const allAnswered = (answer: number, comment?: string, of = profile) => ({
  answers: Object.fromEntries(questionsOf(of).map(({ id }) => [id, answer])),
  comments: comment === undefined ? {} : { [of.themes[0]?.id ?? '']: comment },
});

export const talk = { on: '2026-12-01', time: '15:00', place: 'Myren', with: '' };
export const action = {
  ...{ id: 'handling', text: 'Læse en bog sammen hver aften', target: 'home', side: 'guardian' },
  ...{ responsibleId: 'mother', dueOn: '2026-12-20', status: 'agreed' },
};
export const plan = {
  agreements: 'Vi ses igen til foråret.',
  focusPoints: [{ id: 'fokus', text: 'Tro på sig selv' }],
  actions: [action],
};

export type Reply = Result<{ dialogue: DialogueView } & Record<string, unknown>, string>;
export const code = (reply: Reply) => (reply.ok ? 'done' : reply.code);
export const seen = (reply: Reply) => {
  if (!reply.ok) throw new Error(reply.code);
  return reply.value.dialogue;
};
/** Whose words came along. */
export const said = (reply: Reply) =>
  ['huset', 'hjemme'].filter((one) =>
    JSON.stringify(reply).includes(`sagt-${one === 'huset' ? 'i-huset' : one}`),
  );

export interface DialogueTown extends TestTable {
  ask(who: Who, name: string, input?: object, now?: string): Promise<Reply>;
  put(child: Child): Promise<void>;
  /** The kinds of the notices on a person's page, latest first. */
  noticesOf(side: Session['side'], personId: string): Promise<string[]>;
  /** Does the steps of a dialogue up to the one named; each must succeed. */
  upTo(step: Step): Promise<void>;
}

/** A dialogue from its start to its end, in order. */
export const steps = {
  start: ['ellen', 'start-dialogue', { ...about, age: '6-9', answerBy: '2026-11-28' }],
  staff: [
    'ellen',
    'answer-dialogue',
    { ...about, as: 'staff', version: 0, sayings: allAnswered(4, 'sagt-i-huset') },
  ],
  invite: ['ellen', 'invite-family', about],
  home: [
    'mother',
    'answer-dialogue-at-home',
    { ...about, version: 0, sayings: allAnswered(2, 'sagt-hjemme') },
  ],
  plan: ['ellen', 'plan-talk', { ...about, edition: 0, talk }],
  hold: ['ellen', 'hold-talk', { ...about, on: '2026-11-21' }],
  agree: ['ellen', 'agree-dialogue', { ...about, edition: 1, plan, finish: true }],
  close: ['ellen', 'close-dialogue', { ...about, why: '', actions: [{ id: action.id, status: 'done' }] }],
} as const satisfies Record<string, readonly [Who, string, object]>;
export type Step = keyof typeof steps;

/** The municipality of the consents, asked about dialogues and consents. */
export async function openDialogueTown(
  wrap: (opened: TestTable) => Table = ({ table }) => table,
): Promise<DialogueTown> {
  const town = await openConsentTown();
  const table = wrap(town);
  const byName = new Map<string, Endpoint>(
    [...dialogueEndpoints(table), ...consentEndpoints(table), readThread(table)].map((one) => [
      one.contract.name,
      one,
    ]),
  );
  const ask: DialogueTown['ask'] = async (who, name, input = {}, now = '2026-11-21T08:00:00.000Z') => {
    const found = byName.get(name);
    if (!found) throw new Error(`no endpoint ${name}`);
    const asking = {
      ...{ tenant, actorId: who === 'child' ? 'barnet' : who, now, today: dateOf(new Date(now)) },
      ...{ expiresAt: now, session: sessionOf(who) },
    };
    return (await found.answer(openGate(table), input, asking)) as Reply;
  };
  return {
    ...town,
    ask,
    noticesOf: async (side, personId) =>
      (await listNotices(town.table, tenant, { side, personId })).map(({ kind }) => kind),
    async upTo(last) {
      for (const [step, [who, name, input]] of Object.entries(steps)) {
        const reply = await ask(who, name, input);
        if (!reply.ok) throw new Error(`${step}: ${reply.code}`);
        if (step === last) return;
      }
    },
  };
}

function sessionOf(who: Who): Session {
  const assurance = 'substantial';
  if (who === 'child') return { side: 'child', assurance };
  const isFamily = who === 'mother' || who === 'father' || who === 'bonus';
  return { side: isFamily ? 'guardian' : 'staff', assurance };
}

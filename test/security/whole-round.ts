import type { Table } from '#functions/kernel/table.ts';
import {
  adminId,
  aPlan,
  childId,
  groupId,
  leaderId,
  staffId,
  today,
  unitId,
  valueOf,
  type RoundTown,
} from '#test/builders/round-town.ts';

const roundId = 'round-2026';
const at = { roundId, groupId: groupId(), childId: childId() };
const judgement = { position: 'yellow', comment: 'Plays more alone than before.' };
const action = {
  ...{ id: 'action-one', text: 'Smaller groups at lunch', target: 'surroundings', status: 'agreed' },
  ...{ responsibleId: staffId(), responsibleName: '', dueOn: today, reviewOn: today },
};

/** What happens in a round from the plan to the lock, in order: who asks what. */
const before: [string, string, object][] = [
  [adminId, 'preview-round', { plan: aPlan() }],
  [adminId, 'plan-round', { roundId, version: 0, plan: aPlan() }],
  [adminId, 'record-notices', { roundId, noticeVersion: 2, sentOn: today, channel: 'letter' }],
];
const during: [string, string, object][] = [
  [staffId(), 'read-group', at],
  [staffId(), 'record-notice', { ...at, noticeVersion: 2, sentOn: today, channel: 'talk' }],
  [staffId(), 'submit-own-assessment', { ...at, version: 0, judgement }],
  [staffId(), 'withdraw-own-assessment', at],
  [staffId(), 'submit-own-assessment', { ...at, version: 2, judgement }],
  [staffId(1, 1, 2), 'submit-own-assessment', { ...at, version: 0, judgement }],
  [staffId(), 'submit-green', { ...at, childIds: [childId(1, 1, 2)] }],
  [leaderId(), 'read-meeting', at],
  [leaderId(), 'agree-joint-assessment', { ...at, version: 4, judgement }],
  [
    leaderId(),
    'agree-follow-up',
    { ...at, version: 5, followUp: { focusPoints: [], actions: [action] }, finish: true },
  ],
  [staffId(), 'inform-parents', { ...at, version: 6, how: 'talk', on: today, parentsView: 'We see it too.' }],
  [staffId(), 'list-work', {}],
  [leaderId(), 'list-my-groups', {}],
  [leaderId(), 'read-unit-cockpit', { roundId, unitId: unitId() }],
  [adminId, 'read-municipality-cockpit', { roundId }],
  [adminId, 'list-rounds', {}],
];

/** Plays a round over the table connection given. Throws when anything in it is refused. */
export async function playRound(town: RoundTown, table: Table): Promise<void> {
  const step = (name: string, input: object = {}) => town.step(name, { roundId, ...input }, table);
  const play = async (scene: typeof before) => {
    for (const [who, name, input] of scene) valueOf(await town.ask(who, name, input, table));
  };
  const batch = async (name: string, batches: unknown) => {
    for (const units of batches as string[][]) await step(name, { units });
  };
  await play(before);
  const run = { noticeVersion: 2, sentOn: today, channel: 'letter', by: adminId };
  const notices = await step('begin-notices', run);
  for (const units of notices['batches'] as string[][]) await step('record-notices-batch', { ...run, units });
  await step('finish-notices', run);
  const { batches } = await step('begin');
  await batch('open-batch', batches);
  await step('mark-open');
  await play(during);
  await step('next-moment');
  await batch('remind-batch', batches);
  await step('close-own');
  await batch('close-batch', batches);
  await step('settle');
  await step('lock');
}

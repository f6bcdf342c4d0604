import type { Table } from '#functions/kernel/table.ts';
import {
  adminId,
  aPlan,
  childId,
  groupId,
  staffId,
  today,
  type RoundTown,
} from '#test/builders/round-town.ts';
import type { Caller } from './attempts.ts';

export const roundId = 'round-of-faults';
const red = { position: 'red', comment: 'Often left alone.' };

/** A stretch of a round's life, as its callers drive it. */
export interface Stretch {
  name: string;
  run(town: RoundTown, caller: Pick<Caller, 'call'>): Promise<void>;
}

type Batches = string[][];

async function step(town: RoundTown, caller: Pick<Caller, 'call'>, name: string, more: object = {}) {
  return caller.call((table) => town.step(name, { roundId, ...more }, table));
}

async function inBatches(
  town: RoundTown,
  caller: Pick<Caller, 'call'>,
  name: string,
  batches: unknown,
  more: object = {},
) {
  for (const units of batches as Batches) await step(town, caller, name, { ...more, units });
}

/** A request that is not answered is made again with the same content; a refusal is an error. */
async function ask(
  town: RoundTown,
  caller: Pick<Caller, 'call'>,
  actorId: string,
  name: string,
  input: object,
): Promise<void> {
  await caller.call(async (table: Table) => {
    const answer = await town.ask(actorId, name, { roundId, ...input }, table);
    if (!answer.ok) throw new Error(`${name} was refused: ${answer.code}`);
  });
}

const at = (child: number, group = 1) => ({ groupId: groupId(1, group), childId: childId(1, group, child) });
const own = (town: RoundTown, caller: Pick<Caller, 'call'>, staff: number, child: number) =>
  ask(town, caller, staffId(1, 1, staff), 'submit-own-assessment', {
    ...at(child),
    version: 0,
    judgement: red,
  });

const opening: Stretch = {
  name: 'planning and opening',
  async run(town, caller) {
    await ask(town, caller, adminId, 'plan-round', { version: 0, plan: aPlan() });
    const { proceed, batches } = await step(town, caller, 'begin');
    if (proceed) await inBatches(town, caller, 'open-batch', batches);
    await step(town, caller, 'mark-open');
  },
};

const noticing: Stretch = {
  name: 'recording notices',
  async run(town, caller) {
    const notice = { noticeVersion: 1, sentOn: today, channel: 'letter' };
    await ask(town, caller, adminId, 'record-notices', notice);
    const input = { ...notice, by: adminId };
    const { batches } = await step(town, caller, 'begin-notices', input);
    await inBatches(town, caller, 'record-notices-batch', batches, input);
    await step(town, caller, 'finish-notices', input);
  },
};

const submitting: Stretch = {
  name: 'own assessments',
  async run(town, caller) {
    for (const staff of [1, 2]) await own(town, caller, staff, 1);
    await own(town, caller, 1, 2);
    await ask(town, caller, staffId(1, 1, 1), 'withdraw-own-assessment', at(2));
    for (const staff of [1, 2])
      await ask(town, caller, staffId(1, 2, staff), 'submit-green', {
        groupId: groupId(1, 2),
        childIds: [1, 2, 3].map((child) => childId(1, 2, child)),
      });
  },
};

const agreeing: Stretch = {
  name: 'joint assessments and what follows',
  async run(town, caller) {
    const action = {
      ...{ id: 'action-1', text: 'A quiet corner', target: 'surroundings', status: 'agreed' },
      ...{ responsibleId: staffId(), responsibleName: '', dueOn: today, reviewOn: today },
    };
    const someone = staffId(1, 1, 1);
    await ask(town, caller, someone, 'agree-joint-assessment', { ...at(1), version: 2, judgement: red });
    await ask(town, caller, someone, 'agree-follow-up', {
      ...{ ...at(1), version: 3, finish: true },
      followUp: { focusPoints: [], actions: [action] },
    });
    await ask(town, caller, someone, 'inform-parents', { ...at(1), version: 4, how: 'talk', on: today });
    await ask(town, caller, staffId(1, 2, 1), 'agree-joint-assessment', {
      ...{ ...at(1, 2), version: 2, judgement: { position: 'green' } },
    });
  },
};

const closing: Stretch = {
  name: 'reminding, closing and locking',
  async run(town, caller) {
    for (;;) {
      const { kind, batches, at: due } = await step(town, caller, 'next-moment');
      if (kind === 'remind') {
        await inBatches(town, caller, 'remind-batch', batches);
        await step(town, caller, 'mark-reminded', { at: due });
      } else if (kind === 'close-own') await step(town, caller, 'close-own');
      else if (kind === 'close') {
        await inBatches(town, caller, 'close-batch', batches);
        await step(town, caller, 'settle');
      } else if (kind === 'lock') return void (await step(town, caller, 'lock'));
      else throw new Error('the round waits for nothing');
    }
  },
};

/** Each begins where the one before ended. */
export const stretches: readonly Stretch[] = [opening, noticing, submitting, agreeing, closing];

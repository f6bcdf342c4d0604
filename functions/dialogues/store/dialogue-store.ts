import { answersSchema, type Answers } from '#shared/dialogues/answers.ts';
import { dialogueSchema, type Dialogue } from '#shared/dialogues/dialogue.ts';
import { asSeen } from '#functions/kernel/as-seen.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Table, Write } from '#functions/kernel/table.ts';
import { childKey, readChildProfile } from '#functions/people/index.ts';
import type { Child } from '#shared/people/child.ts';
import { meansOf } from '../domain/means.ts';
import { idSchema } from '#shared/ids.ts';
import { isOpenState } from '#shared/dialogues/states.ts';
import { lineWrites } from './line-store.ts';

const inChild = (tenant: string, childId: string, sk: string): Key => ({
  pk: partition(tenant, 'child', childId),
  sk,
});
const dialogueKey = (tenant: string, childId: string, dialogueId: string): Key =>
  inChild(tenant, childId, `dialogue#${dialogueId}`);
/** Which dialogue was started last. Each start names the one before: of two at the same moment one is too late. */
const LATEST = 'dialogue-latest#id';
const answersKey = (tenant: string, childId: string, { dialogueId, side, by }: Answers): Key =>
  inChild(tenant, childId, `answers#${dialogueId}#${side}#${by.id}`);

/** The child, the dialogue and what everyone has said in it. */
export interface DialogueFacts {
  child: Child;
  dialogue: Dialogue;
  answers: Answers[];
}

/** Three reads at once, strongly; undefined when the child or the dialogue is not there. */
export async function readDialogueFacts(
  table: Table,
  tenant: string,
  childId: string,
  dialogueId: string,
): Promise<DialogueFacts | undefined> {
  const [child, item, said] = await Promise.all([
    readChildProfile(table, tenant, childId),
    table.get(dialogueKey(tenant, childId, dialogueId)),
    table.query({
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
      ExpressionAttributeValues: {
        ':pk': childKey(tenant, childId).pk,
        ':sk': `answers#${dialogueId}#`,
      },
    }),
  ]);
  // The id of a child that was merged into another leads to that other.
  if (child && child.id !== childId) return readDialogueFacts(table, tenant, child.id, dialogueId);
  if (!child || !item) return undefined;
  return {
    child,
    dialogue: { ...dialogueSchema.parse(item), childId },
    answers: said.map((one) => answersSchema.parse(one)),
  };
}

/** A child's dialogues, without what was said in them. `latest`: which one was started last, by the lock of starting. */
export interface DialoguesOfChild {
  child: Child;
  dialogues: Dialogue[];
  latest: string | undefined;
}

/** One query beside the child's profile. */
export async function readDialoguesOf(
  table: Table,
  tenant: string,
  childId: string,
): Promise<DialoguesOfChild | undefined> {
  const [child, items] = await Promise.all([
    readChildProfile(table, tenant, childId),
    table.query({
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
      ExpressionAttributeValues: { ':pk': childKey(tenant, childId).pk, ':sk': 'dialogue' },
    }),
  ]);
  if (child && child.id !== childId) return readDialoguesOf(table, tenant, child.id);
  if (!child) return undefined;
  const latest = items.find(({ sk }) => sk === LATEST);
  return {
    child,
    dialogues: items
      .filter(({ sk }) => String(sk).startsWith('dialogue#'))
      .map((item) => ({ ...dialogueSchema.parse(item), childId })),
    latest: latest && idSchema.parse(latest['dialogueId']),
  };
}

/** What a change writes: the dialogue, and where somebody has answered, the answers. */
export interface Change {
  before: DialogueFacts | (DialoguesOfChild & { dialogue: undefined; answers: Answers[] });
  dialogue: Dialogue;
  answers?: Answers;
  /** It reaches the family: then the child must be as it was seen, with the stops and the custody of that moment. */
  reachesFamily?: boolean;
}

/**
 * Writes the dialogue, somebody's answers, the unit's line and task in one transaction: on condition that the dialogue
 * and those answers are as they were seen, and that nobody has started another since. Undefined when somebody was faster.
 */
export async function writeDialogue(table: Table, change: Change): Promise<DialogueFacts | undefined> {
  const { before, answers } = change;
  const { child } = before;
  const { tenant } = child;
  const dialogue = { ...change.dialogue, version: (before.dialogue?.version ?? 0) + 1 };
  const all = answers
    ? [...before.answers.filter((one) => one.side !== answers.side || one.by.id !== answers.by.id), answers]
    : before.answers;
  const means = isOpenState(dialogue.state) ? meansOf(dialogue.shape, all) : undefined;
  const { ok } = await table.transact([
    versioned({ ...dialogueKey(tenant, child.id, dialogue.id), ...dialogue }),
    ...(answers ? [versioned({ ...answersKey(tenant, child.id, answers), ...answers })] : []),
    ...lineWrites(child, before.dialogue, dialogue, means),
    ...('latest' in before ? [startedLast(child, dialogue.id, before.latest)] : []),
    ...(change.reachesFamily ? [childUnchanged(child)] : []),
  ]);
  return ok ? { child, dialogue, answers: all } : undefined;
}

/** Puts an item whose `version` is one more than the one that stands; 1: none stands. */
const versioned = (item: Record<string, unknown> & { version: number }): Write => ({
  Put: {
    Item: item,
    ...(item.version === 1 ? { ConditionExpression: 'attribute_not_exists(pk)' } : asSeen(item.version - 1)),
  },
});

const startedLast = ({ tenant, id }: Child, dialogueId: string, seen: string | undefined): Write => ({
  Put: {
    Item: { ...inChild(tenant, id, LATEST), dialogueId },
    ...(seen === undefined
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : { ConditionExpression: 'dialogueId = :seen', ExpressionAttributeValues: { ':seen': seen } }),
  },
});

const childUnchanged = (child: Child): Write => ({
  ConditionCheck: {
    Key: childKey(child.tenant, child.id),
    ...asSeen(child.version),
  },
});

import * as z from 'zod';
import { idSchema } from '#shared/ids.ts';
import { letterSchema, type Letter } from '#shared/letters/letter.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import { afterPause } from '#functions/kernel/pause.ts';
import type { Item, Table, Write } from '#functions/kernel/table.ts';
import { marksOf } from '../domain/letter-marks.ts';
import { dueKey } from './due-store.ts';

const letterKey = (tenant: string, letterId: string): Key => ({
  pk: partition(tenant, 'letter', letterId),
  sk: 'letter',
});
const ofChildKey = ({ tenant, childId, id }: Letter): Key => ({
  pk: partition(tenant, 'child', childId),
  sk: `letter#${id}`,
});
const ofMonthKey = ({ tenant, createdAt, id }: Letter): Key => ({
  pk: partition(tenant, 'letters', createdAt.slice(0, 7)),
  sk: `${createdAt}#${id}`,
});
const messageKey = (tenant: string, uuid: string): Key => ({
  pk: partition(tenant, 'message', uuid),
  sk: 'letter',
});
const openKey = (tenant: string, sk: string): Key => ({ pk: partition(tenant, 'letters-open'), sk });

const readStored = (item: Item): Letter => letterSchema.parse(item);
const pointerSchema = z.object({ letterId: idSchema });

export async function readLetter(
  table: Table,
  tenant: string,
  letterId: string,
): Promise<Letter | undefined> {
  const item = await table.get(letterKey(tenant, letterId));
  return item && readStored(item);
}

/** Letters by id, in the order of the ids; those that are not there are left out. */
export async function readLetters(table: Table, tenant: string, ids: readonly string[]): Promise<Letter[]> {
  const found = new Map(
    (await table.batchGet(ids.map((id) => letterKey(tenant, id)))).map((item) => {
      const letter = readStored(item);
      return [letter.id, letter];
    }),
  );
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** The letters about a child, newest first. */
export async function lettersOfChild(table: Table, tenant: string, childId: string): Promise<Letter[]> {
  const pointers = await table.query({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :letter)',
    ExpressionAttributeValues: { ':pk': partition(tenant, 'child', childId), ':letter': 'letter#' },
  });
  const letters = await readLetters(
    table,
    tenant,
    pointers.map((item) => pointerSchema.parse(item).letterId),
  );
  return letters.sort((one, other) => other.createdAt.localeCompare(one.createdAt));
}

const PAGE = 50;

/** One page of the letters that need a person (`open`) or of a month's, newest first, and where the next begins. */
export async function pageOfLetters(
  table: Table,
  tenant: string,
  which: string,
  after?: string,
): Promise<{ letters: Letter[]; next?: string }> {
  const pk = which === 'open' ? openKey(tenant, '').pk : partition(tenant, 'letters', which);
  const { items, next } = await table.queryPage({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': pk },
    ScanIndexForward: false,
    Limit: PAGE,
    ...(after !== undefined && { ExclusiveStartKey: { pk, sk: after } }),
  });
  const letters = await readLetters(
    table,
    tenant,
    items.map((item) => pointerSchema.parse(item).letterId),
  );
  return { letters, ...(next && { next: String(next['sk']) }) };
}

/** The letter that a message of this UUID carried. */
export async function findByMessage(table: Table, tenant: string, uuid: string): Promise<string | undefined> {
  const item = await table.get(messageKey(tenant, uuid));
  return item && pointerSchema.parse(item).letterId;
}

/** What is written when the letters are made: each with its pointers. The condition fails when one is there already. */
export const newLetterWrites = (letter: Letter): Write[] => {
  const pointer = { letterId: letter.id };
  return [
    {
      Put: {
        Item: { ...letterKey(letter.tenant, letter.id), ...letter },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    { Put: { Item: { ...ofChildKey(letter), ...pointer } } },
    { Put: { Item: { ...ofMonthKey(letter), ...pointer } } },
    { Put: { Item: { ...messageKey(letter.tenant, letter.messageUuid), ...pointer } } },
    ...markWrites(undefined, letter),
  ];
};

/** What is written when a letter changes; the condition fails when it has changed since it was read. */
export const changedLetterWrites = (before: Letter, after: Letter): Write[] => [
  {
    Put: {
      Item: { ...letterKey(after.tenant, after.id), ...after, version: before.version + 1 },
      ConditionExpression: 'version = :version',
      ExpressionAttributeValues: { ':version': before.version },
    },
  },
  ...markWrites(before, after),
];

function markWrites(before: Letter | undefined, after: Letter): Write[] {
  const { tenant, id } = after;
  const [old, now] = [marksOf(before), marksOf(after)];
  const changes = [
    { was: old.due, is: now.due, key: (sk: string) => dueKey(tenant, sk) },
    { was: old.open, is: now.open, key: (sk: string) => openKey(tenant, sk) },
  ];
  return changes.flatMap(({ was, is, key }) =>
    was === is
      ? []
      : [
          ...(was === undefined ? [] : [{ Delete: { Key: key(was) } }]),
          ...(is === undefined ? [] : [{ Put: { Item: { ...key(is), kind: 'letter', letterId: id } } }]),
        ],
  );
}

const ATTEMPTS = 6;

/**
 * Changes a letter as it now stands, again when someone else was faster. `change` gives undefined when there is nothing
 * to do. Resolves to the letter as it then is; undefined when there is none.
 */
export async function moveLetter(
  table: Table,
  tenant: string,
  letterId: string,
  change: (letter: Letter) => Letter | undefined,
): Promise<Letter | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    const before = await readLetter(table, tenant, letterId);
    const after = before && change(before);
    if (!before || !after) return before;
    if ((await table.transact(changedLetterWrites(before, after))).ok)
      return { ...after, version: before.version + 1 };
    if (attempt >= ATTEMPTS) throw new Error('the letter kept changing');
    await afterPause(attempt, ATTEMPTS);
  }
}

/**
 * Every place that the letters about a child stand at, the child's own partition left out, and what the child has got
 * or chosen as one who signs in.
 */
export async function letterKeysOf(table: Table, tenant: string, childId: string): Promise<Key[]> {
  const own = [partition(tenant, 'notices', 'child', childId), partition(tenant, 'person', childId)];
  const [letters, ...kept] = await Promise.all([
    lettersOfChild(table, tenant, childId),
    ...own.map((pk) =>
      table.query({
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
        ProjectionExpression: 'sk',
      }),
    ),
  ]);
  const ofChild = own.flatMap((pk, index) =>
    (kept[index] ?? []).map((item): Key => ({ pk, sk: String(item['sk']) })),
  );
  const ofLetters = letters.flatMap((letter) => {
    const { due, open } = marksOf(letter);
    return [
      letterKey(tenant, letter.id),
      ofMonthKey(letter),
      messageKey(tenant, letter.messageUuid),
      ...(due === undefined ? [] : [dueKey(tenant, due)]),
      ...(open === undefined ? [] : [openKey(tenant, open)]),
    ];
  });
  return [...ofChild, ...ofLetters];
}

import { answerDueOn } from '#shared/rights/file-request.ts';
import { correctionSchema, type Correction } from '#shared/rights/correction.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Table } from '#functions/kernel/table.ts';
import { openRightKey, openRightWrite } from './open-rights.ts';

const PREFIX = 'correction#';
const correctionKey = (tenant: string, childId: string, id: string): Key => ({
  pk: partition(tenant, 'child', childId),
  sk: `${PREFIX}${id}`,
});
/** What the municipality lists its requests by. */
const listedKey = (tenant: string, childId: string, id: string): Key => ({
  pk: partition(tenant, 'corrections'),
  sk: `${childId}#${id}`,
});

export async function readCorrection(
  table: Table,
  tenant: string,
  childId: string,
  id: string,
): Promise<Correction | undefined> {
  const item = await table.get(correctionKey(tenant, childId, id));
  return item && correctionSchema.parse(item);
}

/** The requests about a child, newest first. */
export async function correctionsOf(table: Table, tenant: string, childId: string): Promise<Correction[]> {
  const items = await table.query({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': partition(tenant, 'child', childId), ':prefix': PREFIX },
  });
  return items
    .map((item) => correctionSchema.parse(item))
    .sort((one, other) => other.askedAt.localeCompare(one.askedAt));
}

/** All requests of the municipality, in no particular order. */
export async function allCorrections(table: Table, tenant: string): Promise<Correction[]> {
  const pointers = await table.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': partition(tenant, 'corrections') },
  });
  const keys = pointers.map((item) => {
    const [childId = '', id = ''] = String(item['sk']).split('#');
    return correctionKey(tenant, childId, id);
  });
  return (await table.batchGet(keys)).map((item) => correctionSchema.parse(item));
}

/** Writes a new request; one of the same id by the same asker is given back. Undefined when the id is another's. */
export async function addCorrection(
  table: Table,
  tenant: string,
  asked: Omit<Correction, 'dueOn' | 'answer' | 'version'> & { askedOn: string },
): Promise<Correction | undefined> {
  const { askedOn, ...facts } = asked;
  const correction = correctionSchema.parse({ ...facts, dueOn: answerDueOn(askedOn), version: 1 });
  const { childId, id } = correction;
  const { ok } = await table.transact([
    {
      Put: {
        Item: { ...correctionKey(tenant, childId, id), ...correction },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    { Put: { Item: { ...listedKey(tenant, childId, id) } } },
    openRightWrite(tenant, {
      kind: 'correction',
      id,
      childId,
      dueOn: correction.dueOn,
      by: correction.by.id,
    }),
  ]);
  if (ok) return correction;
  const same = await readCorrection(table, tenant, childId, id);
  return same?.by.id === correction.by.id && same.side === correction.side ? same : undefined;
}

/** Answers over the version seen; undefined when it has changed since. */
export async function saveAnswer(
  table: Table,
  tenant: string,
  before: Correction,
  answer: NonNullable<Correction['answer']>,
): Promise<Correction | undefined> {
  const after = { ...before, answer, version: before.version + 1 };
  const { ok } = await table.transact([
    {
      Put: {
        Item: { ...correctionKey(tenant, before.childId, before.id), ...after },
        ConditionExpression: 'version = :seen',
        ExpressionAttributeValues: { ':seen': before.version },
      },
    },
    { Delete: { Key: openRightKey(tenant, 'correction', before.id) } },
  ]);
  return ok ? after : undefined;
}

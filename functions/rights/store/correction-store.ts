import { answerDueOn } from '#shared/rights/file-request.ts';
import { correctionSchema, type Correction } from '#shared/rights/correction.ts';
import { asSeen } from '#functions/kernel/as-seen.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childRequests } from './child-requests.ts';
import { openRightKey, openRightWrite } from './open-rights.ts';

const keyOf = (tenant: string, childId: string, id: string): Key => ({
  pk: partition(tenant, 'child', childId),
  sk: `correction#${id}`,
});
const {
  listedKeyOf,
  read: readCorrection,
  ofChild: correctionsOf,
  all: allCorrections,
} = childRequests(keyOf, 'corrections', correctionSchema);
export { readCorrection, correctionsOf, allCorrections };

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
        Item: { ...keyOf(tenant, childId, id), ...correction },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    { Put: { Item: { ...listedKeyOf(tenant, childId, id) } } },
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
        Item: { ...keyOf(tenant, before.childId, before.id), ...after },
        ...asSeen(before.version),
      },
    },
    { Delete: { Key: openRightKey(tenant, 'correction', before.id) } },
  ]);
  return ok ? after : undefined;
}

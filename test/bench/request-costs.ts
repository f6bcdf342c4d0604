import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { partition, type Partition } from '#functions/kernel/keys.ts';
import { metered, type Meter } from '#functions/kernel/meter.ts';
import { openGate } from '#functions/access/index.ts';
import { childKey, staffKey } from '#functions/people/index.ts';
import { readThread } from '#functions/people/use-cases/read-thread.ts';
import { itemSize } from '#local/dynamodb/item-size.ts';
import { staffSession } from '#test/builders/actor.ts';
import {
  childId,
  groupId,
  openRoundTown,
  staffId,
  tenant,
  today,
  valueOf,
  type RoundTown,
} from '#test/builders/round-town.ts';
import { type Figure, rounded } from './figure.ts';

const at = (child: number) => ({ groupId: groupId(), childId: childId(1, 1, child) });
const rounds = Array.from({ length: 10 }, (_, index) => `round-of-term-${index}`);
/** About as long as people write. */
const sentences = (count: number) =>
  'Leger mest alene på legepladsen, men søger de voksne, når der er uro omkring bordet. '
    .repeat(count)
    .trim();
const judgement = (count: number) => ({
  position: 'yellow',
  dimensions: { wellbeing: 'yellow', learning: 'green', body: 'green' },
  comment: sentences(count),
});

/** What the four most frequent requests cost, in a group of 25 whose first child has been through five years. */
export async function requestCosts(): Promise<Figure[]> {
  const town = await openRoundTown({ groups: 1, children: 25, staff: 3 });
  try {
    const costs: Meter[] = [];
    for (const roundId of rounds) costs.push(...(await oneTerm(town, roundId)));
    const last = rounds.at(-1) ?? '';
    for (let child = 2; child <= 25; child += 1) costs.push(...(await assessed(town, last, child, 1)));
    return [...submitFigures(costs), ...(await threadFigures(town)), ...(await listFigures(town, last))];
  } finally {
    await town.close();
  }
}

async function assessed(town: RoundTown, roundId: string, child: number, length: number): Promise<Meter[]> {
  const costs: Meter[] = [];
  for (const staff of [1, 2]) {
    const input = { roundId, ...at(child), version: 0, judgement: judgement(length) };
    const own = await town.measure(staffId(1, 1, staff), 'submit-own-assessment', input);
    valueOf(own.result);
    costs.push(own.meter);
  }
  const input = { roundId, ...at(child), version: 2, judgement: judgement(length) };
  const joint = await town.measure(staffId(), 'agree-joint-assessment', input);
  valueOf(joint.result);
  return [...costs, joint.meter];
}

/** One round of the child's: two own assessments, the joint one, a follow-up with two actions, the talk with the parents. */
async function oneTerm(town: RoundTown, roundId: string): Promise<Meter[]> {
  await town.openRound(roundId);
  const costs = await assessed(town, roundId, 1, 5);
  const action = (id: string, target: string) => ({
    ...{ id, text: sentences(2), target, status: 'agreed', dueOn: today, reviewOn: today },
    ...{ responsibleId: staffId(), responsibleName: 'Name of someone' },
  });
  const followUp = {
    focusPoints: [{ id: 'focus-1', text: sentences(2) }],
    actions: [action('action-1', 'surroundings'), action('action-2', 'child')],
  };
  const here = { roundId, ...at(1) };
  valueOf(await town.ask(staffId(), 'agree-follow-up', { ...here, version: 3, finish: true, followUp }));
  const told = { ...here, version: 4, how: 'talk', on: today, parentsView: sentences(3) };
  valueOf(await town.ask(staffId(), 'inform-parents', told));
  return costs;
}

function submitFigures(costs: readonly Meter[]): Figure[] {
  const most = (what: 'roundTrips' | 'writeUnits') => Math.max(...costs.map((meter) => meter[what]));
  const how = `the dearest of ${costs.length} own and joint assessments`;
  return [
    { name: 'submit.round-trips', value: most('roundTrips'), unit: 'round trips', limit: 2, how },
    {
      ...{ name: 'submit.wru', value: most('writeUnits'), unit: 'write units', limit: 6 },
      how: `${how}; with the record of the request, which is 1 of them (${most('writeUnits') - 1} without)`,
    },
  ];
}

async function threadFigures(town: RoundTown): Promise<Figure[]> {
  const now = new Date().toISOString();
  const asking = { tenant, actorId: staffId(), now, today, expiresAt: now, session: staffSession };
  const gate = openGate(town.table);
  // The municipality's own roles are read once in ten seconds, not for every request.
  await gate.readActor(tenant, staffId(), staffSession);
  const { result, meter } = await metered(() =>
    readThread(town.table).answer(gate, { childId: childId() }, asking),
  );
  const { entries } = valueOf(result) as { entries: unknown[] };
  const bytes =
    (await sizeOf(town, childKey(tenant, childId()).pk)).bytes +
    (await sizeOf(town, staffKey(tenant, staffId()).pk)).bytes;
  return [
    {
      ...{ name: 'thread-read.round-trips', value: meter.roundTrips, unit: 'round trips', limit: 1 },
      how: 'thread, actor and the record in parallel',
    },
    {
      name: 'thread-read.rru-ratio',
      value: rounded(meter.readUnits / (bytes / 4096), 3),
      ...{ unit: 'read units ÷ (bytes ÷ 4 KB)', limit: 1.25 },
      how: `${meter.readUnits} read units for ${rounded(bytes / 1024, 1)} KB: ${entries.length} entries of ten rounds, and the actor`,
    },
  ];
}

async function listFigures(town: RoundTown, roundId: string): Promise<Figure[]> {
  const where = { roundId, groupId: groupId() };
  const { result, meter } = await town.measure(staffId(), 'read-group', where);
  const { children } = valueOf(result) as { children: { own: number; position?: string }[] };
  const full = children.filter((child) => child.own === 2 && child.position !== undefined);
  if (full.length !== 25) throw new Error('the list is not of 25 children with every state filled');
  const { bytes, items } = await sizeOf(town, partition(tenant, 'group-round', roundId, groupId()));
  return [
    {
      ...{ name: 'group-list.round-trips', value: meter.roundTrips, unit: 'round trips', limit: 1 },
      how: `group, round, actor and the record in parallel; ${meter.readUnits} read units in all`,
    },
    {
      ...{ name: 'group-list.kb', value: rounded(bytes / 1024), unit: 'KB', limit: 4 },
      how: `${items} items: the frozen group and where each of 25 children stands, all jointly assessed`,
    },
  ];
}

/** The size of a partition by DynamoDB's rules. */
async function sizeOf(town: RoundTown, pk: Partition): Promise<{ bytes: number; items: number }> {
  const { Items = [] } = await town.client.send(
    new QueryCommand({
      TableName: town.table.name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: pk } },
    }),
  );
  return {
    bytes: Items.reduce((sum, item) => sum + itemSize(item as Parameters<typeof itemSize>[0]), 0),
    items: Items.length,
  };
}

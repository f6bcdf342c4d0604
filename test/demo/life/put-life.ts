import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { holdsCustodyOn } from '#shared/people/child.ts';
import { Table } from '#functions/kernel/table.ts';
import { readChildProfiles } from '#functions/people/index.ts';
import { LOCAL_ACCESS_KEY, LOCAL_REGION } from '#local/engine.ts';
import type { Cloud } from '#local/run/cloud.ts';
import { randomFrom } from '../random.ts';
import type { WhoToTry } from '../who-to-try.ts';
import { askThen, TableOfThen } from './asked-then.ts';
import { lifeEndpoints } from './endpoints.ts';
import { happenings, type World } from './happenings.ts';
import { readPlaces } from './places.ts';

/** So many things happen at the same time. */
const AT_ONCE = 6;

/**
 * Tells what has happened in the demo municipality before today, by the product's own use cases: cases, placements,
 * voices, notifications, dialogues, questions to a district team, consents. What does not come about is said and left
 * out: a newcomer without it is better off than one whose system does not start. Told again, what is there stays.
 */
export async function putLife(
  cloud: Cloud,
  tenant: string,
  who: readonly WhoToTry[],
  log: (line: string) => void,
): Promise<void> {
  const client = new DynamoDBClient({
    ...{ region: LOCAL_REGION, credentials: LOCAL_ACCESS_KEY },
    endpoint: cloud.endpoints['DYNAMODB'] ?? '',
  });
  const name = cloud.outputs['RoedTraadData.TableName'] ?? '';
  const [table, tableOfThen] = [new Table(name, client), new TableOfThen(name, client)];
  const setting = { tenant, now: cloud.clock.now() };
  const now = askThen(table, lifeEndpoints(table), setting);
  const parentsOf: World['parentsOf'] = async ({ id }) => {
    const [child] = await readChildProfiles(table, tenant, [id]);
    const holders = child?.guardians.filter((one) => holdsCustodyOn(one, now.on(0))) ?? [];
    return holders.map((one) => ({ id: one.id, name: one.name, side: 'guardian' }));
  };
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      log(`Left out: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  try {
    const { first, afterwards, counts } = happenings({
      ...{ now, then: askThen(tableOfThen, lifeEndpoints(tableOfThen), setting) },
      ...{ places: await readPlaces(table, tenant, setting.now), who, random: randomFrom(4), parentsOf },
    });
    const worker = async () => {
      for (let next = first.shift(); next; next = first.shift()) await attempt(next);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    for (const one of afterwards) await attempt(one);
    const { open, closed, talks } = counts;
    log(`${open} cases are open and ${closed} over; ${talks} dialogues are under way`);
  } finally {
    client.destroy();
  }
}

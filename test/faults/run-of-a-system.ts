import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { openRound } from '#shared/rounds/open-round.contract.ts';
import { planRound } from '#shared/rounds/plan-round.contract.ts';
import { daysAfter } from '#functions/rounds/domain/copenhagen.ts';
import { readRound } from '#functions/rounds/index.ts';
import { partition } from '#functions/kernel/keys.ts';
import { LOCAL_ACCESS_KEY, LOCAL_REGION } from '#local/engine.ts';
import type { RunningSystem } from './running-system.ts';

export const roundId = 'round-of-the-whole';
/** A look reads every import, so the more there are the rarer it is. */
const pauseFor = (things: number) => Math.max(50, things);
const finished = new Set(['done', 'unchanged']);

/** Drops the files that are not there yet into the bucket and waits until all are taken in. `tell` hears how many are. */
export async function takeInFiles(
  system: RunningSystem,
  seed: string,
  tell: (done: number, of: number) => void,
) {
  const s3 = new S3Client({
    ...{ region: LOCAL_REGION, credentials: LOCAL_ACCESS_KEY, forcePathStyle: true },
    endpoint: system.cloud.endpoints['S3'] ?? '',
  });
  const files = readdirSync(seed).filter((file) => file.endsWith('.xml'));
  for (const file of files) {
    const there = { Bucket: system.bucket, Key: `${system.tenant}/${file}` };
    const isThere = await s3.send(new HeadObjectCommand(there)).then(
      () => true,
      () => false,
    );
    if (!isThere) await s3.send(new PutObjectCommand({ ...there, Body: readFileSync(join(seed, file)) }));
  }
  s3.destroy();
  for (let done = -1; done < files.length;) {
    const states = await importStates(system);
    const wrong = states.find((state) => ['refused', 'waiting', 'rejected'].includes(state));
    if (wrong) throw new Error(`a generated file is ${wrong}`);
    const now = states.filter((state) => finished.has(state)).length;
    if (now !== done) tell(now, files.length);
    done = now;
    if (done < files.length) await sleep(pauseFor(files.length));
  }
}

async function importStates({ table, tenant }: RunningSystem): Promise<string[]> {
  const items = await table.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': partition(tenant, 'imports') },
    ExpressionAttributeNames: { '#state': 'state' },
    ProjectionExpression: '#state',
  });
  return items.map((item) => String(item['state']));
}

/**
 * Plans a round over everyone from the day on and opens it at once; waits until it is open. `tell` hears how many groups
 * are in it.
 */
export async function openRoundOverAll(
  system: RunningSystem,
  opensOn: string,
  tell: (done: number, of: number) => void,
) {
  const day = (later: number) => daysAfter(opensOn, later);
  if (!(await readRound(system.table, system.tenant, roundId))) {
    const plan = {
      ...{ name: 'Efterårsrunde', unitIds: [], ages: { fromMonths: 0, toMonths: 276 }, ownRequired: 2 },
      ...{ opensOn, remindOn: [], ownClosesOn: day(5), closesOn: day(7) },
    };
    await system.ask(planRound, { roundId, version: 0, plan });
  }
  await system.ask(openRound, { roundId });
  await comesTo(system, 'open', tell);
}

/** Moves the clock past the closing and waits until the round is closed. */
export async function closeRoundOverAll(system: RunningSystem, tell: (done: number, of: number) => void) {
  await system.cloud.advance(9 * 86_400_000);
  await comesTo(system, 'closed', tell);
}

async function comesTo(
  { table, tenant }: RunningSystem,
  state: string,
  tell: (done: number, of: number) => void,
) {
  for (let shown = -1; ;) {
    const round = await readRound(table, tenant, roundId);
    if (round?.state === state) return;
    const { done = 0, of = 0 } = round?.progress ?? {};
    if (done !== shown) tell(done, of);
    shown = done;
    await sleep(pauseFor(0));
  }
}

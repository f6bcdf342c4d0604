import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openClock } from '#local/clock.ts';
import type { Cloud } from '#local/run/cloud.ts';
import { startCloud } from '#local/run/start.ts';
import { deliverFiles } from './deliver-files.ts';
import { generateMunicipality } from './generate.ts';
import { putLife } from './life/put-life.ts';
import { readDemoSettings, startOutside } from './outside.ts';
import { putOnPortal } from './put-on-portal.ts';
import type { WhoToTry } from './who-to-try.ts';
import { writeMunicipality } from './write-municipality.ts';

export interface DemoOptions {
  /** Folder of all state. */
  directory: string;
  /** Port of the site; eighteen ports from here on are taken. */
  port: number;
  children: number;
  seed: number;
  /** Whether things have happened in it before today: cases, dialogues, questions to a team. */
  lived: boolean;
  log: (line: string) => void;
}

export interface Demo {
  cloud: Cloud;
  who: WhoToTry[];
  /** Folder of the generated files. */
  seed: string;
  close(): Promise<void>;
}

/**
 * Starts the whole system over the synthesized stacks with the demo municipality in it. The first time the
 * municipality is generated and goes in through the real import; afterwards yesterday's data is there.
 */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const { directory, port, log } = options;
  mkdirSync(directory, { recursive: true });
  const seed = join(directory, 'seed');
  const clock = openClock(join(directory, 'clock.json'));
  if (!existsSync(join(seed, 'who.json'))) {
    log(`Generating a municipality with ${options.children} children …`);
    const today = new Date(clock.now()).toISOString().slice(0, 10);
    await writeMunicipality(
      generateMunicipality({ children: options.children, seed: options.seed, today }),
      seed,
    );
  }
  const who = JSON.parse(readFileSync(join(seed, 'who.json'), 'utf8')) as WhoToTry[];
  writeFileSync(join(directory, 'who.json'), JSON.stringify(who, null, 1));

  const outside = await startOutside({ directory, port, clock, seed });
  try {
    const cloud = await startCloud({
      assembly: process.env['ASSEMBLY'] ?? 'cdk.out',
      directory,
      port,
      clock,
      outside: outside.addresses,
      secrets: outside.secrets,
      texts: outside.texts,
      log,
    });
    try {
      await enter(cloud, directory, seed, log);
      if (options.lived) await live(cloud, directory, who, log);
    } catch (error) {
      await cloud.close();
      throw error;
    }
    return {
      cloud,
      who,
      seed,
      async close() {
        await cloud.close();
        await outside.close();
      },
    };
  } catch (error) {
    await outside.close();
    throw error;
  }
}

/** Enters the municipality and its files once; a mark says that it was done to the end. */
async function enter(
  cloud: Cloud,
  directory: string,
  seed: string,
  log: (line: string) => void,
): Promise<void> {
  const mark = join(directory, 'entered');
  if (existsSync(mark)) return;
  const founder = cloud.outputs['RoedTraadApi.FoundMunicipality'] ?? '';
  for (const municipality of readDemoSettings().municipalities) await cloud.invoke(founder, municipality);
  const [first] = readDemoSettings().municipalities;
  await deliverFiles(cloud, seed, first?.tenant ?? '', log);
  await putOnPortal(cloud, first?.tenant ?? '', log);
  writeFileSync(mark, new Date().toISOString());
}

/** Tells once what has happened before today. */
async function live(
  cloud: Cloud,
  directory: string,
  who: readonly WhoToTry[],
  log: (line: string) => void,
): Promise<void> {
  const mark = join(directory, 'lived');
  if (existsSync(mark)) return;
  log('Telling what has happened before today …');
  await putLife(cloud, readDemoSettings().municipalities[0]?.tenant ?? '', who, log);
  writeFileSync(mark, new Date().toISOString());
}

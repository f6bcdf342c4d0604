import { openClock } from '#local/clock.ts';
import { startKms } from '#local/kms/start.ts';
import { startS3 } from '#local/s3/start.ts';
import { startSecrets } from '#local/secrets/start.ts';
import { startSqs } from '#local/sqs/start.ts';

/** One engine alone in a process of its own: `node run-engine.ts s3 folder` writes its endpoint as the first line. */
const ENGINES = { kms: startKms, s3: startS3, secrets: startSecrets, sqs: startSqs };

const [name = '', directory = ''] = process.argv.slice(2);
const start = Object.entries(ENGINES).find(([known]) => known === name)?.[1];
if (!start || directory === '')
  throw new Error(`usage: run-engine.ts ${Object.keys(ENGINES).join('|')} folder`);
const { endpoint } = await start({ directory, clock: openClock() });
process.stdout.write(`${endpoint}\n`);

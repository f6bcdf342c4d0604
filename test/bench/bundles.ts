import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildFunctions, FUNCTIONS_OUT } from '#cdk/build.ts';
import { type Figure, median, rounded } from './figure.ts';

const RUNS = 21;
/** Any values will do: a module only reads its settings when it loads. */
const settings = Object.fromEntries(
  [
    ...[
      'TABLE_NAME',
      'TABLE_ROLE_ARN',
      'DATA_KEY_ARN',
      'USER_POOL_ID',
      'CLIENT_ID',
      'PARTNER_CLIENT_ID',
      'UNILOGIN_CLIENT_ID',
      'AD_PROVIDER',
    ],
    ...['UNILOGIN_SECRET_ARN', 'ROSTER_BUCKET', 'ROUND_MACHINE_ARN', 'NOTICES_MACHINE_ARN', 'SCHEDULE_GROUP'],
    ...[
      'SCHEDULER_ROLE_ARN',
      'MISSED_STARTS_ARN',
      'TENANTS',
      'SITE_DOMAIN',
      'RIGHTS_BUCKET',
      'PORTAL_BUCKET',
    ],
  ].map((name) => [name, 'bench']),
);
const addresses = Object.fromEntries(
  [
    ...['COGNITO_ORIGIN', 'COGNITO_ISSUER', 'SITE_ORIGIN', 'UNILOGIN_ISSUER', 'ROSTER_QUEUE_URL'],
    ...['LETTERS_QUEUE_URL', 'RIGHTS_QUEUE_URL'],
  ].map((name) => [name, 'https://bench.example']),
);

/**
 * The bundles as they are deployed, and how long each function that answers people takes to load beside one with the
 * bare table client. The figure is the slowest of them.
 */
export async function bundles(root = process.cwd()): Promise<Figure[]> {
  const folder = resolve(root, FUNCTIONS_OUT);
  const sized = readdirSync(folder)
    .map((name) => ({ name, file: join(folder, name, 'index.mjs'), kb: weight(join(folder, name)) }))
    .sort((one, other) => other.kb - one.kb);
  const answering = sized.filter(({ name }) => name.endsWith('-api'));
  const heaviest = answering[0];
  if (!heaviest) throw new Error('no function has been bundled');
  const bare = await buildBareClient(root);
  try {
    const times = new Map<string, number[]>([bare, ...answering].map(({ file }) => [file, []]));
    // By turns, so that whatever else the machine does falls on all.
    for (let run = 0; run < RUNS; run += 1) for (const [file, taken] of times) taken.push(importTime(file));
    const least = median(times.get(bare.file) ?? []);
    const slow = answering
      .map(({ name, file }) => ({ name, ms: median(times.get(file) ?? []) }))
      .sort((one, other) => other.ms - one.ms);
    const all = slow.map(({ name, ms }) => `${name} ${rounded(ms / least)}`).join(', ');
    return [
      {
        ...{ name: 'function.max-kb', value: rounded(heaviest.kb, 0), unit: 'KB', limit: 1229 },
        how: `${heaviest.name}, the heaviest of the ${answering.length} minified bundles that somebody waits for, all its files together; of all ${sized.length}: ${sized[0]?.name}, ${rounded(sized[0]?.kb ?? 0, 0)} KB`,
      },
      {
        ...{
          name: 'function.import-ratio',
          value: rounded((slow[0]?.ms ?? 0) / least),
          unit: '× the bare client',
          limit: 1.5,
        },
        how: `medians of ${RUNS} fresh processes by turns, DynamoDB client alone ${Math.round(least)} ms: ${all}`,
      },
    ];
  } finally {
    bare.remove();
  }
}

/** All files of a bundle together, those that are loaded later too, in KB. */
function weight(folder: string): number {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((one) => one.isFile())
    .reduce((sum, one) => sum + statSync(join(one.parentPath, one.name)).size / 1024, 0);
}

/** The same build over a project that holds nothing but the client. */
async function buildBareClient(root: string): Promise<{ file: string; remove(): void }> {
  const project = mkdtempSync(join(tmpdir(), 'bare-client-'));
  mkdirSync(join(project, 'functions/bare'), { recursive: true });
  symlinkSync(resolve(root, 'node_modules'), join(project, 'node_modules'));
  writeFileSync(
    join(project, 'functions/bare/api.ts'),
    [
      "import { DynamoDBClient } from '@aws-sdk/client-dynamodb';",
      "import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';",
      'const client = DynamoDBDocumentClient.from(new DynamoDBClient());',
      'export const handler = (key: Record<string, string>) => client.send(new GetCommand({ TableName: "t", Key: key }));',
    ].join('\n'),
  );
  await buildFunctions(project);
  return {
    file: join(project, FUNCTIONS_OUT, 'bare-api/index.mjs'),
    remove: () => rmSync(project, { recursive: true, force: true }),
  };
}

/** Milliseconds that a fresh process takes to load the module. */
function importTime(file: string): number {
  const script = `const began = performance.now(); await import(${JSON.stringify(pathToFileURL(file).href)}); console.log(performance.now() - began); process.exit(0);`;
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...process.env, ...settings, ...addresses, AWS_REGION: 'eu-west-1' },
    encoding: 'utf8',
  });
  return Number(said.trim().split('\n').at(-1));
}

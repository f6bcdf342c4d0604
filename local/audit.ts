import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { GetObjectLockConfigurationCommand, ListBucketsCommand, type S3Client } from '@aws-sdk/client-s3';
import { parseRecord, record, text } from '#local/assembly/json.ts';
import { LOCAL_ACCESS_KEY, LOCAL_REGION } from '#local/engine.ts';
import { openS3Client } from './run/provision-buckets.ts';
import { CONTROL_HEADER, findRunning, type RunFile } from './run/run-file.ts';

/**
 * `npm run audit:verify`: runs the verification of the record over the system that runs on this machine, as an operations
 * team runs it over AWS; without one, with the environment as it is. STATE names another state folder.
 */
const VERIFICATION = 'functions/access/audit/run.ts';

const running = await findRunning(resolve(process.env['STATE'] ?? '.local'));
const environment = running ? await environmentOf(running) : {};
const { status } = spawnSync(process.execPath, [VERIFICATION, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, ...environment },
});
process.exitCode = status ?? 1;

/** What the function of the export has in its environment, and where the engines are. */
async function environmentOf({ control }: RunFile): Promise<Record<string, string>> {
  const reply = await fetch(`${control}/status`, { headers: { [CONTROL_HEADER]: '1' } });
  const endpoints = record(parseRecord(await reply.text()).endpoints);
  const [dynamoDb, s3] = [text(endpoints.DYNAMODB), text(endpoints.S3)];
  return {
    AWS_ENDPOINT_URL_DYNAMODB: dynamoDb,
    AWS_ENDPOINT_URL_S3: s3,
    AWS_REGION: LOCAL_REGION,
    AWS_ACCESS_KEY_ID: LOCAL_ACCESS_KEY.accessKeyId,
    AWS_SECRET_ACCESS_KEY: LOCAL_ACCESS_KEY.secretAccessKey,
    TABLE_NAME: await onlyTable(dynamoDb),
    RECORD_BUCKET: await lockedBucket(openS3Client(s3)),
    TENANTS: declaredTenants(),
  };
}

async function onlyTable(endpoint: string): Promise<string> {
  const client = new DynamoDBClient({ endpoint, region: LOCAL_REGION, credentials: LOCAL_ACCESS_KEY });
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  client.destroy();
  if (TableNames[0] === undefined) throw new Error('the running system has no table');
  return TableNames[0];
}

/** The bucket with Object Lock: there is one. */
async function lockedBucket(client: S3Client): Promise<string> {
  const { Buckets = [] } = await client.send(new ListBucketsCommand({}));
  for (const { Name } of Buckets) {
    const lock = await client
      .send(new GetObjectLockConfigurationCommand({ Bucket: Name }))
      .catch(() => undefined);
    if (lock && Name !== undefined) return Name;
  }
  throw new Error('the running system has no locked bucket');
}

/** The municipalities that the template gives to its functions. */
function declaredTenants(): string {
  for (const file of globSync('cdk.out/*.template.json'))
    for (const resource of Object.values(record(parseRecord(readFileSync(file, 'utf8')).Resources))) {
      const variables = record(record(record(record(resource).Properties).Environment).Variables);
      if (variables.RECORD_BUCKET !== undefined) return text(variables.TENANTS);
    }
  throw new Error('cdk.out tells of no municipalities');
}

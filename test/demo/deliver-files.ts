import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { LOCAL_ACCESS_KEY, LOCAL_REGION } from '#local/engine.ts';
import type { Cloud } from '#local/run/cloud.ts';

const finished = new Set(['done', 'unchanged', 'refused', 'rejected', 'waiting']);

/** Drops the files into the roster bucket, as a municipality's system would, and waits until all are taken in. */
export async function deliverFiles(
  cloud: Cloud,
  folder: string,
  tenant: string,
  log: (line: string) => void,
): Promise<void> {
  const here = { region: LOCAL_REGION, credentials: LOCAL_ACCESS_KEY };
  const s3 = new S3Client({ ...here, endpoint: cloud.endpoints['S3'] ?? '', forcePathStyle: true });
  const files = readdirSync(folder).filter((file) => file.endsWith('.xml'));
  const Bucket = cloud.outputs['RoedTraadData.RosterBucketName'] ?? '';
  for (const file of files) {
    await s3.send(
      new PutObjectCommand({ Bucket, Key: `${tenant}/${file}`, Body: readFileSync(join(folder, file)) }),
    );
  }
  const table = DynamoDBDocumentClient.from(
    new DynamoDBClient({ ...here, endpoint: cloud.endpoints['DYNAMODB'] ?? '' }),
  );
  const TableName = cloud.outputs['RoedTraadData.TableName'] ?? '';
  let shown = -1;
  for (;;) {
    const { Items = [] } = await table.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: 'pk = :imports',
        ExpressionAttributeValues: { ':imports': `${tenant}#imports` },
        ExpressionAttributeNames: { '#state': 'state' },
        ProjectionExpression: '#state',
      }),
    );
    const done = Items.filter((item) => finished.has(String(item['state']))).length;
    if (done !== shown) log(`Importing grunddata: ${done} of ${files.length} files`);
    if (done >= files.length) break;
    shown = done;
    await sleep(500);
  }
  const wrong = await table.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: 'pk = :imports',
      FilterExpression: '#state IN (:refused, :waiting)',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: {
        ':imports': `${tenant}#imports`,
        ':refused': 'refused',
        ':waiting': 'waiting',
      },
    }),
  );
  if (wrong.Count) throw new Error(`${wrong.Count} of the generated files were not taken in`);
}

import { Duration } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Construct } from 'constructs';
import { grantFiles } from '../constructs/file-rights.ts';
import { ModuleFunction } from '../constructs/module-function.ts';
import { grantTable, readWrite } from '../constructs/table-rights.ts';
import type { DataStack } from '../stacks/data.ts';

/** The function that reads and applies grunddata files, fed by the queue of the roster bucket. */
export function addRosterReader(scope: Construct, { data }: { data: DataStack }): ModuleFunction {
  const reader = new ModuleFunction(scope, 'roster-reactions', {
    bundle: 'roster-reactions',
    description: 'Reads grunddata files, tells what changed, and applies it',
    environment: {
      TABLE_NAME: data.table.tableName,
      DATA_KEY_ARN: data.dataKey.keyArn,
      ROSTER_BUCKET: data.rosterBucket.bucketName,
      ROSTER_QUEUE_URL: data.rosterQueue.queueUrl,
    },
    logKey: data.key,
    timeout: Duration.minutes(5),
    memory: 1769,
    hurt: 'New children and staff are not let in, and those who left still have access. Look at the import page and the log of roster-reactions.',
  });
  grantTable(reader, data, readWrite);
  data.dataKey.grantDecrypt(reader);
  grantFiles(reader, data, 'read');
  data.rosterQueue.grantSendMessages(reader);
  // One file at a time per function, and few at once: the files of one municipality touch the same people.
  reader.addEventSource(
    new SqsEventSource(data.rosterQueue, { batchSize: 1, reportBatchItemFailures: true, maxConcurrency: 4 }),
  );
  return reader;
}

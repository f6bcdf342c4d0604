import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { AttributeType, Table as TableOfStack } from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { grantTable, readWrite } from '#cdk/constructs/table-rights.ts';
import { buildModel } from '#local/assembly/build-model.ts';
import type { Model } from '#local/assembly/model.ts';
import { openClock, type Clock } from '#local/clock.ts';
import { LOCAL_REGION } from '#local/engine.ts';
import { functionKey, type AccessKey } from '#local/iam/access-keys.ts';
import { openAccess } from '#local/run/access.ts';
import { openTestTable, type TestTable } from './table.ts';

/** A table behind the rights that the stacks give a function, and who may come through them. */
export interface WalledTable extends TestTable {
  clock: Clock;
  /** Of the function that may take on the table's role. */
  functionKey: AccessKey;
  /** Of a function without any right to the table. */
  otherKey: AccessKey;
  roleArn: string;
  sts: string;
  /** What the environment of the function says, for `new Table('test')`. */
  environment: Record<string, string>;
}

/** Starts the table, and gives out sessions of the role that `grantTable` makes. Its `table` and `client` may do everything. */
export async function openWalledTable(actions: readonly string[] = readWrite): Promise<WalledTable> {
  const clock = openClock();
  const model = modelOf(actions);
  const access = await openAccess(model, clock);
  const opened = await openTestTable({ clock, authorize: access.authorize });
  const [role] = model.ofType('AWS::IAM::Role').filter(({ id }) => id.includes('TableRole'));
  const keyOf = (id: string) =>
    functionKey(model.ofType('AWS::Lambda::Function').find((one) => one.id.startsWith(id))?.arn ?? '');
  const own = keyOf('Own');
  return {
    ...opened,
    clock,
    functionKey: own,
    otherKey: keyOf('Other'),
    roleArn: role?.arn ?? '',
    sts: access.sts.endpoint,
    environment: {
      AWS_REGION: LOCAL_REGION,
      AWS_ACCESS_KEY_ID: own.accessKeyId,
      AWS_SECRET_ACCESS_KEY: own.secretAccessKey,
      AWS_ENDPOINT_URL_DYNAMODB: opened.endpoint,
      AWS_ENDPOINT_URL_STS: access.sts.endpoint,
      TABLE_ROLE_ARN: role?.arn ?? '',
      TABLE_NAME: 'test',
    },
    async close() {
      await opened.close();
      await access.sts.close();
    },
  };
}

function modelOf(actions: readonly string[]): Model {
  const stack = new Stack(new App({ analyticsReporting: false }), 'Walled');
  const key = new Key(stack, 'Key');
  const partitionKey = { name: 'pk', type: AttributeType.STRING };
  const sortKey = { name: 'sk', type: AttributeType.STRING };
  const table = new TableOfStack(stack, 'Table', { tableName: 'test', partitionKey, sortKey });
  const [own] = ['Own', 'Other'].map(
    (id) =>
      new Function(stack, id, {
        code: Code.fromInline('exports.handler = () => {}'),
        handler: 'index.handler',
        runtime: Runtime.NODEJS_24_X,
      }),
  );
  if (own) grantTable(own, { table, key }, actions);
  const template = Template.fromStack(stack).toJSON();
  const engines = { queueUrl: () => '', clientSecret: () => '', secret: () => undefined };
  return buildModel([{ name: 'Walled', template, assets: new Map() }], engines, (text) => text);
}

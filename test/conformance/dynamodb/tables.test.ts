import {
  CreateTableCommand,
  DeleteTableCommand,
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  GetItemCommand,
  ListTablesCommand,
  ListTagsOfResourceCommand,
  PutItemCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { theSubject } from './subject.ts';
import { eventually, key, refusalOf } from './values.ts';

describe('tables', () => {
  const subject = theSubject();
  const described = async (TableName: string) =>
    (await subject.client.send(new DescribeTableCommand({ TableName }))).Table;
  const active = (TableName: string) =>
    eventually(async () => ((await described(TableName))?.TableStatus === 'ACTIVE' ? true : undefined), 60);

  it('describes an on-demand table with its keys, indexes, stream and protection', async () => {
    const TableName = await subject.table({
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    });
    const table = await described(TableName);
    expect(table).toMatchObject({
      TableName,
      TableStatus: 'ACTIVE',
      BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' },
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
      DeletionProtectionEnabled: false,
    });
    expect(table?.TableArn).toMatch(new RegExp(`^arn:aws:dynamodb:[^:]+:\\d{12}:table/${TableName}$`));
    expect(table?.LatestStreamArn).toContain(`${table?.TableArn}/stream/`);
    expect(
      table?.GlobalSecondaryIndexes?.map(({ IndexName, IndexStatus }) => [IndexName, IndexStatus]).sort(),
    ).toEqual([
      ['by-group', 'ACTIVE'],
      ['keys-only', 'ACTIVE'],
    ]);
  });

  it('takes a table by its ARN', async () => {
    const TableName = await subject.table();
    const arn = (await described(TableName))?.TableArn ?? '';
    await subject.client.send(new PutItemCommand({ TableName: arn, Item: key('by-arn') }));
    const { Item } = await subject.client.send(
      new GetItemCommand({ TableName, Key: key('by-arn'), ConsistentRead: true }),
    );
    expect(Item).toEqual(key('by-arn'));
  });

  it('refuses a second table of a name, and a description of none', async () => {
    const TableName = await subject.table();
    const AttributeDefinitions = [{ AttributeName: 'pk', AttributeType: 'S' }] as const;
    const KeySchema = [{ AttributeName: 'pk', KeyType: 'HASH' }] as const;
    const again = new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [...AttributeDefinitions],
      KeySchema: [...KeySchema],
    });
    expect((await refusalOf(subject.client.send(again))).name).toBe('ResourceInUseException');
    expect((await refusalOf(described('no-such-table'))).name).toBe('ResourceNotFoundException');
  });

  it('lists tables', async () => {
    const TableName = await subject.table();
    const { TableNames } = await subject.client.send(
      new ListTablesCommand({ ExclusiveStartTableName: TableName.slice(0, -1) }),
    );
    expect(TableNames).toContain(TableName);
  });

  it('does not delete a protected table until it is released', async () => {
    const TableName = await subject.table({ DeletionProtectionEnabled: true });
    await subject.client.send(new PutItemCommand({ TableName, Item: key('kept') }));
    expect((await refusalOf(subject.client.send(new DeleteTableCommand({ TableName })))).name).toBe(
      'ValidationException',
    );
    await subject.client.send(new UpdateTableCommand({ TableName, DeletionProtectionEnabled: false }));
    await active(TableName);
    await subject.client.send(new DeleteTableCommand({ TableName }));
    const refusal = await eventually(() => refusalOf(described(TableName)).catch(() => undefined), 60);
    expect(refusal.name).toBe('ResourceNotFoundException');
  });

  it('keeps nothing of a deleted table for the next of its name', async () => {
    const TableName = await subject.table();
    await subject.client.send(new PutItemCommand({ TableName, Item: key('old') }));
    await subject.client.send(new DeleteTableCommand({ TableName }));
    await eventually(() => refusalOf(described(TableName)).catch(() => undefined), 60);
    await subject.client.send(
      new CreateTableCommand({
        TableName,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: ['pk', 'sk'].map((AttributeName) => ({
          AttributeName,
          AttributeType: 'S' as const,
        })),
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
      }),
    );
    await active(TableName);
    const { Item } = await subject.client.send(
      new GetItemCommand({ TableName, Key: key('old'), ConsistentRead: true }),
    );
    expect(Item).toBeUndefined();
  });

  it('switches point-in-time recovery on', async () => {
    const TableName = await subject.table();
    await subject.client.send(
      new UpdateContinuousBackupsCommand({
        TableName,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      }),
    );
    const { ContinuousBackupsDescription } = await subject.client.send(
      new DescribeContinuousBackupsCommand({ TableName }),
    );
    expect(ContinuousBackupsDescription?.PointInTimeRecoveryDescription?.PointInTimeRecoveryStatus).toBe(
      'ENABLED',
    );
  });

  it('describes time to live before and after it is enabled, and refuses enabling it twice', async () => {
    const TableName = await subject.table();
    const status = async () =>
      (await subject.client.send(new DescribeTimeToLiveCommand({ TableName }))).TimeToLiveDescription;
    expect(await status()).toMatchObject({ TimeToLiveStatus: 'DISABLED' });
    const enable = () =>
      subject.client.send(
        new UpdateTimeToLiveCommand({
          TableName,
          TimeToLiveSpecification: { Enabled: true, AttributeName: 'expires' },
        }),
      );
    await enable();
    expect((await status())?.TimeToLiveStatus).toMatch(/^ENABL(ED|ING)$/);
    expect((await status())?.AttributeName).toBe('expires');
    expect((await refusalOf(enable())).name).toBe('ValidationException');
  });

  it('keeps tags', async () => {
    const TableName = await subject.table({ Tags: [{ Key: 'first', Value: '1' }] });
    const ResourceArn = (await described(TableName))?.TableArn;
    await subject.client.send(new TagResourceCommand({ ResourceArn, Tags: [{ Key: 'second', Value: '2' }] }));
    await subject.client.send(new UntagResourceCommand({ ResourceArn, TagKeys: ['first'] }));
    const tags = await eventually(async () => {
      const { Tags } = await subject.client.send(new ListTagsOfResourceCommand({ ResourceArn }));
      return Tags?.length === 1 ? Tags : undefined;
    });
    expect(tags).toEqual([{ Key: 'second', Value: '2' }]);
  });

  it('accepts encryption with a key of the account', async () => {
    const TableName = await subject.table({ SSESpecification: { Enabled: true, SSEType: 'KMS' } });
    expect((await described(TableName))?.SSEDescription).toMatchObject({ SSEType: 'KMS', Status: 'ENABLED' });
  });

  it('answers an unknown action with UnknownOperationException', async () => {
    subject.client.middlewareStack.add(
      (next) => (call) => {
        const { request } = call as { request: { headers: Record<string, string> } };
        if (request.headers['x-amz-target']?.endsWith('.ListTables'))
          request.headers['x-amz-target'] = 'DynamoDB_20120810.NoSuchAction';
        return next(call);
      },
      { step: 'build', name: 'misdirect' },
    );
    const refusal = await refusalOf(subject.client.send(new ListTablesCommand({})));
    subject.client.middlewareStack.remove('misdirect');
    expect(refusal.name).toBe('UnknownOperationException');
  });
});

import { flag, isRecord, list, record, text } from '#local/assembly/json.ts';
import type { Model, Resource } from '#local/assembly/model.ts';
import { callService, dynamoDbAt, ServiceError, type ServiceAddress } from '#local/sources/call-service.ts';

/** Makes the tables of the assembly; existing ones keep their data and get indexes and streams they lack. */
export async function provisionTables(
  model: Model,
  endpoint: string,
  log: (line: string) => void,
): Promise<void> {
  const dynamoDb = dynamoDbAt(endpoint);
  for (const table of model.ofType('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable')) {
    await provisionTable(dynamoDb, table, log);
  }
}

async function provisionTable(
  dynamoDb: ServiceAddress,
  table: Resource,
  log: (line: string) => void,
): Promise<void> {
  const { name, properties } = table;
  const wanted = createRequest(table);
  const existing = await describe(dynamoDb, name);
  if (!existing) await callService(dynamoDb, 'CreateTable', wanted);
  else await catchUp(dynamoDb, wanted, existing, log);
  const expiry = properties.TimeToLiveSpecification;
  if (isRecord(expiry)) await enableExpiry(dynamoDb, name, text(expiry.AttributeName));
  const replica = record(list(properties.Replicas)[0]);
  const recovery = record(
    properties.PointInTimeRecoverySpecification ?? replica.PointInTimeRecoverySpecification,
  );
  if (!existing && flag(recovery.PointInTimeRecoveryEnabled)) {
    const PointInTimeRecoverySpecification = { PointInTimeRecoveryEnabled: true };
    await callService(dynamoDb, 'UpdateContinuousBackups', {
      TableName: name,
      PointInTimeRecoverySpecification,
    });
  }
}

function createRequest({ name, properties }: Resource): Record<string, unknown> {
  const replica = record(list(properties.Replicas)[0]);
  const throughput = isRecord(properties.ProvisionedThroughput) && {
    ProvisionedThroughput: properties.ProvisionedThroughput,
  };
  const index = (value: unknown) => {
    const { IndexName, KeySchema, Projection, ProvisionedThroughput } = record(value);
    return { IndexName, KeySchema, Projection, ...(throughput && { ProvisionedThroughput }) };
  };
  const stream = properties.StreamSpecification;
  const encryption = record(properties.SSESpecification);
  const key = record(replica.SSESpecification).KMSMasterKeyId ?? encryption.KMSMasterKeyId;
  return {
    TableName: name,
    AttributeDefinitions: properties.AttributeDefinitions,
    KeySchema: properties.KeySchema,
    ...(list(properties.GlobalSecondaryIndexes).length > 0 && {
      GlobalSecondaryIndexes: list(properties.GlobalSecondaryIndexes).map(index),
    }),
    ...(list(properties.LocalSecondaryIndexes).length > 0 && {
      LocalSecondaryIndexes: list(properties.LocalSecondaryIndexes).map((one) => ({
        ...index(one),
        ProvisionedThroughput: undefined,
      })),
    }),
    BillingMode: throughput ? 'PROVISIONED' : 'PAY_PER_REQUEST',
    ...throughput,
    ...(isRecord(stream) && {
      StreamSpecification: { StreamEnabled: true, StreamViewType: stream.StreamViewType },
    }),
    ...(flag(encryption.SSEEnabled) && {
      SSESpecification: { Enabled: true, SSEType: 'KMS', KMSMasterKeyId: key },
    }),
    DeletionProtectionEnabled: flag(
      properties.DeletionProtectionEnabled ?? replica.DeletionProtectionEnabled,
    ),
  };
}

async function describe(
  dynamoDb: ServiceAddress,
  TableName: string,
): Promise<Record<string, unknown> | undefined> {
  try {
    return record((await callService(dynamoDb, 'DescribeTable', { TableName })).Table);
  } catch (error) {
    if (error instanceof ServiceError && error.name === 'ResourceNotFoundException') return undefined;
    throw error;
  }
}

async function catchUp(
  dynamoDb: ServiceAddress,
  wanted: Record<string, unknown>,
  existing: Record<string, unknown>,
  log: (line: string) => void,
): Promise<void> {
  const TableName = text(wanted.TableName);
  if (isRecord(wanted.StreamSpecification) && !isRecord(existing.StreamSpecification)) {
    await callService(dynamoDb, 'UpdateTable', {
      TableName,
      StreamSpecification: wanted.StreamSpecification,
    });
  }
  const known = new Set(list(existing.GlobalSecondaryIndexes).map((index) => text(record(index).IndexName)));
  for (const index of list(wanted.GlobalSecondaryIndexes).map(record)) {
    if (known.has(text(index.IndexName))) continue;
    const update = {
      TableName,
      AttributeDefinitions: wanted.AttributeDefinitions,
      GlobalSecondaryIndexUpdates: [{ Create: index }],
    };
    await callService(dynamoDb, 'UpdateTable', update).catch((error: unknown) => {
      const why = error instanceof Error ? error.message : 'refused';
      log(`table ${TableName} lacks the index ${text(index.IndexName)} (${why}); a reset makes it anew`);
    });
  }
}

async function enableExpiry(
  dynamoDb: ServiceAddress,
  TableName: string,
  AttributeName: string,
): Promise<void> {
  const { TimeToLiveDescription } = await callService(dynamoDb, 'DescribeTimeToLive', { TableName });
  if (['ENABLED', 'ENABLING'].includes(text(record(TimeToLiveDescription).TimeToLiveStatus))) return;
  await callService(dynamoDb, 'UpdateTimeToLive', {
    TableName,
    TimeToLiveSpecification: { Enabled: true, AttributeName },
  });
}

import { randomUUID } from 'node:crypto';
import { LOCAL_ACCOUNT, LOCAL_REGION } from '../engine.ts';
import type { Database } from './database.ts';
import { Refusal, invalid } from './refusal.ts';
import type { Changes } from './journal.ts';
import { type Body, type CreateTableRequest, type IndexRequest, checked } from './request.ts';
import type { IndexDescription, StreamSpecification, TableDescription } from './table-description.ts';

/** The members of CreateTable that dynalite's rules do not know. */
interface Extras extends Body {
  BillingMode?: string;
  DeletionProtectionEnabled?: boolean;
  SSESpecification?: { Enabled?: boolean; SSEType?: string; KMSMasterKeyId?: string };
  StreamSpecification?: StreamSpecification;
  TableClass?: string;
  Tags?: { Key: string; Value: string }[];
}

/** Answers CreateTable; the table is usable at once. Throws ResourceInUseException when the name is taken. */
export async function createTable(database: Database, body: Body): Promise<Body> {
  const extras: Extras = structuredClone(body);
  const shape = checked('createTable', body);
  const name = shape.TableName;
  if (database.catalogue.find(name))
    throw new Refusal('ResourceInUseException', `Table already exists: ${name}`);
  checkDefinitions(shape);
  const table = describe(shape, extras, database.clock.now() / 1000);
  const changes: Changes = new Map();
  enableStream(database, table, extras.StreamSpecification, changes);
  const tags = Object.fromEntries((extras.Tags ?? []).map(({ Key, Value }) => [Key, Value]));
  await database.catalogue.save({ table, pointInTimeRecovery: { enabled: false, since: 0 }, tags }, changes);
  return { TableDescription: { ...table, TableStatus: 'CREATING' } };
}

/** Sets or clears the stream of a table in place. Throws ValidationException for a specification without a view. */
export function enableStream(
  database: Database,
  table: TableDescription,
  wanted: StreamSpecification | undefined,
  changes: Changes,
): void {
  if (!wanted) return;
  if (!wanted.StreamEnabled) {
    database.streams.end(table.LatestStreamArn, changes);
    delete table.StreamSpecification;
    return;
  }
  const views = ['NEW_AND_OLD_IMAGES', 'NEW_IMAGE', 'OLD_IMAGE', 'KEYS_ONLY'];
  const view = wanted.StreamViewType;
  if (!view || !views.includes(view)) {
    throw invalid(
      'One or more parameter values were invalid: StreamViewType must be set when the stream is enabled',
    );
  }
  if (table.StreamSpecification?.StreamEnabled) throw invalid('Table already has an enabled stream');
  const stream = database.streams.begin(table, view, changes);
  Object.assign(table, {
    StreamSpecification: { StreamEnabled: true, StreamViewType: view },
    LatestStreamLabel: stream.label,
    LatestStreamArn: stream.arn,
  });
}

/** The description of server-side encryption as asked for; with the service's own key there is none. */
export function encryption(wanted: Extras['SSESpecification'], tableArn: string): Body {
  if (!wanted?.Enabled) return {};
  const key = wanted.KMSMasterKeyId ?? `alias/aws/dynamodb`;
  const arn = key.startsWith('arn:')
    ? key
    : `${tableArn.split(':table/')[0]?.replace(':dynamodb:', ':kms:')}:key/${key}`;
  return { SSEDescription: { Status: 'ENABLED', SSEType: 'KMS', KMSMasterKeyArn: arn } };
}

function describe(shape: CreateTableRequest, extras: Extras, now: number): TableDescription {
  const TableArn = `arn:aws:dynamodb:${LOCAL_REGION}:${LOCAL_ACCOUNT}:table/${shape.TableName}`;
  const indexed = (index: IndexRequest): IndexDescription => ({
    ...index,
    IndexArn: `${TableArn}/index/${index.IndexName}`,
    IndexSizeBytes: 0,
    ItemCount: 0,
  });
  const onDemand = { BillingMode: 'PAY_PER_REQUEST', LastUpdateToPayPerRequestDateTime: now };
  const { GlobalSecondaryIndexes: global, LocalSecondaryIndexes: local } = shape;
  return {
    TableName: shape.TableName,
    TableArn,
    TableId: randomUUID(),
    TableStatus: 'ACTIVE',
    CreationDateTime: now,
    AttributeDefinitions: shape.AttributeDefinitions,
    KeySchema: shape.KeySchema,
    ItemCount: 0,
    TableSizeBytes: 0,
    DeletionProtectionEnabled: extras.DeletionProtectionEnabled === true,
    ProvisionedThroughput: throughput(shape.ProvisionedThroughput),
    ...(global && {
      GlobalSecondaryIndexes: global.map((index) => ({ ...indexed(index), ...readiness(index) })),
    }),
    ...(local && { LocalSecondaryIndexes: local.map(indexed) }),
    ...(extras.BillingMode === 'PAY_PER_REQUEST' && { BillingModeSummary: onDemand }),
    ...(extras.TableClass && { TableClassSummary: { TableClass: extras.TableClass } }),
    ...encryption(extras.SSESpecification, TableArn),
  };
}

function readiness(index: IndexRequest) {
  return { IndexStatus: 'ACTIVE' as const, ProvisionedThroughput: throughput(index.ProvisionedThroughput) };
}

function throughput(units: object | undefined) {
  return { ReadCapacityUnits: 0, WriteCapacityUnits: 0, ...units, NumberOfDecreasesToday: 0 };
}

/** Every defined attribute must be a key of the table or of an index; dynalite checks the other direction. */
function checkDefinitions(shape: CreateTableRequest): void {
  const indexes = [...(shape.GlobalSecondaryIndexes ?? []), ...(shape.LocalSecondaryIndexes ?? [])];
  const keys = [shape, ...indexes].flatMap(({ KeySchema }) =>
    KeySchema.map(({ AttributeName }) => AttributeName),
  );
  const defined = shape.AttributeDefinitions.map(({ AttributeName }) => AttributeName);
  if (defined.every((name) => keys.includes(name))) return;
  throw invalid(
    'One or more parameter values were invalid: Some AttributeDefinitions are not used. ' +
      `AttributeDefinitions: [${defined.join(', ')}], keys used: [${[...new Set(keys)].join(', ')}]`,
  );
}

import { encryption, enableStream } from './create-table.ts';
import type { Database } from './database.ts';
import type { Changes } from './journal.ts';
import { expiryPrefix, indexPrefix, itemPrefix, under } from './keys.ts';
import { invalid } from './refusal.ts';
import type { Body } from './request.ts';
import type { StreamSpecification, TableDescription, TableRecord } from './table-description.ts';

/** Answers DescribeTable. */
export function describeTable({ catalogue }: Database, body: Body): Body {
  return { Table: catalogue.described(tableName(body)).table };
}

/** Answers ListTables: up to 100 names, in order. */
export function listTables({ catalogue }: Database, body: Body): Body {
  const start = body['ExclusiveStartTableName'] as string | undefined;
  const limit = (body['Limit'] as number | undefined) ?? 100;
  const names = catalogue.all().map(({ table }) => table.TableName);
  const rest = names.filter((name) => start === undefined || name > start);
  const page = rest.slice(0, limit);
  return { TableNames: page, ...(page.length < rest.length && { LastEvaluatedTableName: page.at(-1) }) };
}

/**
 * Answers UpdateTable for billing mode, throughput, stream, deletion protection, encryption and table class.
 * Adding or removing an index is refused: make the table anew.
 */
export async function updateTable(database: Database, body: Body): Promise<Body> {
  const record = database.catalogue.usable(tableName(body));
  if (body['GlobalSecondaryIndexUpdates'] || body['ReplicaUpdates']) {
    throw invalid(
      'This engine does not change the indexes or replicas of an existing table; create the table anew',
    );
  }
  const table: TableDescription = { ...record.table };
  const changes: Changes = new Map();
  enableStream(database, table, body['StreamSpecification'] as StreamSpecification | undefined, changes);
  if (typeof body['DeletionProtectionEnabled'] === 'boolean')
    table.DeletionProtectionEnabled = body['DeletionProtectionEnabled'];
  if (body['BillingMode'] === 'PAY_PER_REQUEST') {
    table['BillingModeSummary'] = {
      BillingMode: 'PAY_PER_REQUEST',
      LastUpdateToPayPerRequestDateTime: database.clock.now() / 1000,
    };
  }
  if (body['BillingMode'] === 'PROVISIONED') delete table['BillingModeSummary'];
  if (body['ProvisionedThroughput']) {
    table['ProvisionedThroughput'] = {
      ...(body['ProvisionedThroughput'] as object),
      NumberOfDecreasesToday: 0,
    };
  }
  if (body['TableClass']) table['TableClassSummary'] = { TableClass: body['TableClass'] };
  if (body['SSESpecification']) {
    delete table['SSEDescription'];
    Object.assign(table, encryption(body['SSESpecification'] as { Enabled?: boolean }, table.TableArn));
  }
  await database.catalogue.save({ ...record, table }, changes);
  return { TableDescription: { ...table, TableStatus: 'UPDATING' } };
}

/** Answers DeleteTable; its items are gone when it answers. Throws ValidationException while it is protected. */
export async function deleteTable(database: Database, body: Body): Promise<Body> {
  const record = database.catalogue.described(tableName(body));
  if (record.table.DeletionProtectionEnabled) {
    throw invalid(
      'Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection first.',
    );
  }
  const table: TableDescription = { ...record.table, TableStatus: 'DELETING' };
  const changes: Changes = new Map();
  database.streams.end(table.LatestStreamArn, changes);
  await database.catalogue.save({ ...record, table }, changes);
  await removeDeleted(database);
  return { TableDescription: table };
}

/** Removes what is left of tables that are being deleted; also on start, for a deletion that a kill interrupted. */
export async function removeDeleted({ journal, catalogue }: Database): Promise<void> {
  for (const { table } of catalogue.all().filter(isDeleting)) {
    const indexes = [...(table.GlobalSecondaryIndexes ?? []), ...(table.LocalSecondaryIndexes ?? [])];
    for (const { IndexName } of indexes) await journal.clear(under(indexPrefix(table.TableName, IndexName)));
    await journal.clear(under(expiryPrefix(table.TableName)));
    await journal.clear(under(itemPrefix(table.TableName)));
    await catalogue.remove(table.TableName);
  }
}

/** The TableName member of a request. Throws ValidationException without one. */
export function tableName(body: Body): string {
  const name = body['TableName'];
  if (typeof name === 'string' && name !== '') return name;
  throw invalid("The parameter 'TableName' is required but was not present in the request");
}

const isDeleting = ({ table }: TableRecord) => table.TableStatus === 'DELETING';

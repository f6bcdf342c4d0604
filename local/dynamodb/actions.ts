import { batchWriteItem } from './batch-write.ts';
import { createTable } from './create-table.ts';
import type { Database } from './database.ts';
import { batchGetItem, getItem, transactGetItems } from './read-item.ts';
import { query, scan } from './read-page.ts';
import { describeStream, getRecords, getShardIterator, listStreams } from './read-stream.ts';
import type { Body } from './request.ts';
import {
  describeContinuousBackups,
  describeTimeToLive,
  listTagsOfResource,
  tagResource,
  untagResource,
  updateContinuousBackups,
  updateTimeToLive,
} from './table-settings.ts';
import { deleteTable, describeTable, listTables, updateTable } from './tables.ts';
import { transactWriteItems } from './transact-write.ts';
import { writeItem } from './write-item.ts';

/** Carries an action out. The body is the caller's alone and may be changed. */
export type Action = (database: Database, body: Body) => Promise<Body> | Body;

/** Every action by the target that names it in a request; other targets are unknown. */
export const actions: ReadonlyMap<string, Action> = new Map<string, Action>([
  ['DynamoDB_20120810.BatchGetItem', batchGetItem],
  ['DynamoDB_20120810.BatchWriteItem', batchWriteItem],
  ['DynamoDB_20120810.CreateTable', createTable],
  ['DynamoDB_20120810.DeleteItem', (database, body) => writeItem(database, 'Delete', body)],
  ['DynamoDB_20120810.DeleteTable', deleteTable],
  ['DynamoDB_20120810.DescribeContinuousBackups', describeContinuousBackups],
  ['DynamoDB_20120810.DescribeTable', describeTable],
  ['DynamoDB_20120810.DescribeTimeToLive', describeTimeToLive],
  ['DynamoDB_20120810.GetItem', getItem],
  ['DynamoDB_20120810.ListTables', listTables],
  ['DynamoDB_20120810.ListTagsOfResource', listTagsOfResource],
  ['DynamoDB_20120810.PutItem', (database, body) => writeItem(database, 'Put', body)],
  ['DynamoDB_20120810.Query', query],
  ['DynamoDB_20120810.Scan', scan],
  ['DynamoDB_20120810.TagResource', tagResource],
  ['DynamoDB_20120810.TransactGetItems', transactGetItems],
  ['DynamoDB_20120810.TransactWriteItems', transactWriteItems],
  ['DynamoDB_20120810.UntagResource', untagResource],
  ['DynamoDB_20120810.UpdateContinuousBackups', updateContinuousBackups],
  ['DynamoDB_20120810.UpdateItem', (database, body) => writeItem(database, 'Update', body)],
  ['DynamoDB_20120810.UpdateTable', updateTable],
  ['DynamoDB_20120810.UpdateTimeToLive', updateTimeToLive],
  ['DynamoDBStreams_20120810.DescribeStream', describeStream],
  ['DynamoDBStreams_20120810.GetRecords', getRecords],
  ['DynamoDBStreams_20120810.GetShardIterator', getShardIterator],
  ['DynamoDBStreams_20120810.ListStreams', listStreams],
]);

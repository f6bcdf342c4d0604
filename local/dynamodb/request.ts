import batchGetItem from 'dynalite/validations/batchGetItem.js';
import batchWriteItem from 'dynalite/validations/batchWriteItem.js';
import createTable from 'dynalite/validations/createTable.js';
import deleteItem from 'dynalite/validations/deleteItem.js';
import getItem from 'dynalite/validations/getItem.js';
import validations from 'dynalite/validations/index.js';
import putItem from 'dynalite/validations/putItem.js';
import query from 'dynalite/validations/query.js';
import scan from 'dynalite/validations/scan.js';
import updateItem from 'dynalite/validations/updateItem.js';
import type { AttributeValue, Item } from './attribute-value.ts';
import type { CapacityDetail } from './capacity.ts';
import type { Expression } from './condition.ts';
import { LARGEST_ITEM } from './item-size.ts';
import { nameOf } from './keys.ts';
import { asRefusal } from './refusal.ts';
import type { IndexDescription, TableDescription } from './table-description.ts';

/** A request's body before it is checked. */
export type Body = Record<string, unknown>;

interface Paths {
  paths: (string | (string | number)[])[];
  nestedPaths?: unknown;
}

/** A checked Put, Update or Delete, or a ConditionCheck in the shape of a Delete; expressions are parsed. */
export interface WriteRequest {
  TableName: string;
  Item?: Item;
  Key?: Item;
  Expected?: unknown;
  ConditionalOperator?: string;
  ReturnValues?: string;
  ReturnConsumedCapacity?: CapacityDetail;
  _condition?: { expression: Expression; nestedPaths?: unknown };
  _updates?: { sections: { type: string; path: (string | number)[] }[] };
}

export interface ReadRequest {
  TableName: string;
  Key: Item;
  ConsistentRead?: boolean;
  AttributesToGet?: string[];
  ReturnConsumedCapacity?: CapacityDetail;
  _projection?: Paths;
}

/** A checked Query or Scan. */
export interface PageRequest extends Omit<ReadRequest, 'Key'> {
  IndexName?: string;
  KeyConditions?: Record<string, { ComparisonOperator: string; AttributeValueList: AttributeValue[] }>;
  Limit?: number;
  Select?: string;
  ScanIndexForward?: boolean;
  ExclusiveStartKey?: Item;
  Segment?: number;
  TotalSegments?: number;
  QueryFilter?: unknown;
  ScanFilter?: unknown;
  ConditionalOperator?: string;
  _filter?: { expression: Expression; pathHeads: Record<string, unknown>; nestedPaths?: unknown };
}

export interface BatchGetRequest {
  RequestItems: Record<string, Omit<ReadRequest, 'Key' | 'TableName'> & { Keys: Item[] }>;
  ReturnConsumedCapacity?: CapacityDetail;
}

export interface BatchWriteRequest {
  RequestItems: Record<string, { PutRequest?: { Item: Item }; DeleteRequest?: { Key: Item } }[]>;
  ReturnConsumedCapacity?: CapacityDetail;
}

export type IndexRequest = Pick<IndexDescription, 'IndexName' | 'KeySchema' | 'Projection'> & {
  ProvisionedThroughput?: object;
};

export interface CreateTableRequest extends Pick<
  TableDescription,
  'TableName' | 'AttributeDefinitions' | 'KeySchema'
> {
  ProvisionedThroughput?: object;
  GlobalSecondaryIndexes?: IndexRequest[];
  LocalSecondaryIndexes?: IndexRequest[];
}

interface Requests {
  batchGetItem: BatchGetRequest;
  batchWriteItem: BatchWriteRequest;
  createTable: CreateTableRequest;
  deleteItem: WriteRequest;
  getItem: ReadRequest;
  putItem: WriteRequest;
  query: PageRequest;
  scan: PageRequest;
  updateItem: WriteRequest;
}

const rules: Record<keyof Requests, { types: object; custom?: unknown }> = {
  batchGetItem,
  batchWriteItem,
  createTable,
  deleteItem,
  getItem,
  putItem,
  query,
  scan,
  updateItem,
};

const settings = { options: { maxItemSize: LARGEST_ITEM } };

/**
 * Checks a body with dynalite's rules for the action and parses its expressions. Members the rules do not know are
 * dropped. Throws ValidationException or SerializationException as DynamoDB words them. The body is consumed.
 */
export function checked<A extends keyof Requests>(action: A, body: Body): Requests[A] {
  try {
    const { types, custom } = rules[action];
    if (typeof body['TableName'] === 'string') body['TableName'] = nameOf(body['TableName']);
    const request = validations.checkTypes(body, types);
    validations.checkValidations(request, types, custom, settings);
    return request as Requests[A];
  } catch (error) {
    throw asRefusal(error);
  }
}

/** One element of a key schema: the partition key first, then the sort key. */
export interface KeyElement {
  AttributeName: string;
  KeyType: 'HASH' | 'RANGE';
}

export interface Projection {
  ProjectionType?: 'ALL' | 'KEYS_ONLY' | 'INCLUDE';
  NonKeyAttributes?: string[];
}

export interface IndexDescription {
  IndexName: string;
  KeySchema: KeyElement[];
  Projection: Projection;
  IndexArn: string;
  IndexStatus?: 'CREATING' | 'ACTIVE' | 'DELETING';
  Backfilling?: boolean;
  [other: string]: unknown;
}

export interface StreamSpecification {
  StreamEnabled: boolean;
  StreamViewType?: 'NEW_AND_OLD_IMAGES' | 'NEW_IMAGE' | 'OLD_IMAGE' | 'KEYS_ONLY';
}

/** A table as DescribeTable answers it. */
export interface TableDescription {
  TableName: string;
  TableArn: string;
  TableId: string;
  TableStatus: 'ACTIVE' | 'DELETING' | 'UPDATING' | 'CREATING';
  CreationDateTime: number;
  AttributeDefinitions: { AttributeName: string; AttributeType: string }[];
  KeySchema: KeyElement[];
  GlobalSecondaryIndexes?: IndexDescription[];
  LocalSecondaryIndexes?: IndexDescription[];
  StreamSpecification?: StreamSpecification;
  LatestStreamLabel?: string;
  LatestStreamArn?: string;
  DeletionProtectionEnabled: boolean;
  [other: string]: unknown;
}

/** Everything kept about a table. */
export interface TableRecord {
  table: TableDescription;
  /** ready is false while older items are still being entered in the expiry index. */
  timeToLive?: { attribute: string; ready: boolean };
  pointInTimeRecovery: { enabled: boolean; since: number };
  tags: Record<string, string>;
}

import { randomUUID } from 'node:crypto';
import { LOCAL_REGION } from '../engine.ts';
import type { Item } from './attribute-value.ts';
import { itemSize } from './item-size.ts';
import { keyOf } from './keys.ts';
import type { KeyElement, StreamSpecification } from './table-description.ts';

/** A stream that is or was enabled on a table. */
export interface Stream {
  arn: string;
  label: string;
  table: string;
  keySchema: KeyElement[];
  view: NonNullable<StreamSpecification['StreamViewType']>;
  /** Milliseconds since 1970. */
  created: number;
  disabled?: number;
  /** The last sequence number handed out before the stream began, and the newest one that was trimmed. */
  before: string;
  trimmed: string;
}

/** Who made a change, when it was the service itself. */
export interface ServiceIdentity {
  Type: 'Service';
  PrincipalId: 'dynamodb.amazonaws.com';
}

/** A record as GetRecords answers it. */
export interface StreamRecord {
  eventID: string;
  eventName: 'INSERT' | 'MODIFY' | 'REMOVE';
  eventVersion: '1.1';
  eventSource: 'aws:dynamodb';
  awsRegion: string;
  userIdentity?: ServiceIdentity;
  dynamodb: {
    /** Whole seconds since 1970. */
    ApproximateCreationDateTime: number;
    Keys: Item;
    NewImage?: Item;
    OldImage?: Item;
    SequenceNumber: string;
    SizeBytes: number;
    StreamViewType: Stream['view'];
  };
}

/** The record of one item's change at a time in milliseconds since 1970; old or next is absent for an insert or a removal. */
export function recordOf(
  stream: Stream,
  number: string,
  time: number,
  change: { old: Item | undefined; next: Item | undefined; by: ServiceIdentity | undefined },
): StreamRecord {
  const { old, next, by } = change;
  const images = {
    ...(next && stream.view.startsWith('NEW') && { NewImage: next }),
    ...(old && stream.view.includes('OLD') && { OldImage: old }),
  };
  const keys = keyOf(stream.keySchema, next ?? old ?? {});
  return {
    eventID: randomUUID().replaceAll('-', ''),
    eventName: old ? (next ? 'MODIFY' : 'REMOVE') : 'INSERT',
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: LOCAL_REGION,
    ...(by && { userIdentity: by }),
    dynamodb: {
      ApproximateCreationDateTime: Math.floor(time / 1000),
      Keys: keys,
      ...images,
      SequenceNumber: number,
      SizeBytes: [keys, ...Object.values(images)].reduce((sum, item) => sum + itemSize(item), 0),
      StreamViewType: stream.view,
    },
  };
}

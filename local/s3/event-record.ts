import type { S3EventRecord } from 'aws-lambda';
import { LOCAL_REGION } from '#local/engine.ts';
import { uriEncode } from '#local/http/canonical-request.ts';
import type { S3Request } from './request.ts';
import type { Version } from './stored.ts';

export type EventName =
  | 'ObjectCreated:Put'
  | 'ObjectCreated:Copy'
  | 'ObjectCreated:CompleteMultipartUpload'
  | 'ObjectRemoved:Delete'
  | 'ObjectRemoved:DeleteMarkerCreated';

/**
 * The notice of a change in the shape of https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html.
 * `sequencer` is the order of the write, in hexadecimal digits of one length. The key is encoded as in a form: a space is a plus.
 */
export function eventRecord(
  eventName: EventName,
  version: Version,
  request: S3Request,
  order: number,
): S3EventRecord {
  return {
    eventVersion: '2.1',
    eventSource: 'aws:s3',
    awsRegion: LOCAL_REGION,
    eventTime: new Date(version.lastModified).toISOString(),
    eventName,
    userIdentity: { principalId: 'AWS:LOCAL' },
    requestParameters: { sourceIPAddress: request.remoteAddress },
    responseElements: { 'x-amz-request-id': request.id, 'x-amz-id-2': request.id },
    s3: {
      s3SchemaVersion: '1.0',
      configurationId: 'local',
      bucket: {
        name: version.bucket,
        ownerIdentity: { principalId: 'LOCAL' },
        arn: `arn:aws:s3:::${version.bucket}`,
      },
      object: {
        key: version.key.split('/').map(uriEncode).join('/').replaceAll('%20', '+'),
        size: version.isDeleteMarker ? 0 : version.size,
        eTag: version.isDeleteMarker ? '' : version.etag,
        ...(version.versionId !== 'null' && { versionId: version.versionId }),
        sequencer: order.toString(16).toUpperCase().padStart(16, '0'),
      },
    },
  };
}

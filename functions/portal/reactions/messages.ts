import * as z from 'zod';

/**
 * What GuardDuty tells EventBridge when it has looked through an object (GuardDuty user guide, "Malware Protection for
 * S3", schema 1.0 of "GuardDuty Malware Protection Object Scan Result").
 */
const scanResultSchema = z.object({
  source: z.literal('aws.guardduty'),
  'detail-type': z.literal('GuardDuty Malware Protection Object Scan Result'),
  detail: z.object({
    scanStatus: z.string(),
    s3ObjectDetails: z.object({
      bucketName: z.string(),
      objectKey: z.string(),
      versionId: z.string().optional(),
    }),
    scanResultDetails: z.object({ scanResultStatus: z.string() }).nullish(),
  }),
});

export interface ScanResult {
  bucket: string;
  key: string;
  objectVersion: string | undefined;
  result: 'clean' | 'infected' | 'not-scanned';
}

/** What a message of the queue says. Throws for anything but a scan's result. */
export function readMessage(body: string): ScanResult {
  const { detail } = scanResultSchema.parse(JSON.parse(body));
  const { s3ObjectDetails, scanStatus, scanResultDetails } = detail;
  const said = scanResultDetails?.scanResultStatus;
  const isClean = scanStatus === 'COMPLETED' && said === 'NO_THREATS_FOUND';
  return {
    bucket: s3ObjectDetails.bucketName,
    key: s3ObjectDetails.objectKey,
    objectVersion: s3ObjectDetails.versionId,
    result: isClean ? 'clean' : said === 'THREATS_FOUND' ? 'infected' : 'not-scanned',
  };
}

import {
  GetObjectCommand,
  PutObjectTaggingCommand,
  S3Client,
  type GetObjectCommandOutput,
} from '@aws-sdk/client-s3';
import type { S3Event, S3EventRecord } from 'aws-lambda';
import { list, record, text } from '#local/assembly/json.ts';
import type { Model } from '#local/assembly/model.ts';
import { LOCAL_ACCESS_KEY, LOCAL_ACCOUNT, LOCAL_REGION } from '#local/engine.ts';
import { makePattern, type Pattern } from '#local/sources/pattern.ts';

/** The text that every scanner takes for a virus, and that does no harm (EICAR anti-malware test file, 2006). */
const EICAR = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';

interface Plan {
  arn: string;
  bucket: string;
  tags: boolean;
}
interface Rule {
  matches: Pattern;
  targets: string[];
}

/** Malware Protection for S3: looks through what comes into a protected bucket, tags it, and tells EventBridge's rules. */
export interface ObjectScans {
  /** Resolves when the object is tagged and every rule's queue has the result. Rejects otherwise: the event comes again. */
  take(event: S3Event): Promise<void>;
  /** Events that somebody still works on. */
  pending(): number;
  close(): Promise<void>;
}

/**
 * Plays the assembly's protection plans over the object store. Finds one thing only, the EICAR test file; everything
 * else is clean. Whoever else hears of objects (`first`) hears of them before they are looked through. The result has the shape of "GuardDuty Malware Protection Object Scan Result" (GuardDuty user guide).
 */
export function makeObjectScans(
  model: Model,
  { s3, sendToQueue }: { s3: string; sendToQueue: (queueArn: string, body: string) => Promise<void> },
  first?: Pick<ObjectScans, 'take' | 'close'>,
): ObjectScans {
  const plans = readPlans(model);
  const rules = readRules(model);
  const client = new S3Client({
    ...{ endpoint: s3, region: LOCAL_REGION, forcePathStyle: true, credentials: LOCAL_ACCESS_KEY },
  });
  let pending = 0;
  const scan = async (plan: Plan, notice: S3EventRecord) => {
    const { object } = notice.s3;
    const at = {
      Bucket: plan.bucket,
      Key: decodeURIComponent(object.key.replaceAll('+', ' ')),
      ...(object.versionId !== undefined && { VersionId: object.versionId }),
    };
    const reply = await client.send(new GetObjectCommand(at)).catch(goneMeanwhile);
    if (!reply) return;
    const infected = Buffer.from((await reply.Body?.transformToByteArray()) ?? []).includes(EICAR);
    const status = infected ? 'THREATS_FOUND' : 'NO_THREATS_FOUND';
    if (plan.tags)
      await client.send(
        new PutObjectTaggingCommand({
          ...{ ...at, Tagging: { TagSet: [{ Key: 'GuardDutyMalwareScanStatus', Value: status }] } },
        }),
      );
    const event = resultEvent(plan, { ...at, eTag: object.eTag }, status, notice.eventTime);
    for (const rule of rules)
      if (rule.matches(event))
        for (const target of rule.targets) await sendToQueue(target, JSON.stringify(event));
  };
  return {
    pending: () => pending,
    async close() {
      await first?.close();
      client.destroy();
    },
    async take(event) {
      pending += 1;
      try {
        await first?.take(event);
        for (const notice of event.Records) {
          const plan = plans.find(({ bucket }) => bucket === notice.s3.bucket.name);
          if (plan && notice.eventName.startsWith('ObjectCreated:')) await scan(plan, notice);
        }
      } finally {
        pending -= 1;
      }
    },
  };
}

/** An object that was removed before anyone looked at it needs no look. */
function goneMeanwhile(error: unknown): GetObjectCommandOutput | undefined {
  if (error instanceof Error && ['NoSuchKey', 'NoSuchVersion', 'NoSuchBucket'].includes(error.name))
    return undefined;
  throw error;
}

function resultEvent(
  plan: Plan,
  object: { Bucket: string; Key: string; VersionId?: string; eTag: string },
  status: 'THREATS_FOUND' | 'NO_THREATS_FOUND',
  time: string,
): object {
  return {
    version: '0',
    id: crypto.randomUUID(),
    'detail-type': 'GuardDuty Malware Protection Object Scan Result',
    source: 'aws.guardduty',
    account: LOCAL_ACCOUNT,
    time,
    region: LOCAL_REGION,
    resources: [plan.arn],
    detail: {
      schemaVersion: '1.0',
      scanStatus: 'COMPLETED',
      resourceType: 'S3_OBJECT',
      s3ObjectDetails: {
        bucketName: object.Bucket,
        objectKey: object.Key,
        eTag: object.eTag,
        versionId: object.VersionId,
        s3Throttled: false,
      },
      scanResultDetails: {
        scanResultStatus: status,
        threats: status === 'THREATS_FOUND' ? [{ name: 'EICAR-Test-File (not a virus)' }] : null,
      },
    },
  };
}

const readPlans = (model: Model): Plan[] =>
  model.ofType('AWS::GuardDuty::MalwareProtectionPlan').map(({ arn, properties }) => ({
    arn,
    bucket: text(record(record(properties.ProtectedResource).S3Bucket).BucketName),
    tags: text(record(record(properties.Actions).Tagging).Status) === 'ENABLED',
  }));

/** The rules that ask for GuardDuty's events and put them into queues. */
const readRules = (model: Model): Rule[] =>
  model
    .ofType('AWS::Events::Rule')
    .filter(({ properties }) => properties.EventPattern !== undefined && properties.State !== 'DISABLED')
    .map(({ properties }) => ({
      matches: makePattern(properties.EventPattern),
      targets: list(properties.Targets)
        .map((target) => text(record(target).Arn))
        .filter((arn) => arn.includes(':sqs:')),
    }));

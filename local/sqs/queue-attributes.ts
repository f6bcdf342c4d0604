import * as z from 'zod';
import { Refusal } from '#local/http/refusal.ts';

/** Attributes as they travel: every value is text. */
export type QueueAttributes = Readonly<Record<string, string>>;

/** Lowest, highest and assumed value: seconds, except for the size in bytes. Limits of the SQS API reference. */
const NUMBERS: Readonly<Record<string, readonly [number, number, number]>> = {
  DelaySeconds: [0, 900, 0],
  MaximumMessageSize: [1024, 1_048_576, 1_048_576],
  MessageRetentionPeriod: [60, 1_209_600, 345_600],
  ReceiveMessageWaitTimeSeconds: [0, 20, 0],
  VisibilityTimeout: [0, 43_200, 30],
  KmsDataKeyReusePeriodSeconds: [60, 86_400, 300],
};
const SWITCHES = ['FifoQueue', 'ContentBasedDeduplication', 'SqsManagedSseEnabled'];
/** Kept and given back, without effect here. */
const KEPT = ['Policy', 'KmsMasterKeyId', 'RedriveAllowPolicy', 'FifoThroughputLimit', 'DeduplicationScope'];

const redriveSchema = z.object({
  deadLetterTargetArn: z.string().startsWith('arn:aws:sqs:'),
  maxReceiveCount: z.coerce.number().int().min(1).max(1000),
});

/** Checks attributes of CreateQueue or SetQueueAttributes. Refuses with InvalidAttributeName or InvalidAttributeValue. */
export function checkAttributes(name: string, attributes: QueueAttributes): void {
  for (const [attribute, value] of Object.entries(attributes)) {
    const range = NUMBERS[attribute];
    if (range) {
      const isWithin = /^\d+$/.test(value) && Number(value) >= range[0] && Number(value) <= range[1];
      if (!isWithin) refuseValue(attribute);
    } else if (SWITCHES.includes(attribute)) {
      if (value !== 'true' && value !== 'false') refuseValue(attribute);
    } else if (attribute === 'RedrivePolicy') {
      if (value !== '' && !readRedrive(value)) refuseValue(attribute);
    } else if (!KEPT.includes(attribute)) {
      throw new Refusal(400, 'InvalidAttributeName', `Unknown Attribute ${attribute}.`);
    }
  }
  if (
    (attributes['FifoQueue'] === 'true') !== name.endsWith('.fifo') &&
    attributes['FifoQueue'] !== undefined
  )
    refuseValue('FifoQueue');
}

/** The value of a numeric attribute, or what SQS assumes when it was never set. */
export function numberOf(attributes: QueueAttributes, name: keyof typeof NUMBERS & string): number {
  return Number(attributes[name] ?? NUMBERS[name]?.[2] ?? 0);
}

/** All attributes with assumed values filled in. */
export function withAssumed(attributes: QueueAttributes): Record<string, string> {
  const assumed = Object.entries(NUMBERS).map(([name, [, , value]]) => [name, String(value)] as const);
  const { KmsDataKeyReusePeriodSeconds, ...rest } = Object.fromEntries(assumed);
  const encryption = attributes['KmsMasterKeyId']
    ? { KmsDataKeyReusePeriodSeconds }
    : { SqsManagedSseEnabled: 'true' };
  const given = Object.entries(attributes).filter(([, value]) => value !== '');
  return Object.fromEntries(
    Object.entries({ ...rest, ...encryption, ...Object.fromEntries(given) }).filter(
      ([, value]) => value !== undefined,
    ),
  ) as Record<string, string>;
}

/** Where undeliverable messages go and after how many receives; undefined without a policy. */
export function redriveOf(
  attributes: QueueAttributes,
): { target: string; maxReceiveCount: number } | undefined {
  const policy = attributes['RedrivePolicy'] ? readRedrive(attributes['RedrivePolicy']) : undefined;
  return (
    policy && {
      target: policy.deadLetterTargetArn.split(':')[5] ?? '',
      maxReceiveCount: policy.maxReceiveCount,
    }
  );
}

function readRedrive(text: string): z.infer<typeof redriveSchema> | undefined {
  try {
    return redriveSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function refuseValue(attribute: string): never {
  throw new Refusal(400, 'InvalidAttributeValue', `Invalid value for the parameter ${attribute}.`);
}

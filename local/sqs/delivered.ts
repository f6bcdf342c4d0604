import { attributesFingerprint, bodyFingerprint } from './fingerprint.ts';
import type { Message, MessageAttributes } from './message.ts';
import { receiptHandle } from './receive.ts';
import type { Queue } from './queue.ts';

/** The sender that the local system pretends to be, in the form that IAM gives a user. */
const SENDER = 'AIDALOCALLOCALLOCAL00';

/** A message as ReceiveMessage gives it, with only the attributes that were asked for. */
export function delivered(queue: Queue, message: Message, wanted: { system: string[]; own: string[] }) {
  const system = Object.entries(systemAttributes(message)).filter(
    ([name, value]) => value !== undefined && (wanted.system.includes('All') || wanted.system.includes(name)),
  );
  const own = Object.entries(message.attributes ?? {}).filter(([name]) =>
    wanted.own.some((pattern) => fits(name, pattern)),
  );
  const attributes: MessageAttributes = Object.fromEntries(own);
  return {
    MessageId: message.id,
    ReceiptHandle: receiptHandle(queue, message),
    Body: message.body,
    MD5OfBody: bodyFingerprint(message.body),
    ...(system.length > 0 && { Attributes: Object.fromEntries(system) }),
    ...(own.length > 0 && {
      MessageAttributes: attributes,
      MD5OfMessageAttributes: attributesFingerprint(attributes),
    }),
  };
}

function systemAttributes(message: Message): Record<string, string | undefined> {
  return {
    SenderId: SENDER,
    SentTimestamp: String(message.sentAt),
    ApproximateReceiveCount: String(message.receiveCount),
    ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt ?? message.sentAt),
    MessageGroupId: message.group,
    MessageDeduplicationId: message.deduplicationId,
    SequenceNumber: message.sequence,
    AWSTraceHeader: message.traceHeader,
    DeadLetterQueueSourceArn: message.setAsideFrom,
  };
}

/** All, .*, a name, or the beginning of a name followed by .* */
function fits(name: string, pattern: string): boolean {
  if (pattern === 'All' || pattern === '.*') return true;
  return pattern.endsWith('.*') ? name.startsWith(pattern.slice(0, -2)) : name === pattern;
}

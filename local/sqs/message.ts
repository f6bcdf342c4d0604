import * as z from 'zod';

/** A message attribute as it travels: binary values are base64 text. */
const messageAttributeSchema = z.object({
  DataType: z
    .string()
    .regex(/^(String|Number|Binary)(\..+)?$/)
    .max(256),
  StringValue: z.string().optional(),
  BinaryValue: z.base64().optional(),
});
export const messageAttributesSchema = z.record(z.string().min(1).max(256), messageAttributeSchema);
export type MessageAttributes = z.infer<typeof messageAttributesSchema>;

export const messageSchema = z.object({
  id: z.string(),
  body: z.string(),
  attributes: messageAttributesSchema.optional(),
  traceHeader: z.string().optional(),
  group: z.string().optional(),
  deduplicationId: z.string().optional(),
  /** 20 digits, growing; only in FIFO queues. */
  sequence: z.string().optional(),
  /** Milliseconds since 1970 by the system's clock. */
  sentAt: z.number(),
  /** The same moment by the machine's clock: retention is counted by it, see hasExpired. */
  storedAt: z.number(),
  /** The span in which nobody may receive the message, by the system's clock. */
  hiddenFrom: z.number(),
  hiddenUntil: z.number(),
  receiveCount: z.int(),
  firstReceivedAt: z.number().optional(),
  /** The last part of the newest receipt handle; absent until the first receive. */
  receipt: z.string().optional(),
  /** ARN of the queue from which the message was set aside as undeliverable. */
  setAsideFrom: z.string().optional(),
});
export type Message = z.infer<typeof messageSchema>;

/** Small corrections of the machine's clock must not free a message early. Milliseconds. */
const CLOCK_JITTER = 60_000;

/**
 * Whether a message is delayed or in flight. The system's clock can be set back to the machine's time; a span that then
 * lies wholly in the future no longer hides anything, or messages would be lost for as long as the clock had been ahead.
 */
export function isHidden(message: Message, now: number): boolean {
  return now < message.hiddenUntil && now >= message.hiddenFrom - CLOCK_JITTER;
}

/** Received, and not yet deleted or visible again. */
export function isInFlight(message: Message, now: number): boolean {
  return message.receipt !== undefined && isHidden(message, now);
}

/**
 * Whether the retention period has passed. Counted by the machine's clock: a jump of the system's clock would otherwise
 * drop messages that no consumer ever had the chance to see.
 */
export function hasExpired(message: Message, retentionSeconds: number): boolean {
  return Date.now() - message.storedAt > retentionSeconds * 1000;
}

import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import middy from '@middy/core';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { log } from './log.ts';

/**
 * The Lambda handler of a queue: a message that fails comes again alone, the others are done with. `msLeft` tells how
 * long this call may still take, `receives` how often the message has been handed out, this time included. A message may
 * come twice. Who reads the message knows its municipality, and enters it with `forTenant`.
 */
export function queueReaction(
  react: (body: string, msLeft: () => number, receives: number) => Promise<void>,
) {
  const processor = new BatchProcessor(EventType.SQS);
  return middy<SQSEvent, SQSBatchResponse>().handler((event, context) =>
    processPartialResponse(
      event,
      (record: SQSRecord) =>
        react(
          record.body,
          () => context.getRemainingTimeInMillis(),
          Number(record.attributes.ApproximateReceiveCount),
        ).catch((error: unknown) => {
          log.error('message failed', { kind: error instanceof Error ? error.name : 'unknown' });
          throw error;
        }),
      processor,
      { context, throwOnFullBatchFailure: false },
    ),
  );
}

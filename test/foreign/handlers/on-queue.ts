import type { SQSEvent } from 'aws-lambda';
import { put } from './table.ts';

/** Stores an echo of each message: a note passed on, or a batch that was given up. */
export async function handler(event: SQSEvent): Promise<void> {
  for (const { body } of event.Records) {
    const message = JSON.parse(body) as {
      pk?: string;
      text?: string;
      requestContext?: { condition: string };
    };
    if (message.requestContext)
      await put({ pk: 'given-up', kind: 'echo', condition: message.requestContext.condition });
    else await put({ pk: `echo-${message.pk?.replace('note#', '')}`, kind: 'echo', text: message.text });
  }
}

import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { add } from './table.ts';

const sqs = new SQSClient({});

/** Passes notes on to the queue; a note that says "poison" fails for ever. */
export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  for (const { dynamodb } of event.Records) {
    const note = dynamodb?.NewImage?.text?.S;
    const pk = dynamodb?.Keys?.pk?.S ?? '';
    if (note === 'poison') {
      await add('poison-attempts');
      return { batchItemFailures: [{ itemIdentifier: dynamodb?.SequenceNumber ?? '' }] };
    }
    await sqs.send(
      new SendMessageCommand({
        QueueUrl: process.env.QUEUE_URL,
        MessageBody: JSON.stringify({ pk, text: note }),
      }),
    );
  }
  return { batchItemFailures: [] };
}

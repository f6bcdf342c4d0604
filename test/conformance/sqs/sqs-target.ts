import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateQueueCommand,
  DeleteQueueCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { openClock } from '#local/clock.ts';
import { LOCAL_ACCESS_KEY, LOCAL_REGION } from '#local/engine.ts';
import { startSqs } from '#local/sqs/start.ts';

/** The queue service under test. */
export interface SqsTarget {
  client: SQSClient;
  /** Makes a queue that is removed at the end, and gives its URL. */
  queue(attributes?: Record<string, string>): Promise<string>;
  arn(url: string): Promise<string>;
  /** Receives with all attributes. */
  receive(url: string, more?: object): Promise<NonNullable<Awaited<ReturnType<typeof receiveAll>>>>;
  close(): Promise<void>;
}

/** The endpoint named by CONFORMANCE_SQS (with credentials as the SDK finds them), or a local engine of our own. */
export async function openSqsTarget(): Promise<SqsTarget> {
  const given = process.env['CONFORMANCE_SQS'];
  const directory = mkdtempSync(join(tmpdir(), 'conformance-sqs-'));
  const engine = given ? undefined : await startSqs({ directory, clock: openClock() });
  const credentials = given && process.env['AWS_ACCESS_KEY_ID'] ? {} : { credentials: LOCAL_ACCESS_KEY };
  const client = new SQSClient({
    endpoint: given ?? engine?.endpoint ?? '',
    region: LOCAL_REGION,
    maxAttempts: 1,
    ...credentials,
  });
  const made: string[] = [];
  return {
    client,
    async queue(attributes = {}) {
      const suffix = attributes['FifoQueue'] === 'true' ? '.fifo' : '';
      const QueueName = `conformance-${crypto.randomUUID()}${suffix}`;
      const { QueueUrl = '' } = await client.send(
        new CreateQueueCommand({ QueueName, Attributes: attributes }),
      );
      made.push(QueueUrl);
      return QueueUrl;
    },
    async arn(QueueUrl) {
      const { Attributes } = await client.send(
        new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }),
      );
      return Attributes?.['QueueArn'] ?? '';
    },
    receive: (url, more) => receiveAll(client, url, more),
    async close() {
      for (const QueueUrl of made) await client.send(new DeleteQueueCommand({ QueueUrl }));
      client.destroy();
      await engine?.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function receiveAll(client: SQSClient, QueueUrl: string, more: object = {}) {
  const received = await client.send(
    new ReceiveMessageCommand({
      QueueUrl,
      MessageSystemAttributeNames: ['All'],
      MessageAttributeNames: ['All'],
      ...more,
    }),
  );
  return received.Messages ?? [];
}

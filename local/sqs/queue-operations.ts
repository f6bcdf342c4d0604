import * as z from 'zod';
import type { Operation } from '#local/http/json-service.ts';
import { Refusal } from '#local/http/refusal.ts';
import type { QueueService } from './queue-service.ts';
import { withAssumed } from './queue-attributes.ts';
import { countMessages } from './receive.ts';
import { queueArn, type Queue } from './queue.ts';

const url = z.object({ QueueUrl: z.string() });
const attributes = z.record(z.string(), z.string());

/** The operations about queues as such. */
export function queueOperations(service: QueueService): Record<string, Operation> {
  const { checked, find, journal, clock } = service;
  return {
    CreateQueue: checked(z.object({ QueueName: z.string(), Attributes: attributes.optional() }), (input) => {
      const existing = journal.queues.get(input.QueueName);
      const given = input.Attributes ?? {};
      if (existing && !agrees(existing, given)) {
        throw new Refusal(
          400,
          'QueueNameExists',
          'A queue already exists with the same name and a different value for an attribute.',
        );
      }
      return { QueueUrl: existing ? service.urlOf(existing.name) : service.create(input.QueueName, given) };
    }),
    DeleteQueue: checked(url, (input) => {
      journal.record({ type: 'queue-deleted', queue: find(input.QueueUrl).name });
    }),
    GetQueueUrl: checked(z.object({ QueueName: z.string() }), (input) => ({
      QueueUrl: service.urlOf(service.named(input.QueueName).name),
    })),
    ListQueues: checked(
      z.object({
        QueueNamePrefix: z.string().optional(),
        MaxResults: z.int().min(1).max(1000).optional(),
        NextToken: z.string().optional(),
      }),
      (input) => {
        const names = [...journal.queues.keys()]
          .sort()
          .filter((name) => name.startsWith(input.QueueNamePrefix ?? '') && name > (input.NextToken ?? ''));
        const page = names.slice(0, input.MaxResults ?? 1000);
        const hasMore = input.MaxResults !== undefined && names.length > page.length;
        return { QueueUrls: page.map(service.urlOf), ...(hasMore && { NextToken: page.at(-1) }) };
      },
    ),
    GetQueueAttributes: checked(url.extend({ AttributeNames: z.array(z.string()).optional() }), (input) => {
      const wanted = input.AttributeNames ?? [];
      const all = Object.entries(describe(find(input.QueueUrl), clock.now()));
      const chosen = all.filter(([name]) => wanted.includes('All') || wanted.includes(name));
      return chosen.length > 0 ? { Attributes: Object.fromEntries(chosen) } : {};
    }),
    SetQueueAttributes: checked(url.extend({ Attributes: attributes }), (input) =>
      service.change(find(input.QueueUrl), input.Attributes),
    ),
    PurgeQueue: checked(url, (input) => {
      journal.record({ type: 'queue-purged', queue: find(input.QueueUrl).name });
    }),
  };
}

function agrees(queue: Queue, given: Readonly<Record<string, string>>): boolean {
  const actual = withAssumed(queue.attributes);
  return Object.entries(given).every(([name, value]) => (actual[name] ?? 'false') === value);
}

function describe(queue: Queue, now: number): Record<string, string> {
  const counts = countMessages(queue, now);
  return {
    ...withAssumed(queue.attributes),
    QueueArn: queueArn(queue.name),
    CreatedTimestamp: String(Math.floor(queue.createdAt / 1000)),
    LastModifiedTimestamp: String(Math.floor(queue.changedAt / 1000)),
    ApproximateNumberOfMessages: String(counts.visible),
    ApproximateNumberOfMessagesNotVisible: String(counts.inFlight),
    ApproximateNumberOfMessagesDelayed: String(counts.delayed),
  };
}

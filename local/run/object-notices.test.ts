import type { S3Event } from 'aws-lambda';
import { expect, test } from 'vitest';
import { aModel } from '#local/assembly/a-model.ts';
import { makeObjectNotices, type NoticeTargets } from './object-notices.ts';

const QUEUE = 'arn:aws:sqs:eu-west-1:000000000000:files';
const FUNCTION = 'arn:aws:lambda:eu-west-1:000000000000:function:reader';
const created = ['s3:ObjectCreated:*'];
const model = aModel({
  Files: {
    Type: 'AWS::S3::Bucket',
    Properties: {
      BucketName: 'files',
      NotificationConfiguration: {
        QueueConfigurations: [{ Event: created[0], Queue: QUEUE }],
        LambdaConfigurations: [
          {
            Event: created[0],
            Function: FUNCTION,
            Filter: { S3Key: { Rules: [{ Name: 'suffix', Value: '.txt' }] } },
          },
        ],
      },
    },
  },
});
const event = (key: string): S3Event =>
  ({
    Records: [{ eventName: 'ObjectCreated:Put', s3: { bucket: { name: 'files' }, object: { key } } }],
  }) as S3Event;
const open = (targets: Partial<NoticeTargets> = {}) => {
  const log: string[] = [];
  const calls = { queue: 0, function: 0 };
  const notices = makeObjectNotices(model, {
    sendToQueue: () => Promise.resolve(void (calls.queue += 1)),
    invoke: () => Promise.resolve((calls.function += 1)),
    log: (line) => void log.push(line),
    ...targets,
  });
  return { notices, log, calls };
};

test('a notice is taken once every target that asked for it has it', async () => {
  const { notices, calls } = open();
  await notices.take(event('a.xml'));
  await notices.take(event('b.txt'));
  expect(calls).toEqual({ queue: 2, function: 1 });
  expect(notices.pending()).toBe(0);
});

test('a notice that a queue does not take is not taken', async () => {
  const { notices, log } = open({ sendToQueue: () => Promise.reject(new Error('away')) });
  await expect(notices.take(event('a.xml'))).rejects.toThrow('away');
  expect(log.join()).toContain('kept for the next start');
  expect(notices.pending()).toBe(0);
});

test('a function that fails is called three times, and then the notice is given up', async () => {
  let calls = 0;
  const invoke = () => Promise.reject(new Error(`call ${(calls += 1)}`));
  const { notices, log } = open({ invoke });
  await notices.take(event('a.txt'));
  expect(calls).toBe(3);
  expect(log.join()).toContain('given up');
});

test('a function that is killed because the system stops leaves the notice for the next start', async () => {
  let kill: (error: Error) => void = () => undefined;
  const { notices } = open({
    invoke: () =>
      new Promise((_resolve, reject) => {
        kill = reject;
      }),
  });
  const taken = notices.take(event('a.txt'));
  await notices.close();
  kill(new Error('killed'));
  await expect(taken).rejects.toThrow('the system stops');
});

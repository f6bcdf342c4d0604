import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import middy from '@middy/core';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod';
import { municipalityKeys } from '#functions/kernel/municipality-keys.ts';
import { readSettings } from '#functions/kernel/settings.ts';
import { Table } from '#functions/kernel/table.ts';
import { openImportQueue } from '../store/import-queue.ts';
import { openRawFiles } from '../store/raw-files.ts';
import { reactToMessage } from './react-to-message.ts';

const settings = readSettings(
  z.object({
    TABLE_NAME: z.string(),
    DATA_KEY_ARN: z.string(),
    ROSTER_BUCKET: z.string(),
    ROSTER_QUEUE_URL: z.string(),
  }),
);
const table = new Table(settings.TABLE_NAME);
const files = openRawFiles(settings.ROSTER_BUCKET);
const queue = openImportQueue(settings.ROSTER_QUEUE_URL);
const processor = new BatchProcessor(EventType.SQS);

/** Enough to finish a part and to say that there is more. */
const ENOUGH_MS = 20_000;

/** Takes in grunddata files: S3's notices of new files and our own messages to go on. */
export const handler = middy<SQSEvent, SQSBatchResponse>().handler((event, context) => {
  const tools = {
    table,
    files,
    queue,
    keysOf: (tenant: string) => municipalityKeys(table, tenant),
    now: () => new Date(),
    mayGoOn: () => context.getRemainingTimeInMillis() > ENOUGH_MS,
  };
  return processPartialResponse(
    event,
    (record: SQSRecord) => reactToMessage(tools, record.body),
    processor,
    {
      context,
      throwOnFullBatchFailure: false,
    },
  );
});

import * as z from 'zod';
import { municipalityKeys } from '#functions/kernel/municipality-keys.ts';
import { queueReaction } from '#functions/kernel/queue-reaction.ts';
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

/** Enough to finish a part and to say that there is more. */
const ENOUGH_MS = 20_000;

/** Takes in grunddata files: S3's notices of new files and our own messages to go on. */
export const handler = queueReaction((body, msLeft, receives) =>
  reactToMessage(
    {
      table,
      files,
      queue,
      keysOf: (tenant) => municipalityKeys(table, tenant),
      now: () => new Date(),
      mayGoOn: () => msLeft() > ENOUGH_MS,
    },
    body,
    receives,
  ),
);

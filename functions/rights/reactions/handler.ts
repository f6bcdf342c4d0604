import * as z from 'zod';
import { openGate } from '#functions/access/index.ts';
import { openSeats } from '#functions/identity/index.ts';
import { queueReaction } from '#functions/kernel/queue-reaction.ts';
import { readSettings } from '#functions/kernel/settings.ts';
import { Table } from '#functions/kernel/table.ts';
import { openArchiveFiles } from '../store/archive-files.ts';
import { openMadeFiles } from '../store/made-files.ts';
import { openRightsBucket } from '../store/rights-bucket.ts';
import { reactToRight } from './react-to-right.ts';

const settings = readSettings(
  z.object({ TABLE_NAME: z.string(), RIGHTS_BUCKET: z.string(), USER_POOL_ID: z.string() }),
);
const table = new Table(settings.TABLE_NAME);
const bucket = openRightsBucket(settings.RIGHTS_BUCKET);
const tools = {
  table,
  files: openMadeFiles(bucket),
  archive: openArchiveFiles(bucket),
  seats: openSeats(settings.USER_POOL_ID),
  gate: openGate(table),
  now: () => new Date(),
};

/** Puts together what families have asked to see, finds whose time is up, and erases. */
export const handler = queueReaction((body) => reactToRight(tools, body));

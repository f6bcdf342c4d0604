import * as z from 'zod';
import { openGate } from '#functions/access/index.ts';
import { queueReaction } from '#functions/kernel/queue-reaction.ts';
import { readSettings } from '#functions/kernel/settings.ts';
import { Table } from '#functions/kernel/table.ts';
import { openMadeFiles } from '../store/made-files.ts';
import { reactToRight } from './react-to-right.ts';

const settings = readSettings(z.object({ TABLE_NAME: z.string(), RIGHTS_BUCKET: z.string() }));
const table = new Table(settings.TABLE_NAME);
const tools = {
  table,
  files: openMadeFiles(settings.RIGHTS_BUCKET),
  gate: openGate(table),
  now: () => new Date(),
};

/** Puts together what families have asked to see. */
export const handler = queueReaction((body) => reactToRight(tools, body));

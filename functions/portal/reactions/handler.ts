import * as z from 'zod';
import { queueReaction } from '#functions/kernel/queue-reaction.ts';
import { readSettings } from '#functions/kernel/settings.ts';
import { Table } from '#functions/kernel/table.ts';
import { openPortalFiles } from '../store/portal-files.ts';
import { takeInFile } from './take-in-file.ts';

const settings = readSettings(z.object({ TABLE_NAME: z.string(), PORTAL_BUCKET: z.string() }));
const tools = {
  table: new Table(settings.TABLE_NAME),
  files: openPortalFiles(settings.PORTAL_BUCKET),
};

/** Takes in the portal's files once they have been looked through for malware. */
export const handler = queueReaction((body, _msLeft, receives) => takeInFile(tools, body, receives));

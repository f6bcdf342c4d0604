import * as z from 'zod';
import { receiptRoute } from '#shared/letters/receipt-route.ts';
import { openGate } from '#functions/access/index.ts';
import { api } from '#functions/kernel/api.ts';
import { foreignLater } from '#functions/kernel/foreign-endpoint.ts';
import { municipalityKeys } from '#functions/kernel/municipality-keys.ts';
import { readSettings } from '#functions/kernel/settings.ts';
import { Table } from '#functions/kernel/table.ts';
import { postConnectionsSchema } from './clients/post-settings.ts';
import { openLetterQueue } from './store/letter-queue.ts';
import { cancelLetter } from './use-cases/cancel-letter.ts';
import { readChoices, saveChoices } from './use-cases/choices.ts';
import { listChildLetters } from './use-cases/list-child-letters.ts';
import { listLetters } from './use-cases/list-letters.ts';
import { listRecipients } from './use-cases/list-recipients.ts';
import { listNotices, markNotices } from './use-cases/notices.ts';
import { printLetter } from './use-cases/print-letter.ts';
import { resendLetter } from './use-cases/resend-letter.ts';
import { sendLetter } from './use-cases/send-letter.ts';
import { settleLetter } from './use-cases/settle-letter.ts';

const settings = readSettings(
  z.object({ TABLE_NAME: z.string(), LETTERS_QUEUE_URL: z.string(), DIGITAL_POST: postConnectionsSchema }),
);
const table = new Table(settings.TABLE_NAME);
const tools = {
  table,
  queue: openLetterQueue(settings.LETTERS_QUEUE_URL),
  keysOf: (tenant: string) => municipalityKeys(table, tenant),
};

export const handler = api(
  openGate(table),
  [
    listRecipients(table),
    sendLetter(tools),
    listChildLetters(table),
    resendLetter(tools),
    cancelLetter(table),
    listLetters(table),
    settleLetter(table),
    printLetter(tools),
    listNotices(table),
    markNotices(table),
    readChoices(table),
    saveChoices(table),
  ],
  [
    foreignLater(receiptRoute, async () => {
      const { receiveReceipt } = await import('./use-cases/receive-receipt.ts');
      const { openPosts } = await import('./clients/posts.ts');
      const { receiptKeyOf } = openPosts(settings.DIGITAL_POST);
      return receiveReceipt({ table, receiptKeyOf, now: () => new Date() });
    }),
  ],
);

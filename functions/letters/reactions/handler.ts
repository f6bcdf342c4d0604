import * as z from 'zod';
import { municipalityKeys } from '#functions/kernel/municipality-keys.ts';
import { queueReaction } from '#functions/kernel/queue-reaction.ts';
import { readSettings } from '#functions/kernel/settings.ts';
import { Table } from '#functions/kernel/table.ts';
import { sendEmail } from '../clients/email.ts';
import { openPosts } from '../clients/posts.ts';
import { postConnectionsSchema } from '../clients/post-settings.ts';
import { sendSms } from '../clients/sms.ts';
import { openLetterQueue } from '../store/letter-queue.ts';
import { reactToLetter } from './react-to-letter.ts';

const settings = readSettings(
  z.object({
    TABLE_NAME: z.string(),
    LETTERS_QUEUE_URL: z.string(),
    SITE_ORIGIN: z.url(),
    SITE_DOMAIN: z.string(),
    DIGITAL_POST: postConnectionsSchema,
  }),
);
const table = new Table(settings.TABLE_NAME);
const posts = openPosts(settings.DIGITAL_POST);

/** Hands letters to the post, and looks after what is due. */
export const handler = queueReaction((body, _, receives) =>
  reactToLetter(
    {
      table,
      keysOf: (tenant) => municipalityKeys(table, tenant),
      queue: openLetterQueue(settings.LETTERS_QUEUE_URL),
      postOf: posts.postOf,
      siteOrigin: settings.SITE_ORIGIN,
      siteDomain: settings.SITE_DOMAIN,
      sendEmail: (email) => sendEmail(email),
      sendSms: (sms) => sendSms(sms),
      now: () => new Date(),
    },
    body,
    receives,
  ),
);

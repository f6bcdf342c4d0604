import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';
import type { Table } from '#functions/kernel/table.ts';
import type { DigitalPost } from '../clients/digital-post.ts';
import type { Sent } from '../clients/sent.ts';
import type { LetterQueue } from '../store/letter-queue.ts';

/** What the endpoints take. */
export interface LetterTools {
  table: Table;
  keysOf: (tenant: string) => Promise<MunicipalityKeys>;
  queue: LetterQueue;
}

/** What handing a letter to the post takes. */
export interface PostTools extends Omit<LetterTools, 'queue'> {
  /** The municipality's way to Digital Post; undefined where there is none, or its certificate is missing. */
  postOf: (tenant: string) => Promise<DigitalPost | undefined>;
  /** The site's public host. */
  siteDomain: string;
  now: () => Date;
}

/** What telling people takes. */
export interface TellingTools extends PostTools {
  queue: LetterQueue;
  siteOrigin: string;
  sendEmail: (email: { to: string; subject: string; text: string }) => Promise<Sent>;
  sendSms: (sms: { to: string; text: string }) => Promise<Sent>;
}

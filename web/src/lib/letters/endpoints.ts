import type { cancelLetter as CancelLetter } from '#shared/letters/cancel-letter.contract.ts';
import type { listChildLetters as ListChildLetters } from '#shared/letters/list-child-letters.contract.ts';
import type { listLetters as ListLetters } from '#shared/letters/list-letters.contract.ts';
import type { listNotices as ListNotices } from '#shared/letters/list-notices.contract.ts';
import type { listRecipients as ListRecipients } from '#shared/letters/list-recipients.contract.ts';
import type { markNotices as MarkNotices } from '#shared/letters/mark-notices.contract.ts';
import type { printLetter as PrintLetter } from '#shared/letters/print-letter.contract.ts';
import type { readChoices as ReadChoices } from '#shared/letters/read-choices.contract.ts';
import type { resendLetter as ResendLetter } from '#shared/letters/resend-letter.contract.ts';
import type { saveChoices as SaveChoices } from '#shared/letters/save-choices.contract.ts';
import type { sendLetter as SendLetter } from '#shared/letters/send-letter.contract.ts';
import type { settleLetter as SettleLetter } from '#shared/letters/settle-letter.contract.ts';
import { endpoint } from '#lib/api/endpoint.ts';

export const listRecipients = endpoint<typeof ListRecipients>(
  'GET',
  '/letters/children/{childId}/recipients',
);
export const sendLetter = endpoint<typeof SendLetter>(
  'PUT',
  '/letters/children/{childId}/sendings/{sendingId}',
);
export const listChildLetters = endpoint<typeof ListChildLetters>('GET', '/letters/children/{childId}');
export const resendLetter = endpoint<typeof ResendLetter>(
  'PUT',
  '/letters/children/{childId}/letters/{letterId}/again/{sendingId}',
);
export const cancelLetter = endpoint<typeof CancelLetter>(
  'POST',
  '/letters/children/{childId}/letters/{letterId}/cancel',
);
export const listLetters = endpoint<typeof ListLetters>('GET', '/letters');
export const settleLetter = endpoint<typeof SettleLetter>(
  'POST',
  '/letters/children/{childId}/letters/{letterId}/settle',
);
export const printLetter = endpoint<typeof PrintLetter>(
  'POST',
  '/letters/children/{childId}/letters/{letterId}/print',
);
export const listNotices = endpoint<typeof ListNotices>('GET', '/letters/notices');
export const markNotices = endpoint<typeof MarkNotices>('PUT', '/letters/notices/read');
export const readChoices = endpoint<typeof ReadChoices>('GET', '/letters/choices');
export const saveChoices = endpoint<typeof SaveChoices>('PUT', '/letters/choices');

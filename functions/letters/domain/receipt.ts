import type { LetterEvent } from '#shared/letters/states.ts';
import { textsOf } from './xml-texts.ts';

/** What the post tells about one message. Without an event it says nothing that changes a letter. */
export interface Receipt {
  messageUuid: string;
  event?: Extract<LetterEvent, 'deliver' | 'print' | 'fail'>;
  /** The post's code, where it failed. */
  code?: string;
}

const LONGEST = 200_000;

/**
 * Reads a push of the message distributor: `ModtagBeskedInput` (SF1461, urn:oio:sts:1.0.0) with a `PKO_PostStatus`
 * inside in base 64. Undefined for anything else.
 */
export function readReceipt(xml: string): Receipt | undefined {
  if (!/<(\w+:)?ModtagBeskedInput[\s>]/.test(xml)) return undefined;
  const wrapped = textsOf(xml, LONGEST)?.get('Base64');
  if (wrapped === undefined) return undefined;
  const inside = Buffer.from(wrapped, 'base64').toString('utf8');
  if (!/<(\w+:)?PKO_PostStatus[\s>]/.test(inside)) return undefined;
  const texts = textsOf(inside, LONGEST);
  const messageUuid = texts?.get('MessageUUID')?.toLowerCase() ?? '';
  const status = texts?.get('TransaktionsStatusKode') ?? '';
  if (!/^[0-9a-f-]{36}$/.test(messageUuid) || status === '') return undefined;
  const code = (texts?.get('FejlKode') ?? 'unknown').replace(/[^\w.-]/g, '').slice(0, 60);
  if (/^fejlet/i.test(status))
    // That the message has come before says nothing against the one that came.
    return /duplicate/i.test(code) ? { messageUuid } : { messageUuid, event: 'fail', code };
  if (!/^afleveret/i.test(status)) return { messageUuid };
  const isPaper = /print|fysisk/i.test(`${status} ${texts?.get('KanalKode') ?? ''}`);
  return { messageUuid, event: isPaper ? 'print' : 'deliver' };
}

/** The distributor's answer: 20 when it is done with, 40 when not. It never says why. */
export const receiptAnswer = (code: 20 | 40): string =>
  `<?xml version="1.0" encoding="UTF-8"?><ModtagBeskedOutput xmlns="urn:oio:sts:1.0.0"><StandardRetur xmlns="urn:oio:sagdok:3.0.0"><StatusKode>${code}</StatusKode><FejlbeskedTekst>${code === 20 ? '' : 'Beskeden kunne ikke modtages'}</FejlbeskedTekst></StandardRetur></ModtagBeskedOutput>`;

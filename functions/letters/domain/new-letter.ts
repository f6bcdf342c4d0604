import type { Letter, Recipient } from '#shared/letters/letter.ts';
import type { LetterLanguage } from '#shared/letters/language.ts';
import { templates, type TemplateId } from '#shared/letters/templates.ts';

export interface WantedLetter {
  tenant: string;
  childId: string;
  to: Recipient;
  template: TemplateId;
  language: LetterLanguage;
  /** Where the link leads; the template's own page when absent. */
  path?: string;
  /** 12 to 16 letters and digits, made by who sends. */
  sendingId: string;
  by: string;
  /** ISO instant. */
  now: string;
  /** The letter it is sent in place of. */
  replaces?: string;
}

/** How long a fresh letter is left to the queue before it is looked after. */
const FIRST_LOOK_MS = 10 * 60_000;

/** A letter that is to go. Its id follows from the sending and the recipient, so that the same again is the same letter. */
export function newLetter({ tenant, childId, to, template, language, now, ...wanted }: WantedLetter): Letter {
  return {
    tenant,
    id: `${wanted.sendingId}-${to.personId.slice(0, 8)}`,
    childId,
    to,
    template,
    language,
    path: wanted.path ?? templates[template].path,
    state: 'queued',
    messageUuid: crypto.randomUUID(),
    createdAt: now,
    createdBy: wanted.by,
    nextTryAt: new Date(Date.parse(now) + FIRST_LOOK_MS).toISOString(),
    links: [],
    ...(wanted.replaces !== undefined && { replaces: wanted.replaces }),
    version: 1,
  };
}

import { codeTexts } from '#shared/letters/code-texts.ts';
import type { LetterLanguage } from '#shared/letters/language.ts';
import { sendEmail } from './email.ts';
import type { Sent } from './sent.ts';
import { sendSms } from './sms.ts';

export interface Code {
  by: 'sms' | 'email';
  /** A telephone number or an e-mail address, by `by`. */
  to: string;
  code: string;
  /** How long the code holds. */
  minutes: number;
  language?: LetterLanguage;
}

/** Sends a one-time code. The same refusals and errors as `sendSms` and `sendEmail`. */
export function sendCode({ by, to, code, minutes, language = 'da' }: Code): Promise<Sent> {
  const { subject, text } = codeTexts[language];
  const body = text(code, minutes);
  return by === 'sms' ? sendSms({ to, text: body }) : sendEmail({ to, subject, text: body });
}

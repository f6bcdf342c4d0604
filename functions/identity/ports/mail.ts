/** What outside partners are written about; each has a text. */
export type MailTemplate =
  | 'partner-invitation'
  | 'partner-sign-in-renewed'
  | 'password-reset'
  | 'password-changed'
  | 'authenticator-changed'
  | 'recovery-code-used';

export interface Mail {
  to: string;
  template: MailTemplate;
  /** For the text: names of organisations and people, links, dates. Never anything about a child. */
  facts: Readonly<Record<string, string>>;
}

/**
 * Sends one e-mail; false when the address will never take any. Throws when it may go another time. Implemented by the
 * letters module, and by a list of what was sent in tests.
 */
export type SendMail = (mail: Mail) => Promise<boolean>;

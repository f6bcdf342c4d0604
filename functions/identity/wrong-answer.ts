import { log } from '#functions/kernel/log.ts';

/** Refusals that mean that somebody showed what does not let them in, which those who guess do often. */
const wrong: ReadonlySet<string> = new Set([
  ...['birth-date-wrong', 'code-wrong', 'link-not-usable', 'link-locked'],
  ...['wrong-e-mail-or-password', 'wrong-password-or-code', 'wrong-code', 'mailed-link-not-usable'],
  ...['locked', 'too-many-tries', 'attempt-over', 'begin-again', 'code-expired', 'no-access'],
]);

/**
 * Puts a wrong password, code, birth date or link into the log (ASVS 5.0, 16.3.1): what was wrong, by its refusal, and on
 * which way in. Whose it was stands nowhere. Other refusals are passed over.
 */
export function logWrongAnswer(way: 'link' | 'partner', code: string): void {
  if (wrong.has(code)) log.warn('wrong answer', { way, kind: code });
}

import * as z from 'zod';
import { dateSchema, idSchema, instantSchema, versionSchema } from '#shared/ids.ts';
import { returnPathSchema } from '#shared/identity/start-sign-in.contract.ts';

/** What stands about a letter's link. Neither the token nor a code is here, only keyed hashes. */
export const linkSchema = z.object({
  personId: idSchema,
  side: z.enum(['guardian', 'child']),
  /** The one child that the session will be about. */
  childId: idSchema,
  /** Where the reader is going. */
  path: returnPathSchema,
  expiresAt: instantSchema,
  /** `ended`: too many wrong answers. */
  state: z.enum(['open', 'used', 'ended', 'withdrawn']).default('open'),
  wrongBirthDates: z.number().int().default(0),
  /** Of all codes together. */
  wrongCodes: z.number().int().default(0),
  lockedUntil: instantSchema.optional(),
  /** When codes were sent, within the last hour. */
  codesSentAt: z.array(instantSchema).default([]),
  /** The code that holds, for the browser that asked for it. */
  code: z
    .object({ hash: z.string(), browser: z.string(), expiresAt: instantSchema, wrong: z.number().int() })
    .optional(),
  /** Who used it up: the same browser may show the same code once more when the answer was lost on the way. */
  used: z.object({ at: instantSchema, browser: z.string(), code: z.string() }).optional(),
  /** The days on which the reader asked for a new letter. */
  askedAnewOn: z.array(dateSchema).default([]),
  version: versionSchema.default(0),
  ttl: z.number(),
});
export type Link = z.infer<typeof linkSchema>;

const MINUTE = 60_000;
export const CODE_MINUTES = 10;
const LOCK_MINUTES = 10;
const MOST_BIRTH_DATES = 5;
const MOST_CODES_AN_HOUR = 5;
/** Wrong answers to one code before the pause, and to all codes of a link before it ends: 15 of a million. */
const MOST_WRONG_A_CODE = 3;
const MOST_WRONG = 15;
const AGAIN_MINUTES = 2;
const MOST_NEW_LETTERS = 3;

/** How the link stands after an answer, the very same when nothing is to be written, and what the reader is told. */
export interface Step<Outcome> {
  link: Link;
  outcome: Outcome;
}
export interface Refusing {
  code: string;
  facts?: Record<string, number>;
}

const after = (now: string, minutes: number) => new Date(Date.parse(now) + minutes * MINUTE).toISOString();
const minutesTo = (later: string, now: string) =>
  Math.max(1, Math.ceil((Date.parse(later) - Date.parse(now)) / MINUTE));

/** Whether the link opens anything at all. */
export const isUsable = (link: Link, now: string): boolean => link.state === 'open' && link.expiresAt > now;

/** Minutes until answers are taken again; undefined when they are. */
export const lockedFor = ({ lockedUntil }: Link, now: string): number | undefined =>
  lockedUntil !== undefined && lockedUntil > now ? minutesTo(lockedUntil, now) : undefined;

/**
 * An answer about the birth date. A wrong one counts, and the fifth ends the link for good. After a right one the code
 * now made holds, and the one before no longer does; there are at most five an hour.
 */
export function afterBirthDate(
  link: Link,
  { isRight, ...code }: { isRight: boolean; hash: string; browser: string },
  now: string,
): Step<Refusing | { expiresAt: string }> {
  if (!isUsable(link, now)) return { link, outcome: { code: 'link-not-usable' } };
  const minutes = lockedFor(link, now);
  if (minutes !== undefined) return { link, outcome: { code: 'link-locked', facts: { minutes } } };
  return isRight ? afterRightBirthDate(link, code, now) : afterWrongBirthDate(link);
}

function afterWrongBirthDate(link: Link): Step<Refusing> {
  const wrongBirthDates = link.wrongBirthDates + 1;
  const left = MOST_BIRTH_DATES - wrongBirthDates;
  if (left > 0)
    return { link: { ...link, wrongBirthDates }, outcome: { code: 'birth-date-wrong', facts: { left } } };
  return { link: ended({ ...link, wrongBirthDates }), outcome: { code: 'link-not-usable' } };
}

function afterRightBirthDate(
  link: Link,
  code: { hash: string; browser: string },
  now: string,
): Step<Refusing | { expiresAt: string }> {
  const lastHour = link.codesSentAt.filter((at) => after(at, 60) > now);
  const [first] = lastHour;
  if (first !== undefined && lastHour.length >= MOST_CODES_AN_HOUR)
    return {
      link,
      outcome: { code: 'too-many-codes', facts: { minutes: minutesTo(after(first, 60), now) } },
    };
  const expiresAt = after(now, CODE_MINUTES);
  return {
    link: { ...link, codesSentAt: [...lastHour, now], code: { ...code, expiresAt, wrong: 0 } },
    outcome: { expiresAt },
  };
}

/** A code as shown by a browser: right ones use the link up. The third wrong one takes it back and makes a pause. */
export function afterCode(
  link: Link,
  shown: { hash: string; browser: string },
  now: string,
): Step<Refusing | { path: string }> {
  if (isAgain(link, shown, now)) return { link, outcome: { path: link.path } };
  if (!isUsable(link, now)) return { link, outcome: { code: 'link-not-usable' } };
  const minutes = lockedFor(link, now);
  if (minutes !== undefined) return { link, outcome: { code: 'link-locked', facts: { minutes } } };
  const { code } = link;
  if (code?.browser !== shown.browser) return { link, outcome: { code: 'begin-again' } };
  if (code.expiresAt <= now) return { link, outcome: { code: 'code-expired' } };
  if (code.hash === shown.hash) {
    const used = { at: now, browser: shown.browser, code: shown.hash };
    return { link: { ...withoutCode(link), state: 'used', used }, outcome: { path: link.path } };
  }
  return afterWrongCode(
    { ...link, wrongCodes: link.wrongCodes + 1, code: { ...code, wrong: code.wrong + 1 } },
    now,
  );
}

function afterWrongCode(link: Link, now: string): Step<Refusing> {
  if (link.wrongCodes >= MOST_WRONG) return { link: ended(link), outcome: { code: 'link-not-usable' } };
  const left = MOST_WRONG_A_CODE - (link.code?.wrong ?? 0);
  if (left > 0) return { link, outcome: { code: 'code-wrong', facts: { left } } };
  const locked = { ...withoutCode(link), lockedUntil: after(now, LOCK_MINUTES) };
  return { link: locked, outcome: { code: 'link-locked', facts: { minutes: LOCK_MINUTES } } };
}

function isAgain({ state, used }: Link, shown: { hash: string; browser: string }, now: string): boolean {
  return (
    state === 'used' &&
    used?.browser === shown.browser &&
    used.code === shown.hash &&
    after(used.at, AGAIN_MINUTES) > now
  );
}

/** A wish for a new letter; true when one is to be sent. A link taken back is not replaced, nor one that still opens. */
export function afterAskingAnew(link: Link, today: string, now: string): Step<boolean> {
  const { state, askedAnewOn } = link;
  if (state === 'withdrawn' || isUsable(link, now)) return { link, outcome: false };
  if (askedAnewOn.includes(today)) return { link, outcome: true };
  if (askedAnewOn.length >= MOST_NEW_LETTERS) return { link, outcome: false };
  return { link: { ...link, askedAnewOn: [...askedAnewOn, today] }, outcome: true };
}

const ended = (link: Link): Link => ({ ...withoutCode(link), state: 'ended' });

function withoutCode({ code: _, ...rest }: Link): Link {
  return rest;
}

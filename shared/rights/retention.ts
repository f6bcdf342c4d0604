import * as z from 'zod';
import { dateSchema, idSchema, instantSchema, versionSchema } from '../ids.ts';
import { dueOn, retentionEvents, type Kept } from './retention-dates.ts';

/**
 * What is kept about a child, each for a time of its own. `profile` is the master data, and whatever belongs to no other
 * kind: with it the whole file goes. `reads` is the record of who has seen what, which is locked and never erased here.
 */
export const retentionKinds = [
  'profile',
  'assessments',
  'concerns',
  'dialogues',
  'consents',
  'letters',
  'corrections',
  'reads',
] as const;
export type RetentionKind = (typeof retentionKinds)[number];
/** What erasing can reach. */
export const erasableKinds = retentionKinds.filter((kind) => kind !== 'reads');

/** What happens when the time is over: it goes; it is handed to the archive and then goes; it stays. */
export const retentionEnds = ['erase', 'archive', 'keep'] as const;
export type RetentionEnd = (typeof retentionEnds)[number];

export const retentionCountries = ['DK', 'NO'] as const;
export type RetentionCountry = (typeof retentionCountries)[number];

/** How long something is kept: by its number in the journal plan, from which event on, for how many years. */
const retentionRuleSchema = z.object({
  id: idSchema,
  kind: z.enum(retentionKinds).default('profile'),
  /** Number in KLE (kle-online.dk), for example 28.00; in Norway a K-kode, for example A10. */
  kle: z.string().regex(/^(\d\d\.\d\d(\.\d\d)?|[A-Z]\d\d)$/),
  event: z.enum(retentionEvents),
  years: z.int().min(1).max(30),
  end: z.enum(retentionEnds).default('erase'),
});
export type RetentionRule = z.infer<typeof retentionRuleSchema>;

export const retentionRuleListSchema = z
  .array(retentionRuleSchema)
  .min(1)
  .max(12)
  .refine((rules) => new Set(rules.map(({ id }) => id)).size === rules.length, 'duplicate');

/** One version of a municipality's rules. The newest one that has begun holds; what is over is never changed. */
export const retentionRulesSchema = z.object({
  country: z.enum(retentionCountries),
  /** The first day on which it holds. */
  from: dateSchema,
  rules: retentionRuleListSchema,
  setBy: z.object({ id: idSchema, name: z.string() }).optional(),
  setAt: instantSchema.optional(),
  version: versionSchema,
});
export type RetentionRules = z.infer<typeof retentionRulesSchema>;

const strength: Record<RetentionEnd, number> = { erase: 0, archive: 1, keep: 2 };

/** What happens to a kind: the most careful of its rules. A kind without a rule goes the way of the whole file. */
export function endOf(kind: RetentionKind, rules: readonly RetentionRule[]): RetentionEnd {
  if (kind === 'reads') return 'keep';
  const own = rules.filter((rule) => rule.kind === kind);
  if (own.length === 0 && kind !== 'profile') return endOf('profile', rules);
  return own.map(({ end }) => end).sort((one, other) => strength[other] - strength[one])[0] ?? 'keep';
}

/** The first day on which a kind may go; undefined while that is not known, and for what is kept. */
export function kindDueOn(
  child: Kept,
  kind: RetentionKind,
  rules: readonly RetentionRule[],
): string | undefined {
  if (endOf(kind, rules) === 'keep') return undefined;
  const own = rules.filter((rule) => rule.kind === kind);
  return own.length === 0 && kind !== 'profile' ? kindDueOn(child, 'profile', rules) : dueOn(child, own);
}

/** What may go on a day, and since when. */
export interface DueParts {
  /** In the order of `retentionKinds`; with `profile` all of it goes. */
  kinds: RetentionKind[];
  since: string;
}

/**
 * What of the kinds that are there may go on the day; undefined when nothing may. The master data go last: when nothing
 * else is left that has to stay.
 */
export function partsDue(
  child: Kept,
  present: readonly RetentionKind[],
  rules: readonly RetentionRule[],
  today: string,
): DueParts | undefined {
  const others = erasableKinds.filter((kind) => kind !== 'profile' && present.includes(kind));
  const days = others.flatMap((kind) => {
    const day = kindDueOn(child, kind, rules);
    return day !== undefined && day <= today ? [{ kind, day }] : [];
  });
  const whole = days.length === others.length ? kindDueOn(child, 'profile', rules) : undefined;
  if (whole !== undefined && whole <= today) {
    const last = [whole, ...days.map(({ day }) => day)].sort().at(-1) ?? whole;
    return { kinds: ['profile', ...days.map(({ kind }) => kind)], since: last };
  }
  const first = days.map(({ day }) => day).sort()[0];
  return first === undefined ? undefined : { kinds: days.map(({ kind }) => kind), since: first };
}

/** Whether the rules of a country forbid what they say: in Norway nothing is destroyed that was not archived. */
export const breaksArchiveDuty = ({ country, rules }: Pick<RetentionRules, 'country' | 'rules'>): boolean =>
  country === 'NO' && rules.some(({ end, kind }) => end === 'erase' && kind !== 'reads');

import * as z from 'zod';
import { monthsAfter } from '../access/periods.ts';
import { dateSchema, idSchema, versionSchema } from '../ids.ts';
import type { Affiliation } from '../people/child.ts';

/** What starts the clock of a rule. */
const retentionEvents = ['left', 'turned-18'] as const;

/** How long something is kept: by its number in KLE (kle-online.dk), from which event on, for how many years. */
const retentionRuleSchema = z.object({
  id: idSchema,
  /** Number of the group or subject in KLE, for example 28.00. */
  kle: z.string().regex(/^\d\d\.\d\d(\.\d\d)?$/),
  event: z.enum(retentionEvents),
  years: z.int().min(1).max(30),
});
export type RetentionRule = z.infer<typeof retentionRuleSchema>;

export const retentionRulesSchema = z.object({
  rules: z
    .array(retentionRuleSchema)
    .min(1)
    .max(10)
    .refine((rules) => new Set(rules.map(({ id }) => id)).size === rules.length, 'duplicate'),
  version: versionSchema,
});
export type RetentionRules = z.infer<typeof retentionRulesSchema>;

/**
 * Where a municipality has set nothing: five years after the child has left its last place, the longest that
 * municipalities state for assessments of wellbeing. A child's whole file goes at once, when every rule's time is over.
 */
export const standardRetention: RetentionRules = {
  rules: [{ id: 'left-last-place', kle: '28.00', event: 'left', years: 5 }],
  version: 0,
};

type Kept = { birthDate: string; affiliations: readonly Pick<Affiliation, 'to'>[] };

/** The last day of the child's last place; undefined while one has no end, or when there never was one. */
export function leftOn({ affiliations }: Kept): string | undefined {
  if (affiliations.length === 0 || affiliations.some(({ to }) => to === undefined)) return undefined;
  return affiliations
    .map(({ to = '' }) => to)
    .sort()
    .at(-1);
}

/** The first day on which the child's file may be erased by the rules; undefined while it is not known. */
export function eraseFrom(child: Kept, rules: readonly RetentionRule[]): string | undefined {
  const days = rules.map(({ event, years }) => {
    const start = event === 'left' ? leftOn(child) : monthsAfter(child.birthDate, 18 * 12);
    return start === undefined ? undefined : monthsAfter(start, years * 12);
  });
  if (days.some((day) => day === undefined)) return undefined;
  return days
    .map((day = '') => day)
    .sort()
    .at(-1);
}

/** A child whose time is up. */
export const dueForErasureSchema = z.object({
  childId: idSchema,
  childName: z.string(),
  leftOn: dateSchema,
  since: dateSchema,
});
export type DueForErasure = z.infer<typeof dueForErasureSchema>;

import * as z from 'zod';
import type { StopFact } from '../access/facts.ts';
import { isCovered, stopStands } from '../access/stop.ts';
import { dateSchema, idSchema } from '../ids.ts';
import { localDateOf } from '../local-date.ts';
import { caseEntries, type CaseEntry } from './case-entries.ts';
import { caseStates, type MoveName } from './case-moves.ts';
import type { Case } from './case.ts';

/** What a family sees of a case it has been told about: what we work on together, who does what, and when. */
export const familyCaseSchema = z.object({
  id: idSchema,
  state: z.enum(caseStates),
  toldOn: dateSchema,
  holderName: z.string(),
  goals: z.array(z.string()),
  actions: z.array(
    z.object({
      text: z.string(),
      target: z.enum(['child', 'surroundings']),
      responsibleName: z.string(),
      dueOn: dateSchema,
      status: z.enum(['agreed', 'done', 'dropped']),
    }),
  ),
  reviewOn: dateSchema.optional(),
});
export type FamilyCase = z.infer<typeof familyCaseSchema>;

/**
 * Whether the family sees the case at all: it was told, and, for a parent kept out by a stop (`hidesCovered`), no stop
 * stands and it was told after every stop that any part of the case was written under.
 */
export function isShownToFamily(one: Case, stops: readonly StopFact[], hidesCovered: boolean): boolean {
  const told = one.familyTold;
  if (!told) return false;
  if (!hidesCovered) return true;
  if (stopStands(stops)) return false;
  if (one.coveredAt !== undefined && told.at <= one.coveredAt) return false;
  const touched = stops.filter((stop) => one.moves.some(({ at }) => isCovered(at, [stop])));
  return touched.every((stop) => stop.until !== undefined && stop.until <= told.at);
}

/** The case in the family's words: no analysis, no log, no level. */
export const familyCase = (one: Case): FamilyCase => ({
  id: one.id,
  state: one.state,
  toldOn: one.familyTold?.on ?? localDateOf(one.raisedAt),
  holderName: one.holder.name,
  goals: one.goals.map(({ text }) => text),
  actions: one.actions.map(({ text, target, responsibleName, dueOn, status }) => ({
    ...{ text, target, responsibleName, dueOn, status },
  })),
  ...(one.reviewOn && one.state === 'acting' && { reviewOn: one.reviewOn }),
});

const forFamily: ReadonlySet<MoveName> = new Set<MoveName>([
  'raise',
  'tell',
  'agree',
  'act',
  'review',
  'close',
  'reopen',
  'accept',
  'take',
]);
const ownWords: ReadonlySet<MoveName> = new Set<MoveName>(['raise', 'agree']);

/** The entries of a case that a family sees: what was seen and agreed, and else only the words meant for it. */
export const familyEntries = (one: Case): CaseEntry[] =>
  caseEntries(one)
    .filter(({ event }) => forFamily.has(event))
    .map(({ text, whatNow: _, person: __, ...entry }) => ({
      ...entry,
      level: 0,
      ...(ownWords.has(entry.event) && text !== undefined && { text }),
    }));

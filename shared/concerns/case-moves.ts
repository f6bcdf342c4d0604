import * as z from 'zod';
import { idSchema, instantSchema } from '../ids.ts';
import { dueMovedSchema } from './due-moved.ts';

export const caseStates = ['raised', 'analysed', 'acting', 'reviewed', 'closed'] as const;
export type CaseState = (typeof caseStates)[number];

/** BTI levels: 0 wonder and clarify, 1 in one's own service, 2 several services, 3 the coordinating unit. */
export const levelSchema = z.number().int().min(0).max(3);

export const moveNames = [
  'raise',
  'tell',
  'analyse',
  'agree',
  'act',
  'review',
  'step-up',
  'step-down',
  'close',
  'reopen',
  'offer',
  'accept',
  'decline',
  'take',
  'move-due-date',
] as const;
export type MoveName = (typeof moveNames)[number];

/** Where a move leads from each state; a state that is not named allows no such move. */
type Leads = Partial<Record<CaseState, CaseState>>;
const stay: Leads = { raised: 'raised', analysed: 'analysed', acting: 'acting', reviewed: 'reviewed' };

/** The whole table: everything that can happen to a case once it is raised, and nothing else can. */
const transitions: Record<Exclude<MoveName, 'raise'>, Leads> = {
  tell: stay,
  analyse: { ...stay, raised: 'analysed' },
  agree: stay,
  act: { analysed: 'acting', reviewed: 'acting' },
  review: { acting: 'reviewed' },
  'step-up': { analysed: 'analysed', acting: 'acting', reviewed: 'acting' },
  'step-down': { reviewed: 'acting' },
  close: { raised: 'closed', reviewed: 'closed' },
  reopen: { closed: 'raised' },
  offer: stay,
  accept: stay,
  decline: stay,
  take: stay,
  'move-due-date': stay,
};

/** The state a move leads to; undefined when it is not allowed from here. */
export const leadsTo = (state: CaseState, move: Exclude<MoveName, 'raise'>): CaseState | undefined =>
  transitions[move][state];

export const closeReasons = [
  'no-concern',
  'goal-reached',
  'family-wish',
  'moved-away',
  'taken-over',
  'other',
] as const;

export const someoneSchema = z.object({ id: idSchema, name: z.string().max(120) });
const words = z.string().trim().max(1000).optional();

/** One line of the case's history. */
export const caseMoveSchema = z.object({
  /** Made by the client: the same move sent twice is one. */
  id: idSchema,
  move: z.enum(moveNames),
  at: instantSchema,
  by: someoneSchema,
  /** Absent for the first. */
  from: z.enum(caseStates).optional(),
  to: z.enum(caseStates),
  /** The level after the move. */
  level: levelSchema,
  /** Why, or how it went: for those who work on the case. */
  note: words,
  /** What the family is told about it, or why it is told nothing. */
  familyWord: words,
  noWordBecause: words,
  /** Why the child's own voice could not be had before a review. */
  voiceMissing: words,
  reason: z.enum(closeReasons).optional(),
  whatNow: words,
  /** To whom the case was offered. */
  person: someoneSchema.optional(),
  /** Which day was moved, from when to when. */
  moved: dueMovedSchema.optional(),
});
export type CaseMove = z.infer<typeof caseMoveSchema>;

/** Few enough for one item, far more than a case ever has; after that only closing is left. */
export const MOST_MOVES = 100;

import * as z from 'zod';
import { dateSchema } from '../ids.ts';
import { closeReasons } from './case-moves.ts';

const note = z.string().trim().max(1000).default('');
const because = z.string().trim().min(10).max(1000);
const services = z.array(z.string().trim().min(2).max(120)).max(10);
const unit = z.string().trim().max(120);

/** A step from one state or level to another, with what it takes. What is missing beyond the shapes, the guards say. */
export const caseStepSchema = z.discriminatedUnion('move', [
  /** Begin, or go on after a review. */
  z.object({ move: z.literal('act'), reviewOn: dateSchema, note }),
  z.object({
    move: z.literal('review'),
    /** How it went. */
    note: because,
    /** Why the child's own voice could not be had; counts instead of it. */
    voiceMissing: z.string().trim().max(1000).default(''),
    familyWord: note,
  }),
  z.object({
    move: z.literal('step-up'),
    note: because,
    services: services.default([]),
    coordinatingUnit: unit.default(''),
    reviewOn: dateSchema.optional(),
  }),
  z.object({ move: z.literal('step-down'), note: because, reviewOn: dateSchema }),
  z.object({
    move: z.literal('close'),
    reason: z.enum(closeReasons),
    note: because,
    whatNow: z.string().trim().min(3).max(1000),
    /** What the family is told, or why it is told nothing: one of the two. */
    familyWord: note,
    noWordBecause: note,
  }),
  z.object({ move: z.literal('reopen'), note: because }),
]);
export type CaseStep = z.infer<typeof caseStepSchema>;
export type StepName = CaseStep['move'];

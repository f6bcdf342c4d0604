import * as z from 'zod';
import { dateSchema, idSchema, instantSchema, versionSchema } from '../ids.ts';
import { degreeSchema } from '../instruments/ruler-band.ts';
import { someoneSchema } from './case-moves.ts';

const MOST_ITEMS = 20;
const agendaItemSchema = z.object({
  questionId: idSchema,
  minutes: z.number().int().min(5).max(120),
  /** Not taken up this time; it stands among those that wait again. */
  deferred: z.boolean().default(false),
});
export type AgendaItem = z.infer<typeof agendaItemSchema>;

export const agendaSchema = z
  .array(agendaItemSchema)
  .max(MOST_ITEMS)
  .refine((items) => new Set(items.map(({ questionId }) => questionId)).size === items.length, 'duplicate');

/** One meeting of a team: its agenda in order, who is there, and who leads it. */
export const meetingSchema = z.object({
  kind: z.literal('meeting'),
  id: idSchema,
  on: dateSchema,
  /** Whoever called it; shows how everyone has placed a question. */
  chair: someoneSchema,
  items: agendaSchema,
  present: z.array(someoneSchema).max(30),
  state: z.enum(['planned', 'held']),
  version: versionSchema,
});
export type Meeting = z.infer<typeof meetingSchema>;

/** Where one member places a question on the ruler, alone. Never averaged with another's. */
export const scaleSchema = z.object({
  kind: z.literal('scale'),
  questionId: idSchema,
  by: someoneSchema,
  degree: degreeSchema,
  at: instantSchema,
});
export type Scale = z.infer<typeof scaleSchema>;

/** The placings of one question as a member may see them: how many, one's own, and all when they are shown. */
export const scalesShownSchema = z.object({
  count: z.number().int(),
  mine: degreeSchema.optional(),
  shown: z.boolean(),
  all: z.array(z.object({ name: z.string(), degree: degreeSchema })),
});
export type ScalesShown = z.infer<typeof scalesShownSchema>;

/** Everyone at the meeting has placed it, or whoever leads the meeting has shown it. Without anybody there nothing is shown. */
export function areShown(
  opened: boolean,
  placedBy: readonly string[],
  present: readonly { id: string }[],
): boolean {
  return opened || (present.length > 1 && present.every(({ id }) => placedBy.includes(id)));
}

export function scalesShown(
  scales: readonly Scale[],
  opened: boolean,
  present: readonly { id: string }[],
  readerId: string,
): ScalesShown {
  const placedBy = scales.map(({ by }) => by.id);
  const shown = areShown(opened, placedBy, present);
  const mine = scales.find(({ by }) => by.id === readerId)?.degree;
  return {
    count: scales.length,
    ...(mine !== undefined && { mine }),
    shown,
    all: shown
      ? scales
          .map(({ by, degree }) => ({ name: by.name, degree }))
          .toSorted((one, other) => one.degree - other.degree || one.name.localeCompare(other.name, 'da'))
      : [],
  };
}

import * as z from 'zod';
import { positions, type Position } from '#shared/instruments/topi.ts';
import type { ChildState } from '#shared/rounds/child-in-round.ts';
import { childStates } from '#shared/rounds/states.ts';
import type { Item } from '#functions/kernel/table.ts';
import type { ChildProgress } from '../domain/child-progress.ts';
import type { Roster } from '../domain/group-round.ts';

/**
 * A list of 25 children is to be one read unit (4 KB), so names of attributes are one letter, states and positions
 * their first letter, and staff of the roster stand as their place in it.
 */
const letters = <Word extends string>(words: readonly Word[]) => ({
  code: (word: Word) => word.slice(0, 1),
  word: (code: string): Word => {
    const found = words.find((word) => word.startsWith(code));
    if (!found) throw new Error(`${code} stands for nothing`);
    return found;
  },
});
const states = letters<ChildState>(childStates);
const colours = letters<Position>(positions);
export const stateCode = (state: ChildState): string => states.code(state);

const letter = z.string().length(1);
const rosterSchema = z.object({
  /** Unit's id. */
  u: z.string(),
  /** Unit's name (title). */
  t: z.string(),
  /** Group's name. */
  n: z.string(),
  /** Own assessments required. */
  q: z.number(),
  /** Children: id, name, birth date as yyyymmdd, noticed, previous position. */
  c: z.array(z.tuple([z.string(), z.string(), z.number(), z.number()]).rest(letter)),
  /** Staff: id, name. */
  s: z.array(z.tuple([z.string(), z.string()])),
});
const progressSchema = z.object({
  /** State. */
  s: letter,
  /** Whose own assessments are in: a place in the roster's staff, or the id of someone who came later. */
  o: z.array(z.union([z.number(), z.string()])),
  /** Position. */
  p: letter.optional(),
  /** Version. */
  v: z.number(),
});

const packDate = (date: string): number => Number(date.replaceAll('-', ''));
const unpackDate = (date: number): string => String(date).replace(/(\d{4})(\d\d)(\d\d)/, '$1-$2-$3');

export function packRoster(roster: Roster): z.infer<typeof rosterSchema> {
  return {
    u: roster.unitId,
    t: roster.unitName,
    n: roster.groupName,
    q: roster.required,
    c: roster.children.map(({ id, name, birthDate, noticed, previous }) => [
      id,
      name,
      packDate(birthDate),
      noticed ? 1 : 0,
      ...(previous ? [colours.code(previous)] : []),
    ]),
    s: roster.staff.map(({ id, name }) => [id, name]),
  };
}

/** Throws a ZodError for an item that is no roster. */
export function unpackRoster(item: Item, groupId: string): Roster {
  const { u, t, n, q, c, s } = rosterSchema.parse(item);
  return {
    unitId: u,
    unitName: t,
    groupId,
    groupName: n,
    required: q,
    children: c.map(([id, name, birthDate, noticed, previous]) => ({
      id,
      name,
      birthDate: unpackDate(birthDate),
      noticed: noticed === 1,
      ...(previous && { previous: colours.word(previous) }),
    })),
    staff: s.map(([id, name]) => ({ id, name })),
  };
}

export function packProgress(progress: ChildProgress, roster: Roster): z.infer<typeof progressSchema> {
  const place = (id: string) => roster.staff.findIndex((one) => one.id === id);
  return {
    s: states.code(progress.state),
    o: progress.own.map((id) => (place(id) < 0 ? id : place(id))),
    ...(progress.position && { p: colours.code(progress.position) }),
    v: progress.version,
  };
}

/** Throws a ZodError for an item that does not tell where a child stands. */
export function unpackProgress(item: Item, roster: Roster): ChildProgress {
  const { s, o, p, v } = progressSchema.parse(item);
  return {
    state: states.word(s),
    own: o.map((who) => (typeof who === 'string' ? who : (roster.staff[who]?.id ?? ''))),
    ...(p && { position: colours.word(p) }),
    version: v,
  };
}

import * as z from 'zod';
import { membershipSchema } from './access/actor.ts';
import { countsSchema } from './insight/counts.ts';
import { workSchema } from './insight/work.ts';
import { topiSchema } from './instruments/topi.ts';
import { localizedSchema } from './localized.ts';
import { childOverviewSchema } from './people/child-overview.ts';
import { unitSchema } from './people/list-units.contract.ts';
import { personFoundSchema } from './people/search-people.contract.ts';
import { refusalBodySchema } from './refusals.ts';
import { changeSchema, importSchema } from './roster/import.ts';
import { childInRoundSchema, groupInRoundSchema } from './rounds/child-in-round.ts';
import { roundSchema } from './rounds/round.ts';
import {
  followUpEntrySchema,
  informedEntrySchema,
  jointEntrySchema,
  ownEntrySchema,
} from './rounds/thread-entries.ts';

export type Json = Record<string, unknown>;
type Names = z.core.$ZodRegistry<{ id: string }>;

/** What replies have in common; each stands once under its name. */
const named = {
  Change: changeSchema,
  ChildInRound: childInRoundSchema,
  ChildOverview: childOverviewSchema,
  Counts: countsSchema,
  FollowUpEntry: followUpEntrySchema,
  GroupInRound: groupInRoundSchema,
  Import: importSchema,
  InformedEntry: informedEntrySchema,
  JointEntry: jointEntrySchema,
  Localized: localizedSchema,
  Membership: membershipSchema,
  OwnEntry: ownEntrySchema,
  PersonFound: personFoundSchema,
  Refusal: refusalBodySchema,
  Round: roundSchema,
  Work: workSchema,
  Topi: topiSchema,
  Unit: unitSchema,
};
const namesExcept = (left?: z.ZodType): Names => {
  const names = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) if (schema !== left) names.add(schema, { id });
  return names;
};
const names = namesExcept();
const noNames = z.registry<{ id: string }>();

/** JSON Schema 2020-12 of what an endpoint answers; what replies have in common is referred to by name. */
export const answered = (schema: z.ZodType): Json => schemaOf(schema, 'output', names);

/** JSON Schema 2020-12 of what is sent: before defaults and coercion, or `parsed`, after them. */
export const asked = (schema: z.ZodType, state: 'sent' | 'parsed'): Json =>
  schemaOf(schema, state === 'sent' ? 'input' : 'output', noNames);

/** The named schemas, which refer to each other but not to themselves. */
export const components = (): Json =>
  Object.fromEntries(
    Object.entries(named).map(([id, schema]) => [id, schemaOf(schema, 'output', namesExcept(schema))]),
  );

function schemaOf(schema: z.ZodType, io: 'input' | 'output', metadata: Names): Json {
  const made = z.toJSONSchema(schema, {
    io,
    metadata,
    target: 'draft-2020-12',
    override({ jsonSchema }) {
      delete jsonSchema.id;
      /** A format says what its pattern says, in one word. */
      if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
    },
  });
  const { $schema: _, $defs: __, ...rest } = made;
  return withComponentRefs(rest);
}

function withComponentRefs(schema: object): Json {
  return Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, referred(name, value)]));
}

function referred(name: string, value: unknown): unknown {
  if (name === '$ref') return String(value).replace('#/$defs/', '#/components/schemas/');
  if (Array.isArray(value)) return value.map((one: unknown) => referred('', one));
  return typeof value === 'object' && value !== null ? withComponentRefs(value) : value;
}

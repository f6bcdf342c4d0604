import * as z from 'zod';

/** Refusals every endpoint may give, with the HTTP status they travel under. */
export const generalRefusals = {
  'input-invalid': 400,
  'not-signed-in': 401,
  'not-permitted': 403,
  'stronger-sign-in-needed': 403,
  'cross-site': 403,
  'not-found': 404,
  'changed-meanwhile': 409,
  surprise: 500,
  busy: 503,
} as const;
export type GeneralRefusal = keyof typeof generalRefusals;

/** What is wrong with one field of the input. `path` is the field's name as the form knows it. */
const fieldProblemSchema = z.object({
  path: z.string(),
  code: z.string(),
  limit: z.number().optional(),
});
export type FieldProblem = z.infer<typeof fieldProblemSchema>;

/** The body of every refusal. Wording stands in the message catalogues under the code; no personal data in it. */
export const refusalBodySchema = z.object({
  code: z.string(),
  /** The reference a user can quote when something unexpected happened. */
  reference: z.string().optional(),
  fields: z.array(fieldProblemSchema).optional(),
  /** With `changed-meanwhile`: what is stored now, for showing both sides. */
  current: z.unknown().optional(),
  /** Facts for the wording, for example `{ "minimum": 2 }`; never names. */
  facts: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type RefusalBody = z.infer<typeof refusalBodySchema>;

/** An expected refusal as a value. */
export interface Refused<Code extends string = string> {
  ok: false;
  code: Code;
  facts?: Record<string, string | number>;
  current?: unknown;
  fields?: FieldProblem[];
}
export interface Done<Value> {
  ok: true;
  value: Value;
}
export type Result<Value, Code extends string = string> = Done<Value> | Refused<Code>;

export const done = <Value>(value: Value): Done<Value> => ({ ok: true, value });
export const refused = <const Code extends string>(
  code: Code,
  more: Omit<Refused<Code>, 'ok' | 'code'> = {},
): Refused<Code> => ({ ok: false, code, ...more });

import type * as z from 'zod';
import type { Permission } from './access/permissions.ts';
import type { Module } from './modules.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/**
 * One endpoint as a plain value: the server parses with it, the browser calls with it, the cloud stack makes
 * the route from it, the interface description is generated from it and the tests count it.
 */
export interface Contract<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Refusal extends string = string,
> {
  /** verb-object; also the file name. */
  name: string;
  /** The function that answers: one per module. */
  module: Module;
  method: Method;
  /** Below /api, `{name}` for a path parameter. Holds no personal data: ids here are internal and meaningless. */
  path: `/${string}`;
  /** What the actor must be permitted. `public`: no actor and no personal data; signing in, and what the portal shows to everyone. */
  permission: Permission | 'public';
  /** The word under which a read or write is recorded; `none` only where no personal data is touched. */
  audit: string;
  /** Path parameters, query and body in one flat object. */
  input: Input;
  /** The reply's body; `undefined` output stands for a redirect made by the endpoint itself. */
  output: Output;
  /** Every expected refusal beyond the general ones (see refusals.ts). */
  refusals: readonly Refusal[];
}

export function contract<I extends z.ZodType, O extends z.ZodType, const R extends string>(
  value: Contract<I, O, R>,
): Contract<I, O, R> {
  return value;
}

export type InputOf<C extends Contract> = z.output<C['input']>;
/** What the caller writes: before defaults and coercion. */
export type RequestOf<C extends Contract> = z.input<C['input']>;
export type OutputOf<C extends Contract> = z.output<C['output']>;
export type RefusalOf<C extends Contract> = C['refusals'][number];

/** The names of the path parameters, in order: `/a/{b}/{c}` → `['b', 'c']`. */
export function pathParameters(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
}

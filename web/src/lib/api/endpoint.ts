import type { Contract, Method, OutputOf, RefusalOf, RequestOf } from '#shared/contract.ts';
import type { FieldProblem, GeneralRefusal } from '#shared/refusals.ts';

/**
 * What the browser needs of a contract: where to send. The contract itself is a type only, so that pages do not
 * carry the schemas; a test holds the two together.
 */
export interface Endpoint<C extends Contract> {
  readonly method: Method;
  readonly path: string;
  /** Never set: carries the type. */
  readonly contract?: C;
}

export const endpoint = <C extends Contract>(method: Method, path: C['path']): Endpoint<C> => ({
  method,
  path,
});

/** A refusal as it reaches a page. `offline`: no answer came, and whether the request arrived is not known. */
export interface Refusal<Code extends string = string> {
  ok: false;
  code: Code | GeneralRefusal | 'offline';
  reference?: string;
  fields?: FieldProblem[];
  current?: unknown;
  facts?: Record<string, string | number>;
}

export type Reply<C extends Contract> = { ok: true; value: OutputOf<C> } | Refusal<RefusalOf<C>>;
export type Request<C extends Contract> = RequestOf<C>;

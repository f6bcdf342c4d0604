import type { ValueProblemCode } from './text-values.ts';

export type FileProblemCode =
  | ValueProblemCode
  | 'not-utf8'
  | 'malformed-xml'
  | 'truncated-file'
  | 'file-too-large'
  | 'token-too-long'
  | 'doctype-not-allowed'
  | 'wrong-root'
  | 'wrong-namespace'
  | 'wrong-version'
  | 'unknown-element'
  | 'repeated-element'
  | 'element-out-of-order'
  | 'missing-element'
  | 'unexpected-text'
  | 'unknown-attribute'
  | 'missing-attribute'
  | 'invalid-cpr'
  | 'duplicate-group-id'
  | 'duplicate-local-person-id'
  | 'duplicate-user-id';

/** Where reading stands: both counted from 1. */
export interface Place {
  line: number;
  column: number;
}

/**
 * The first thing in a file that is not as the standard says; the whole file is refused for it. `path` names
 * elements of the standard with their number among equals, for example `…/InstitutionPerson[3]/Person`, and
 * `detail` says what was expected. Neither repeats anything out of the file, so both may be logged and shown.
 */
export interface FileProblem extends Place {
  code: FileProblemCode;
  path: string;
  detail: string;
}

import { list, record, text, texts } from '#local/assembly/json.ts';
import { holds } from './condition.ts';
import { fits, type Context } from './pattern.ts';

/** One thing that someone wants to do. */
export interface Question {
  /** For example dynamodb:GetItem. */
  action: string;
  /** ARN; undefined where the trust of a role is asked, which is the resource itself. */
  resource?: string;
  context: Context;
}

export type Statement = Record<string, unknown>;

/** The statements of a policy document. */
export const statementsOf = (document: unknown): Statement[] => list(record(document).Statement).map(record);

/**
 * Whether the statements allow it: one that does, and none that denies. Without either it is refused.
 * Source: IAM user guide, "Policy evaluation logic", for one account without boundaries.
 */
export function allows(statements: readonly Statement[], question: Question): boolean {
  const speaking = statements.filter((statement) => isAbout(statement, question));
  return (
    speaking.some(({ Effect }) => text(Effect) === 'Allow') &&
    !speaking.some(({ Effect }) => text(Effect) === 'Deny')
  );
}

function isAbout(statement: Statement, { action, resource, context }: Question): boolean {
  const one = (patterns: unknown, value: string) =>
    texts(patterns).some((pattern) => fits(pattern, value, context));
  const lower = (patterns: unknown) => texts(patterns).map((pattern) => pattern.toLowerCase());
  const named = statement.NotAction
    ? !one(lower(statement.NotAction), action.toLowerCase())
    : one(lower(statement.Action), action.toLowerCase());
  if (!named || !holds(statement.Condition, context)) return false;
  if (resource === undefined) return true;
  return statement.NotResource ? !one(statement.NotResource, resource) : one(statement.Resource, resource);
}

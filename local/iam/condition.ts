import { list, record, texts } from '#local/assembly/json.ts';
import { fits, type Context } from './pattern.ts';

type Compare = (wanted: string, given: string, context: Context) => boolean;

const COMPARE: Record<string, Compare> = {
  StringEquals: (wanted, given, context) => fits(wanted, given, context, false),
  StringEqualsIgnoreCase: (wanted, given, context) =>
    fits(wanted.toLowerCase(), given.toLowerCase(), context, false),
  StringLike: fits,
  ArnEquals: fits,
  ArnLike: fits,
  Bool: (wanted, given) => wanted.toLowerCase() === given.toLowerCase(),
};
const NOT = /^(String|Arn)Not(\w+)$/;

/**
 * Whether every condition of a statement holds: each operator, each key, one of the values. Throws an Error for an
 * operator that is not played here.
 * Source: IAM user guide, "Condition operators" and "Multivalued context keys".
 */
export function holds(conditions: unknown, context: Context): boolean {
  return Object.entries(record(conditions)).every(([operator, keys]) =>
    Object.entries(record(keys)).every(([key, wanted]) =>
      isMet(operator, context[key.toLowerCase()], texts(list(wanted)), context),
    ),
  );
}

function isMet(
  operator: string,
  given: readonly string[] | undefined,
  wanted: readonly string[],
  context: Context,
): boolean {
  if (operator === 'Null') return wanted.includes(String(given === undefined));
  const [, set, plain = '', ifExists] =
    /^(?:(ForAllValues|ForAnyValue):)?(\w+?)(IfExists)?$/.exec(operator) ?? [];
  const [, kind, rest] = NOT.exec(plain) ?? [];
  const compare = COMPARE[kind ? `${kind}${rest}` : plain];
  if (!compare) throw new Error(`the condition operator ${operator} is not played here`);
  if (given === undefined)
    return ifExists !== undefined || set === 'ForAllValues' || (!set && kind !== undefined);
  const one = (value: string) =>
    wanted.some((each) => compare(each, value, context)) !== (kind !== undefined);
  return set === 'ForAllValues' ? given.every(one) : given.some(one);
}

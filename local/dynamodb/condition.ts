import dynalite from 'dynalite/db/index.js';
import { type AttributeValue, type Item, sameValue, typeOf } from './attribute-value.ts';

/** A parsed condition or filter: operators with arguments, paths as arrays, literal values as they are. */
export interface Expression {
  type: string;
  name?: string;
  args: Argument[];
}

type Path = (string | number)[];
type Argument = Path | Expression | AttributeValue;

/** Whether an item (or an absent one) satisfies a parsed expression. */
export function satisfies(item: Item, expression: Expression): boolean {
  const [first, second] = expression.args as [Expression, Expression];
  if (expression.type === 'and') return satisfies(item, first) && satisfies(item, second);
  if (expression.type === 'or') return satisfies(item, first) || satisfies(item, second);
  if (expression.type === 'not') return !satisfies(item, first);
  const [value, ...others] = expression.args.map((argument) => resolve(argument, item));
  return compare(expression.name ?? expression.type, value, others);
}

// dynalite compares maps and lists by identity, so equality is decided here and only the rest left to it.
function compare(
  operator: string,
  value: AttributeValue | undefined,
  others: (AttributeValue | undefined)[],
): boolean {
  const [other] = others;
  if (operator === '=') return value !== undefined && sameValue(value, other);
  if (operator === '<>') return !(value !== undefined && sameValue(value, other));
  if (operator === 'in')
    return others.some((candidate) => value !== undefined && sameValue(value, candidate));
  if (operator === 'attribute_exists') return value !== undefined;
  if (operator === 'attribute_not_exists') return value === undefined;
  if (operator === 'attribute_type') return value !== undefined && typeOf(value) === other?.S;
  if (value === undefined || others.some((candidate) => candidate === undefined)) return false;
  if (operator === 'contains' && value.L) return value.L.some((member) => sameValue(member, other));
  if (operator === 'contains' && value.SS) return other?.S !== undefined && value.SS.includes(other.S);
  return dynalite.compare(operator, value, others as AttributeValue[]) === true;
}

function resolve(argument: Argument, item: Item): AttributeValue | undefined {
  if (Array.isArray(argument)) return dynalite.mapPath(argument, item) ?? undefined;
  if (!isExpression(argument)) return argument;
  const of = argument.args[0];
  const value = of && resolve(of, item);
  const size = value && sizeOf(value);
  return size === undefined ? undefined : { N: String(size) };
}

function sizeOf(value: AttributeValue): number | undefined {
  if (value.S !== undefined) return Buffer.byteLength(value.S, 'utf8');
  if (value.B !== undefined) return Buffer.byteLength(value.B, 'base64');
  if (value.M) return Object.keys(value.M).length;
  return (value.L ?? value.SS ?? value.NS ?? value.BS)?.length;
}

function isExpression(argument: Expression | AttributeValue): argument is Expression {
  return 'args' in argument;
}

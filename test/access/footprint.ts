import type { PolicyJson } from '@cedar-policy/cedar-wasm/nodejs';
import type { CedarQuestion } from './cedar-engine.ts';

/** What a policy looks at in a question: `action`, `resource type`, `resource in`, `principal.unit`, `context.today` … */
export type Part = string;

/** Only look at what their operands are. Whatever else there is, or comes to be, in Cedar is not followed. */
const operators = new Set([
  ...['if-then-else', '&&', '||', '!', '==', '!=', '<', '<=', '>', '>='],
  ...['contains', 'containsAll', 'containsAny', 'isEmpty', 'Set', 'Value'],
]);

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/**
 * All that the policy can tell questions apart by, read from its text. A policy sees nothing but these parts, so that two
 * questions alike in them are answered alike by it.
 * @throws when the policy does something that is not followed here: the list of operators then needs another line
 */
export function footprintOf({ principal, action, resource, conditions }: PolicyJson): Part[] {
  const parts = new Set<Part>();
  if (!['All', 'is'].includes(principal.op) || resource.op !== 'All' || 'in' in principal)
    throw new Error('a policy names whom or what it is about in its head: say it in a condition');
  if (action.op !== 'All') parts.add('action');
  for (const { body } of conditions) follow(body, parts);
  return [...parts].sort();
}

function follow(body: unknown, parts: Set<Part>): void {
  if (!isNode(body)) throw new Error(`this is no expression: ${JSON.stringify(body)}`);
  for (const [operator, operand] of Object.entries(body)) {
    if (operator === 'Var') parts.add(String(operand));
    else if (operator === 'Value') continue;
    else if (operator === '.' || operator === 'has') attribute(operand as Node, parts);
    else if (operator === 'is' && isNode(operand) && !('in' in operand))
      parts.add(`${variable(operand, operator)} type`);
    else if (operator === 'in') within(operand as Node, parts);
    else if (operators.has(operator))
      for (const one of isNode(operand) ? Object.values(operand) : [operand]) follow(one, parts);
    else throw new Error(`what ${operator} looks at is not followed`);
  }
}

function attribute({ left, attr }: Node, parts: Set<Part>): void {
  if (!isNode(left)) throw new Error('an attribute of nothing');
  const inner = left['.'];
  if (!isNode(inner)) return void parts.add(`${variable({ left }, '.')}.${String(attr)}`);
  // A field of a record is seen when the record is; `readPart` turns away an attribute that leads to another entity.
  const name = `${variable(inner, '.')}.${String(inner['attr'])}`;
  parts.add(name).add(`${name} as a record`);
}

function within({ left, right }: Node, parts: Set<Part>): void {
  const name = variable({ left }, 'in');
  parts.add(name === 'action' ? name : `${name} in`);
  follow(right, parts);
}

function variable({ left }: Node, operator: string): string {
  if (isNode(left) && typeof left['Var'] === 'string') return left['Var'];
  throw new Error(`what ${operator} looks at is not followed`);
}

/** What is read of an entity or the context, as a text; absent things have one of their own. */
export type ReadPart = (from: Whole) => string;
type Whole = CedarQuestion['principal'] | CedarQuestion['context'];

/** Whose part it is, and how it is read from that. */
export function readerOf(part: Part): {
  of: 'principal' | 'action' | 'resource' | 'context';
  read: ReadPart;
} {
  const [, of = '', rest = ''] = /^(principal|action|resource|context)(.*)$/.exec(part) ?? [];
  if (of === 'action' && rest === '') return { of, read: text };
  if (of === 'context') return { of, read: field((from) => from, rest) };
  if (of !== 'principal' && of !== 'resource') throw new Error(`nothing is called ${part}`);
  if (rest === ' type') return { of, read: (from) => text((from as Entity).uid.type) };
  if (rest === ' in') return { of, read: (from) => text([(from as Entity).uid, (from as Entity).parents]) };
  return { of, read: field((from) => (from as Entity).attrs, rest) };
}

type Entity = CedarQuestion['principal'];

function field(within: (from: Whole) => object, rest: string): ReadPart {
  if (rest === '') return text;
  const name = rest.slice(1).replace(' as a record', '');
  const valueIn = (from: Whole): unknown => (within(from) as Node)[name];
  if (!rest.endsWith(' as a record')) return (from) => text(valueIn(from));
  return (from) => {
    const value = valueIn(from);
    if (isNode(value) && '__entity' in value)
      throw new Error(`${rest} leads to another entity, and what is read of that is not followed`);
    return '';
  };
}

const text = (value: unknown): string => JSON.stringify(value) ?? 'absent';

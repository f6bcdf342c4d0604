import { isRecord, list, record, text } from '#local/assembly/json.ts';

/** True when the event matches the pattern. */
export type Pattern = (event: unknown) => boolean;

/**
 * Makes the test for the filters of an event source mapping: an event passes when any filter matches, and always
 * when there are none. Throws an Error for an operator EventBridge does not know.
 * Source: Lambda developer guide, "Event filtering"; EventBridge user guide, "Comparison operators".
 */
export function makeFilter(criteria: unknown): Pattern {
  const patterns = list(record(criteria).Filters).map((filter) =>
    makePattern(JSON.parse(text(record(filter).Pattern, '{}'))),
  );
  return (event) => patterns.length === 0 || patterns.some((pattern) => pattern(event));
}

/** Makes the test for one event pattern. */
export function makePattern(pattern: unknown): Pattern {
  const parts = Object.entries(record(pattern)).map(([key, expected]): Pattern => {
    if (key === '$or') {
      const choices = list(expected).map(makePattern);
      return (event) => choices.some((choice) => choice(event));
    }
    if (Array.isArray(expected)) {
      const conditions = expected.map(makeCondition);
      return (event) => {
        const values = isRecord(event) && key in event ? list(event[key] ?? [null]) : [undefined];
        const held = values.length > 0 ? values : [undefined];
        return conditions.some((condition) => held.some((value) => condition(value)));
      };
    }
    const inner = makePattern(expected);
    return (event) => inner(isRecord(event) ? event[key] : undefined);
  });
  return (event) => parts.every((part) => part(event));
}

function makeCondition(expected: unknown): Pattern {
  if (!isRecord(expected)) return (value) => value === expected;
  const [operator = '', operand] = Object.entries(expected)[0] ?? [];
  switch (operator) {
    case 'exists':
      return (value) => (value !== undefined) === operand;
    case 'prefix':
      return onText(operand, (value, part) => value.startsWith(part));
    case 'suffix':
      return onText(operand, (value, part) => value.endsWith(part));
    case 'equals-ignore-case':
      return onText(operand, (value, part) => value.toLowerCase() === part.toLowerCase());
    case 'wildcard':
      return onText(operand, (value, part) => globOf(part).test(value));
    case 'anything-but': {
      const refused = list(operand).map(makeCondition);
      return (value) => value !== undefined && !refused.some((one) => one(value));
    }
    case 'numeric':
      return numeric(list(operand));
    default:
      throw new Error(`event patterns have no operator ${operator}`);
  }
}

function onText(operand: unknown, test: (value: string, part: string) => boolean): Pattern {
  const ignoresCase = isRecord(operand) && 'equals-ignore-case' in operand;
  const parts = list(ignoresCase ? operand['equals-ignore-case'] : operand).map((part) =>
    ignoresCase ? text(part).toLowerCase() : text(part),
  );
  return (value) =>
    typeof value === 'string' && parts.some((part) => test(ignoresCase ? value.toLowerCase() : value, part));
}

function globOf(glob: string): RegExp {
  return new RegExp(`^${glob.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`, 's');
}

/** DynamoDB writes numbers as text, so a numeric text counts too. */
function numeric(terms: unknown[]): Pattern {
  return (value) => {
    const given =
      typeof value === 'number' || (typeof value === 'string' && value.trim() !== '') ? Number(value) : NaN;
    for (let n = 0; n < terms.length; n += 2) {
      const bound = Number(terms[n + 1]);
      const holds = {
        '=': given === bound,
        '<': given < bound,
        '<=': given <= bound,
        '>': given > bound,
        '>=': given >= bound,
      }[text(terms[n])];
      if (!holds) return false;
    }
    return !Number.isNaN(given);
  };
}

/** What a value in a file may be refused for. The refused value itself is never repeated: it may be personal. */
export type ValueProblemCode =
  | 'empty-value'
  | 'value-too-long'
  | 'wrong-length'
  | 'unknown-code'
  | 'invalid-date'
  | 'invalid-date-time'
  | 'invalid-boolean'
  | 'invalid-integer'
  | 'invalid-school-year';

export interface ValueProblem {
  code: ValueProblemCode;
  detail: string;
}

/** Checks a text as XML Schema sees it (white space collapsed). Undefined when the text is as it should be. */
export type ValueRule = (text: string) => ValueProblem | undefined;

/** The longest text any field may have, in UTF-16 units. The schema leaves most fields open; real ones are short. */
export const longestValue = 500;

/** Collapses white space as `xs:token` does. */
export const collapse = (text: string): string => text.replace(/[\t\n\r ]+/g, ' ').replace(/^ | $/g, '');

export const token =
  ({ min = 0, max = longestValue } = {}): ValueRule =>
  (text) => {
    if (text.length > max) return { code: 'value-too-long', detail: `at most ${max} characters` };
    if (text.length < min) return { code: 'empty-value', detail: 'a value is required' };
    return undefined;
  };

export const exactLength =
  (length: number): ValueRule =>
  (text) =>
    text.length === length ? undefined : { code: 'wrong-length', detail: `exactly ${length} characters` };

export const oneOf =
  (allowed: readonly string[]): ValueRule =>
  (text) =>
    allowed.includes(text) ? undefined : { code: 'unknown-code', detail: `one of: ${allowed.join(', ')}` };

/** `xs:date`; an offset may follow and says nothing about the day. */
export const calendarDate: ValueRule = (text) =>
  /^\d{4}-\d{2}-\d{2}(Z|[+-]\d{2}:\d{2})?$/.test(text) && dateExists(text.slice(0, 10))
    ? undefined
    : { code: 'invalid-date', detail: 'a date that exists, as YYYY-MM-DD' };

/** `xs:dateTime`, with or without fraction and offset. */
export const dateAndTime: ValueRule = (text) =>
  /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})?$/.test(text) &&
  dateExists(text.slice(0, 10))
    ? undefined
    : { code: 'invalid-date-time', detail: 'a date and time that exist, as YYYY-MM-DDThh:mm:ss' };

export const truth: ValueRule = (text) =>
  ['true', 'false', '1', '0'].includes(text)
    ? undefined
    : { code: 'invalid-boolean', detail: 'true, false, 1 or 0' };

/** `xs:int`: 32 bits with sign. */
export const integer: ValueRule = (text) =>
  /^[+-]?\d{1,10}$/.test(text) && (Number(text) | 0) === Number(text)
    ? undefined
    : { code: 'invalid-integer', detail: 'a whole number of at most 32 bits' };

/** `YYYY-YYYY`, the second year following the first. */
export const schoolYear: ValueRule = (text) =>
  /^\d{4}-\d{4}$/.test(text) && Number(text.slice(5)) === Number(text.slice(0, 4)) + 1
    ? undefined
    : { code: 'invalid-school-year', detail: 'two following years, as YYYY-YYYY' };

export const isTrue = (text: string | undefined): boolean => text === 'true' || text === '1';

function dateExists(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

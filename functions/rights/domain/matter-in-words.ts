import { DOES_NOT_KNOW } from '#shared/dialogues/answers.ts';
import type { Matter } from '#shared/rights/matters.ts';
import { beganAt } from './began-at.ts';
import type { Block } from './blocks.ts';
import { dateInWords, type FileWords } from './words/file-words.ts';
import { isSilent, under } from './words/matter-words.ts';

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isSomeone = (value: unknown): value is { name: string } =>
  isFields(value) &&
  typeof value['name'] === 'string' &&
  Object.keys(value).every((key) => /^(id|name|unitId)$/.test(key));
const ISO = /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?Z)?$/;

/** One matter for a reader: what it is, and a paragraph for every field that says something. */
export function matterInWords(words: FileWords, matter: Matter): Block[] {
  const { matters } = words;
  const at = beganAt(matter);
  const heading = [at && dateInWords(words, at), matters.items[matter.item]].filter(Boolean).join(': ');
  const said: Fields = matter.said;
  const lines =
    matter.item === 'answers'
      ? [
          ...answerLines(words, matter),
          ...linesOf(words, { ...said, answers: undefined, comments: undefined }, 'answers'),
        ]
      : linesOf(words, said, matter.item);
  const picture: Block[] =
    matter.item === 'voice' && matter.jpeg !== undefined
      ? [{ kind: 'picture', jpeg: matter.jpeg, alt: matters.picture(dateInWords(words, at)) }]
      : [];
  return [{ kind: 'H3', text: heading }, ...lines.map((text): Block => ({ kind: 'P', text })), ...picture];
}

/** A paragraph for each field, and of a field with parts for each part. */
function linesOf(words: FileWords, fields: Fields, around: string): string[] {
  return told(around, fields).flatMap(([field, value]) => {
    const label = labelOf(words, around, field);
    if (isFields(value) && !isSomeone(value))
      return linesOf(words, value, field).map((line) => `${label} – ${line}`);
    const many = Array.isArray(value) && value.some(isFields) ? value : [value];
    return many.map((one) => `${label}: ${inOneLine(words, around, field, one)}`);
  });
}

/** A value with all its parts, one after the other. */
function inOneLine(words: FileWords, around: string, field: string, value: unknown): string {
  const { choices, yes, no } = words.matters;
  if (value === true) return yes;
  if (value === false) return no;
  if (isSomeone(value)) return value.name;
  if (Array.isArray(value)) return value.map((one) => inOneLine(words, around, field, one)).join(', ');
  if (isFields(value))
    return told(field, value)
      .map(([part, one]) => `${labelOf(words, field, part)}: ${inOneLine(words, field, part, one)}`)
      .join('; ');
  const text = String(value);
  if (ISO.test(text)) return dateInWords(words, text);
  return under(choices, around, field)?.[text] ?? text;
}

function answerLines(words: FileWords, { said, asked }: Extract<Matter, { item: 'answers' }>): string[] {
  const { outOfFive, doesNotKnow } = words.matters;
  return [
    ...Object.entries(said.answers ?? {}).map(
      ([id, step]) => `${asked[id] ?? id}: ${step === DOES_NOT_KNOW ? doesNotKnow : outOfFive(step)}`,
    ),
    ...Object.entries(said.comments ?? {}).map(([id, text]) => `${asked[id] ?? id}: ${text}`),
  ];
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

const told = (around: string, fields: Fields): [string, unknown][] =>
  Object.entries(fields).filter(([field, value]) => !isSilent(around, field) && !isEmpty(value));

const labelOf = ({ matters }: FileWords, around: string, field: string): string =>
  under(matters.labels, around, field) ?? field;

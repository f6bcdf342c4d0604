import type { RecordVerified } from './verify-record.ts';

const MOST_TOLD = 20;

/** What the verification found, in lines for a person: per day what there is, and every break by its place. */
export function* report(verified: RecordVerified): Generator<string> {
  const { tenant, days, headBroken, unchained, waiting, earlier, ok } = verified;
  yield `${tenant}: ${count(days.length, 'day')}`;
  for (const { date, pages, lines, exported, findings } of days) {
    const state = findings.length === 0 ? 'ok' : `${findings.length} BREAKS`;
    yield `  ${date}  ${count(lines, 'line')}, ${count(pages, 'page')}, ${exported ? 'in the archive' : 'not in the archive yet'}: ${state}`;
    for (const { kind, where } of findings.slice(0, MOST_TOLD)) yield `    BREAK ${kind}: ${where}`;
    if (findings.length > MOST_TOLD) yield `    and ${findings.length - MOST_TOLD} more`;
  }
  if (headBroken !== undefined)
    yield `  BREAK the chain ended on ${headBroken || 'no day'}, and that day does not stand as it was`;
  for (const key of unchained.slice(0, MOST_TOLD)) yield `  BREAK line-not-chained: ${key}`;
  if (unchained.length > MOST_TOLD)
    yield `  and ${unchained.length - MOST_TOLD} more lines that are not chained`;
  if (waiting > 0) yield `  ${count(waiting, 'line')} of the last hour not chained yet`;
  if (earlier > 0) yield `  ${count(earlier, 'line')} from before the chain began`;
  yield `  ${ok ? 'The record is whole.' : 'THE RECORD IS BROKEN.'}`;
}

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;

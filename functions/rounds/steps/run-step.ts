import type { Table } from '#functions/kernel/table.ts';
import { begin } from './begin.ts';
import { closeBatch, remindBatch } from './call-batch.ts';
import { closeOwn, lock, settle } from './close.ts';
import { markOpen } from './mark-open.ts';
import { markReminded, nextMoment } from './next-moment.ts';
import { beginNotices, finishNotices, recordNoticesBatch } from './notices.ts';
import { openBatch } from './open-batch.ts';
import type { StepInput } from './step-input.ts';

/** Does one task of a state machine. Every one may be repeated, also after a kill in its middle. */
export function runStep(table: Table, input: StepInput): Promise<object> {
  switch (input.step) {
    case 'begin':
      return begin(table, input);
    case 'open-batch':
      return openBatch(table, input);
    case 'mark-open':
      return markOpen(table, input);
    case 'next-moment':
      return nextMoment(table, input);
    case 'remind-batch':
      return remindBatch(table, input);
    case 'mark-reminded':
      return markReminded(table, input);
    case 'close-own':
      return closeOwn(table, input);
    case 'close-batch':
      return closeBatch(table, input);
    case 'settle':
      return settle(table, input);
    case 'lock':
      return lock(table, input);
    case 'begin-notices':
      return beginNotices(table, input);
    case 'record-notices-batch':
      return recordNoticesBatch(table, input);
    case 'finish-notices':
      return finishNotices(table, input);
  }
}

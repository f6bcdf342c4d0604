import { LONGEST_ACCESS_DAYS } from '#shared/identity/partner-access.ts';
import { daysAfter } from './days.ts';

/** What is wrong with the last day of an access; undefined when nothing is. Dates are ISO. */
export function endProblem(endsOn: string, today: string): 'end-has-passed' | 'end-too-far' | undefined {
  if (endsOn < today) return 'end-has-passed';
  return endsOn > daysAfter(today, LONGEST_ACCESS_DAYS) ? 'end-too-far' : undefined;
}

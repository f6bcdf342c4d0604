import type { Case, Decider, Verdict } from './cases.ts';

/** A case and what each said to it. */
export interface Difference {
  asked: Case;
  one: Verdict;
  other: Verdict;
}
export interface Comparison {
  cases: number;
  /** Cases that were allowed by the first; a proof in which nearly all are refused says little. */
  allowed: number;
  /** The number of differences, and the first five. */
  differing: number;
  differences: Difference[];
}

/** Lets both answer every case; the verdicts must agree in yes or no, in the reasons and their order, and in the sections. */
export function compare(cases: Iterable<Case>, first: Decider, second: Decider): Comparison {
  const comparison: Comparison = { cases: 0, allowed: 0, differing: 0, differences: [] };
  for (const asked of cases) {
    const answers = both(asked, first, second);
    comparison.cases += 1;
    if (answers.one.allow) comparison.allowed += 1;
    if (agree(answers)) continue;
    comparison.differing += 1;
    if (comparison.differences.length < 5) comparison.differences.push(answers);
  }
  return comparison;
}

/** The first case on which the two differ, if there is one. */
export function firstDifference(
  cases: Iterable<Case>,
  first: Decider,
  second: Decider,
): Difference | undefined {
  for (const asked of cases) {
    const answers = both(asked, first, second);
    if (!agree(answers)) return answers;
  }
  return undefined;
}

function both(asked: Case, first: Decider, second: Decider): Difference {
  const { actor, action, facts } = asked;
  return { asked, one: first(actor, action, facts), other: second(actor, action, facts) };
}

function agree({ one, other }: Difference): boolean {
  return (
    one.allow === other.allow &&
    isSame(one.reasons, other.reasons) &&
    (!one.allow || isSame(one.sections, other.sections))
  );
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((word, index) => word === other[index]);

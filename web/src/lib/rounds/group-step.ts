/** A group's counts in a round, as the overview has them. */
export interface GroupCounts {
  children: number;
  /** Children with at least one own assessment. */
  started: number;
  ready: number;
  joint: number;
}

export type GroupStep = 'assess' | 'meet' | 'wait' | 'done';

/** The one next thing to do for a group: hold the meeting where children are ready, else assess, else wait for colleagues. */
export function nextStep(counts: GroupCounts, roundState: string): GroupStep {
  if (counts.children > 0 && counts.joint >= counts.children) return 'done';
  if (roundState !== 'open') return 'meet';
  if (counts.started < counts.children) return 'assess';
  return counts.ready > 0 ? 'meet' : 'wait';
}

import type { Task } from '#shared/rounds/list-tasks.contract.ts';

/** Where a task is done: the child's page in the round, at the step in question. */
export function taskPath(task: Pick<Task, 'kind' | 'roundId' | 'groupId' | 'childId'>): string {
  const step = {
    'missing-assessment': 'own',
    'agree-joint': 'joint',
    'agree-follow-up': 'follow-up',
    'inform-parents': 'inform',
    'review-action': 'follow-up',
  } as const;
  return `/rounds/${task.roundId}/groups/${task.groupId}/children/${task.childId}#${step[task.kind]}`;
}

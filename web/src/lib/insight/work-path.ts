import type { Work } from '#shared/insight/work.ts';

const roundSteps = {
  'missing-assessment': 'own',
  'agree-joint': 'joint',
  'agree-follow-up': 'follow-up',
  'inform-parents': 'inform',
  'review-action': 'follow-up',
} as const;

/** Where a piece of work is done: one click away. */
export function workPath(one: Work): string {
  if (one.kind === 'team') return `/team/${one.unitId}#question-${one.questionId}`;
  const child = `/children/${one.childId}`;
  switch (one.kind) {
    case 'round':
      return `/rounds/${one.roundId}/groups/${one.groupId}${child}#${roundSteps[one.what]}`;
    case 'case':
    case 'sparring':
      return `${child}/cases/${one.caseId}`;
    case 'notification':
      return `${child}/notify`;
    case 'dialogue':
      return `${child}/dialogues/${one.dialogueId}`;
    case 'correction':
      return one.unitId === undefined ? '/admin/rights' : `/units/${one.unitId}/corrections`;
    case 'erasure':
      return one.unitId === undefined ? '/admin/erasure' : `/units/${one.unitId}/erasure`;
    case 'consent':
      return `${child}/sharing`;
  }
}

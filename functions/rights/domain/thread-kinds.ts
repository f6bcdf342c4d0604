import type { ThreadEntry } from '#shared/people/thread-entries.ts';
import type { RetentionKind } from '#shared/rights/retention.ts';

const kinds: Record<ThreadEntry['kind'], RetentionKind> = {
  own: 'assessments',
  joint: 'assessments',
  'follow-up': 'assessments',
  informed: 'assessments',
  case: 'concerns',
  plan: 'concerns',
  notification: 'concerns',
  placement: 'concerns',
  sparring: 'concerns',
  voice: 'concerns',
  dialogue: 'dialogues',
  consent: 'consents',
  release: 'consents',
  stop: 'consents',
  correction: 'corrections',
};

/** Which rule an entry of a thread falls under. */
export const kindOfThreadEntry = (kind: ThreadEntry['kind']): RetentionKind => kinds[kind];

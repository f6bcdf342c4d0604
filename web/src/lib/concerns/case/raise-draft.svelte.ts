import { freshId } from '#shared/fresh-id.ts';
import type { RaiseRequest } from './raise-outbox.ts';

type Seen = RaiseRequest['seen'];

/** A wonder in the making. Its id is made with the first word, so that however often it is sent, it is one. */
export class RaiseDraft {
  caseId = $state(freshId());
  text = $state('');
  when = $state('');
  often = $state<NonNullable<Seen['often']> | ''>('');
  long = $state<NonNullable<Seen['long']> | ''>('');
  childSaid = $state('');
  parentsSaid = $state('');
  degree = $state<Seen['degree']>();
  bullying = $state(false);
  signs = $state<NonNullable<Seen['signs']>>([]);

  constructor(kept?: RaiseRequest) {
    if (kept) this.take(kept);
  }

  take({ caseId, seen, template }: RaiseRequest) {
    this.caseId = caseId;
    this.text = seen.text;
    this.when = seen.when ?? '';
    this.often = seen.often ?? '';
    this.long = seen.long ?? '';
    this.childSaid = seen.childSaid ?? '';
    this.parentsSaid = seen.parentsSaid ?? '';
    this.degree = seen.degree;
    this.signs = [...(seen.signs ?? [])];
    this.bullying = template === 'anti-bullying';
  }

  clear() {
    this.take({ childId: '', caseId: freshId(), kind: 'wonder', seen: { text: '' } });
  }

  get isEmpty(): boolean {
    const { text, when, childSaid, parentsSaid, signs } = this;
    return signs.length === 0 && [text, when, childSaid, parentsSaid].every((one) => one.trim() === '');
  }

  /** As it is sent. From the fourth degree on it is a concern. */
  request(childId: string): RaiseRequest {
    const { often, long, degree } = this;
    return {
      childId,
      caseId: this.caseId,
      kind: (degree ?? 0) >= 4 ? 'concern' : 'wonder',
      ...(this.bullying && { template: 'anti-bullying' as const }),
      seen: {
        text: this.text.trim(),
        when: this.when.trim(),
        childSaid: this.childSaid.trim(),
        parentsSaid: this.parentsSaid.trim(),
        ...(often !== '' && { often }),
        ...(long !== '' && { long }),
        ...(degree !== undefined && { degree }),
        ...(this.signs.length > 0 && { signs: $state.snapshot(this.signs) }),
      },
    };
  }
}

export function isRaiseLike(value: unknown): value is RaiseRequest {
  if (typeof value !== 'object' || value === null) return false;
  const { caseId, seen } = value as Record<string, unknown>;
  return (
    typeof caseId === 'string' &&
    typeof seen === 'object' &&
    seen !== null &&
    'text' in seen &&
    typeof seen.text === 'string'
  );
}

import type { Position } from '#shared/instruments/topi.ts';
import type { Judgement } from '#shared/rounds/assessment.ts';

type Started = Partial<Judgement>;

/** An assessment in the making, own or joint. */
export class JudgementDraft {
  position = $state<Position | undefined>();
  dimensions = $state<Record<string, Position>>({});
  comment = $state('');
  /** Set when the reader has tried to send: only then are gaps pointed out. */
  tried = $state(false);

  constructor(begun?: Started) {
    if (begun) this.take(begun);
  }

  take({ position, dimensions, comment }: Started) {
    this.position = position;
    this.dimensions = { ...dimensions };
    this.comment = comment ?? '';
    this.tried = false;
  }

  get isEmpty(): boolean {
    return !this.position && !this.comment.trim() && Object.keys(this.dimensions).length === 0;
  }

  get gap(): 'position-missing' | 'required-unless-green' | undefined {
    if (!this.position) return 'position-missing';
    return this.position !== 'green' && !this.comment.trim() ? 'required-unless-green' : undefined;
  }

  /** What is sent; undefined while something is missing. */
  get judgement(): Judgement | undefined {
    if (!this.position || this.gap) return undefined;
    return { position: this.position, dimensions: { ...this.dimensions }, comment: this.comment.trim() };
  }

  /** What is kept on the device. */
  get started(): Started {
    return {
      ...(this.position && { position: this.position }),
      dimensions: { ...this.dimensions },
      comment: this.comment,
    };
  }
}

const isPosition = (value: unknown): boolean => value === 'green' || value === 'yellow' || value === 'red';

/** Recognises a kept draft, and what the server says is stored, by shape. */
export function isJudgementLike(value: unknown): value is Started {
  if (typeof value !== 'object' || value === null) return false;
  const { position, dimensions, comment } = value as Record<string, unknown>;
  return (
    (position === undefined || isPosition(position)) &&
    typeof comment === 'string' &&
    typeof dimensions === 'object' &&
    dimensions !== null &&
    Object.values(dimensions).every(isPosition)
  );
}

import type { Sayings } from '#shared/dialogues/answers.ts';
import type { ProfileContent } from '#shared/instruments/profile.ts';

/** One person's answers in the making. */
export class SayingsDraft {
  answers = $state<Record<string, number>>({});
  comments = $state<Record<string, string>>({});

  constructor(begun?: Sayings) {
    if (begun) this.take(begun);
  }

  take({ answers, comments }: Sayings) {
    this.answers = { ...answers };
    this.comments = { ...comments };
  }

  get value(): Sayings {
    const comments = Object.entries($state.snapshot(this.comments)).filter(
      ([, words]) => words.trim() !== '',
    );
    return { answers: $state.snapshot(this.answers), comments: Object.fromEntries(comments) };
  }

  get isEmpty(): boolean {
    const { answers, comments } = this.value;
    return Object.keys(answers).length + Object.keys(comments).length === 0;
  }

  /** The themes with a question that has no answer, by index, and how many such questions there are. */
  missingIn({ themes }: Pick<ProfileContent, 'themes'>): { themes: number[]; n: number } {
    const open = themes.map(
      ({ questions }) => questions.filter(({ id }) => this.answers[id] === undefined).length,
    );
    return {
      themes: open.flatMap((n, index) => (n > 0 ? [index] : [])),
      n: open.reduce((sum, one) => sum + one, 0),
    };
  }
}

/** Recognises a kept draft by its shape. */
export function isSayingsLike(value: unknown): value is Sayings {
  if (typeof value !== 'object' || value === null) return false;
  const { answers, comments } = value as Record<string, unknown>;
  const isRecord = (one: unknown): one is Record<string, unknown> => typeof one === 'object' && one !== null;
  return (
    isRecord(answers) &&
    isRecord(comments) &&
    Object.values(answers).every((one) => typeof one === 'number') &&
    Object.values(comments).every((one) => typeof one === 'string')
  );
}

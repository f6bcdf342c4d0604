import type { AnswerSide, Sayings } from '#shared/dialogues/answers.ts';
import type { ProfileContent } from '#shared/instruments/profile.ts';

/** Under what a draft lies on the device. */
export const draftKeyOf = (dialogueId: string, side: AnswerSide): string => `dialogue:${dialogueId}:${side}`;

/** A kept draft, and which of one's own answers it was begun from; those kept before that was known have none. */
interface KeptSayings extends Sayings {
  version?: number;
}

/** One person's answers in the making. */
export class SayingsDraft {
  /** Which of one's own answers was seen when they were begun: what was sent from another device since is not written over. */
  version = $state(0);
  answers = $state<Record<string, number>>({});
  comments = $state<Record<string, string>>({});

  /** `kept`: what lies on the device; `mine`: what was sent. */
  constructor(kept: KeptSayings | undefined, mine: KeptSayings | undefined) {
    const begun = kept ?? mine;
    if (begun) this.take(begun, begun.version ?? mine?.version ?? 0);
  }

  take({ answers, comments }: Sayings, version: number) {
    this.version = version;
    this.answers = { ...answers };
    this.comments = { ...comments };
  }

  get value(): Sayings {
    const comments = Object.entries($state.snapshot(this.comments))
      .map(([theme, words]) => [theme, words.trim()] as const)
      .filter(([, words]) => words !== '');
    return { answers: $state.snapshot(this.answers), comments: Object.fromEntries(comments) };
  }

  /** Whether it says just what was sent: then there is nothing to keep. */
  isSaidIn(sent: Sayings | undefined): boolean {
    if (!sent) return this.isEmpty;
    const same = (one: Record<string, unknown>, other: Record<string, unknown>) =>
      Object.keys({ ...one, ...other }).every((key) => one[key] === other[key]);
    const { answers, comments } = this.value;
    return same(answers, sent.answers) && same(comments, sent.comments);
  }

  /** For the device. */
  get kept(): KeptSayings {
    return { ...this.value, version: this.version };
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
export function isSayingsLike(value: unknown): value is KeptSayings {
  if (typeof value !== 'object' || value === null) return false;
  const { answers, comments, version } = value as Record<string, unknown>;
  const isRecord = (one: unknown): one is Record<string, unknown> => typeof one === 'object' && one !== null;
  return (
    isRecord(answers) &&
    isRecord(comments) &&
    (version === undefined || typeof version === 'number') &&
    Object.values(answers).every((one) => typeof one === 'number') &&
    Object.values(comments).every((one) => typeof one === 'string')
  );
}

import {
  profileContentSchema,
  type Profile,
  type ProfileContent,
  type Question,
  type Theme,
} from '#shared/instruments/profile.ts';

const MOST_THEMES = 9;
const MOST_QUESTIONS = 8;
const empty = () => ({ da: '', en: '' });

/** A dialogue profile in the making: a copy of the version it began from. */
export class ProfileDraft {
  content = $state() as ProfileContent;

  constructor(begun: ProfileContent | Profile) {
    this.content = structuredClone(contentOf(begun));
  }

  get mayAddTheme(): boolean {
    return this.content.themes.length < MOST_THEMES;
  }

  mayAddQuestion({ questions }: Theme): boolean {
    return questions.length < MOST_QUESTIONS;
  }

  addTheme() {
    const id = this.#free(
      'theme',
      this.content.themes.map((one) => one.id),
    );
    this.content.themes.push({ id, label: empty(), questions: [this.#newQuestion()] });
  }

  removeTheme(id: string) {
    this.content.themes = this.content.themes.filter((theme) => theme.id !== id);
  }

  addQuestion(theme: Theme) {
    theme.questions.push(this.#newQuestion());
  }

  removeQuestion(theme: Theme, id: string) {
    theme.questions = theme.questions.filter((question) => question.id !== id);
  }

  addOwn(question: Question) {
    question.own = empty();
  }

  get value(): ProfileContent {
    return $state.snapshot(this.content);
  }

  /** Codes by path ("themes.0.label.da"), in the codes the server uses. */
  get problems(): Readonly<Record<string, string>> {
    const issues = profileContentSchema.safeParse(this.value).error?.issues ?? [];
    return Object.fromEntries(issues.map((issue) => [issue.path.join('.'), issue.code]));
  }

  #newQuestion(): Question {
    const taken = this.content.themes.flatMap(({ questions }) => questions.map((one) => one.id));
    return { id: this.#free('question', taken), staff: empty(), family: empty() };
  }

  /** A name that no other has: answers are kept under it. */
  #free(word: string, taken: readonly string[]): string {
    let number = 1;
    while (taken.includes(`${word}-${number}`)) number += 1;
    return `${word}-${number}`;
  }
}

/** Only what may be edited: age, version and date are not. */
export const contentOf = ({ title, low, high, themes }: ProfileContent | Profile): ProfileContent => ({
  title,
  low,
  high,
  themes,
});

/** Recognises a kept draft by its shape. */
export function isProfileContent(value: unknown): value is ProfileContent {
  if (typeof value !== 'object' || value === null) return false;
  const { title, low, high, themes } = value as Record<string, unknown>;
  const isTheme = (one: unknown) =>
    typeof one === 'object' && one !== null && 'questions' in one && Array.isArray(one.questions);
  return !!title && !!low && !!high && Array.isArray(themes) && themes.every(isTheme);
}

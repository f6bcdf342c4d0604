import {
  profileContentSchema,
  type Profile,
  type ProfileContent,
  type Question,
  type Theme,
} from '#shared/instruments/profile.ts';
import { WholeDraft } from './publishing/whole-draft.svelte.ts';

const MOST_THEMES = 9;
const MOST_QUESTIONS = 8;
const empty = () => ({ da: '', en: '' });

/** A dialogue profile in the making. */
export class ProfileDraft extends WholeDraft<ProfileContent> {
  constructor(begun: Profile, kept: ProfileContent | undefined) {
    super(profileContentSchema, begun, kept);
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

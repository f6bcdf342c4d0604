import { familyLanguages, wholeLanguage, type ReadingLanguage } from './languages.ts';

const kept = 'language';

/** The reader's language: kept on the device, Danish until something else is chosen. */
class ChosenLanguage {
  #chosen = $state<ReadingLanguage>(rememberedLanguage());
  #offered = $state.raw<readonly ReadingLanguage[]>(familyLanguages);
  /** What the page at hand is shown in. */
  current = $derived(this.#offered.includes(this.#chosen) ? this.#chosen : wholeLanguage(this.#chosen));

  choose(language: ReadingLanguage) {
    this.#chosen = language;
    localStorage.setItem(kept, language);
  }

  /** What the frame of a page comes in: the staff's in fewer languages than the families'. What was chosen stays chosen. */
  offer(languages: readonly ReadingLanguage[]) {
    this.#offered = languages;
  }
}

function rememberedLanguage(): ReadingLanguage {
  const value = typeof localStorage === 'undefined' ? null : localStorage.getItem(kept);
  return familyLanguages.find((language) => language === value) ?? 'da';
}

export const language = new ChosenLanguage();

import { languages, type Language } from './languages.ts';

const kept = 'language';

/** The reader's language: kept on the device, Danish until something else is chosen. */
class ChosenLanguage {
  current = $state<Language>(rememberedLanguage());

  choose(language: Language) {
    this.current = language;
    document.documentElement.lang = language;
    localStorage.setItem(kept, language);
  }
}

function rememberedLanguage(): Language {
  const value = typeof localStorage === 'undefined' ? null : localStorage.getItem(kept);
  return languages.find((language) => language === value) ?? 'da';
}

export const language = new ChosenLanguage();

import type { LetterLanguage } from './language.ts';

interface CodeText {
  subject: string;
  /** Above all what the code is for, so that nobody is talked into giving it away. */
  text: (code: string, minutes: number) => string;
}

/** What goes with a one-time code. Short enough for one text message; says nothing about what waits. */
export const codeTexts: Record<LetterLanguage, CodeText> = {
  da: {
    subject: 'Din kode til Rød Tråd',
    text: (code, minutes) =>
      `Din kode er ${code}. Den gælder i ${minutes} minutter. Giv den aldrig til andre, heller ikke til kommunen.`,
  },
  en: {
    subject: 'Your code for Rød Tråd',
    text: (code, minutes) =>
      `Your code is ${code}. It is valid for ${minutes} minutes. Never give it to anyone, not even the municipality.`,
  },
  ar: {
    subject: 'رمزك في Rød Tråd',
    text: (code, minutes) => `رمزك هو ${code}. صالح لمدة ${minutes} دقائق. لا تعطه لأي شخص، ولا حتى للبلدية.`,
  },
  tr: {
    subject: 'Rød Tråd kodunuz',
    text: (code, minutes) =>
      `Kodunuz ${code}. ${minutes} dakika geçerlidir. Kodu kimseye, belediyeye bile vermeyin.`,
  },
  so: {
    subject: 'Koodhkaaga Rød Tråd',
    text: (code, minutes) =>
      `Koodhkaagu waa ${code}. Wuxuu shaqaynayaa ${minutes} daqiiqo. Cidna ha siin, xitaa degmada.`,
  },
  uk: {
    subject: 'Ваш код для Rød Tråd',
    text: (code, minutes) =>
      `Ваш код: ${code}. Він дійсний ${minutes} хвилин. Нікому його не давайте, навіть комуні.`,
  },
};

import { language } from '#lib/words/language.svelte.ts';

export const canReadAloud = (): boolean => 'speechSynthesis' in globalThis;

/** Reads the text aloud in the language it is written in, the chosen one unless told, instead of whatever is being read. Nothing leaves the device. */
export function readAloud(text: string, writtenIn: string = language.current): void {
  const speech = new SpeechSynthesisUtterance(text);
  speech.lang = writtenIn;
  speech.rate = 0.9;
  speechSynthesis.cancel();
  speechSynthesis.speak(speech);
}

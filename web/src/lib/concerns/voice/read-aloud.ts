import { language } from '#lib/words/language.svelte.ts';

export const canReadAloud = (): boolean => 'speechSynthesis' in globalThis;

/** Reads the text aloud in the chosen language, instead of whatever is being read. Nothing leaves the device. */
export function readAloud(text: string): void {
  const speech = new SpeechSynthesisUtterance(text);
  speech.lang = language.current;
  speech.rate = 0.9;
  speechSynthesis.cancel();
  speechSynthesis.speak(speech);
}

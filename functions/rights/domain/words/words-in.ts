import type { FileLanguage } from '#shared/rights/file-request.ts';
import { danish } from './da.ts';
import { english } from './en.ts';
import type { FileWords } from './file-words.ts';

const all: Record<FileLanguage, FileWords> = { da: danish, en: english };

/** The words of the readable file in a language. */
export const wordsIn = (language: FileLanguage): FileWords => all[language];

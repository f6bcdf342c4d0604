import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** The fonts of a document, as TrueType files. */
export interface Fonts {
  regular: Uint8Array;
  bold: Uint8Array;
}

const { resolve } = createRequire(import.meta.url);
const read = (file: string): Promise<Uint8Array> => readFile(resolve(`dejavu-fonts-ttf/ttf/${file}.ttf`));

let opened: Promise<Fonts> | undefined;

/**
 * DejaVu Sans: Latin with all marks, Greek, Cyrillic, Arabic, Hebrew, Armenian and Georgian in one file, free to embed.
 * The package's files lie beside the bundle of the function, as they do beside the sources.
 */
export function openFonts(): Promise<Fonts> {
  return (opened ??= Promise.all([read('DejaVuSans'), read('DejaVuSans-Bold')]).then(([regular, bold]) => ({
    regular,
    bold,
  })));
}

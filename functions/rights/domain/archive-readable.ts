import { fullName } from '#shared/people/full-name.ts';
import type { FileDocument } from '#shared/rights/file-document.ts';
import type { Readable } from './blocks.ts';
import { readableOf } from './readable.ts';
import { dateInWords } from './words/file-words.ts';
import { wordsIn } from './words/words-in.ts';

/** How many blocks speak to a family: heading, who made it, what one can do and what is never here; and the heading and text of what is kept back. */
const TO_A_FAMILY = 6;

/** The readable file as an archive gets it: the same parts, under a heading that says what it is. */
export function archiveReadableOf(document: FileDocument): Readable {
  const readable = readableOf(document);
  const on = dateInWords(wordsIn(document.language), document.madeAt);
  return {
    ...readable,
    title: 'Arkiv',
    blocks: [
      { kind: 'H1', text: `Arkiveksemplar: ${fullName(document.child)}` },
      {
        kind: 'P',
        text: `${document.municipality}, ${on}. Alt, der stod om barnet i Rød Tråd, taget ud til arkivet, før det blev slettet. Det samme står i den åbne fil ved siden af (JSON).`,
      },
      ...readable.blocks.slice(TO_A_FAMILY),
    ],
  };
}

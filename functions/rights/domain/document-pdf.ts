import { fullName } from '#shared/people/child.ts';
import type { FileDocument } from '#shared/rights/file-document.ts';
import { entryInWords } from './entry-words.ts';
import {
  dateInWords,
  howWords,
  lawWords,
  letterWords,
  partWords,
  purposeWords,
  relationWords,
  timeInWords,
} from './file-words.ts';
import { pdfFrom } from './pdf.ts';
import type { Block } from './pdf-layout.ts';

const p = (text: string): Block => ({ kind: 'P', text });
const h2 = (text: string): Block => ({ kind: 'H2', text });
const table = (head: string[], widths: number[], rows: string[][], none: string): Block =>
  rows.length === 0 ? p(none) : { kind: 'table', head, widths, rows };

/** The readable file as its blocks, in the order a parent asks: who, where, what was written, who has seen it. */
function blocksOf(document: FileDocument): Block[] {
  const { child, entries, letters, reads, withheld, municipality, madeAt } = document;
  const { street = '', postalCode = '', district = '' } = child.address ?? {};
  return [
    { kind: 'H1', text: `Det, der står om ${fullName(child)}` },
    p(`${municipality}, ${dateInWords(madeAt)}. Indsigt efter databeskyttelsesforordningens artikel 15.`),
    p(
      'Filen er samlet af Rød Tråd, kommunens system om børns trivsel. Er noget forkert, kan du bede om at få det rettet. Du kan klage til Datatilsynet, www.datatilsynet.dk.',
    ),
    h2('Det, vi ikke kan vise'),
    ...(withheld.length === 0
      ? [p('Intet er holdt tilbage.')]
      : withheld.map(({ part, law, why }) => p(`${partWords[part]} (${lawWords[law]}): ${why}`))),
    h2('Stamoplysninger'),
    table(
      ['Oplysning', 'Det, der står'],
      [1, 3],
      [
        ['Navn', fullName(child)],
        ['Født', dateInWords(child.birthDate)],
        ['Adresse', child.address ? `${street}, ${postalCode} ${district}` : 'Vises ikke her'],
        ...child.affiliations.map(({ unitName, groups, from, to }) => [
          'Sted',
          `${unitName} (${groups.map(({ name }) => name).join(', ')}) fra ${dateInWords(from)}${to === undefined ? '' : ` til ${dateInWords(to)}`}`,
        ]),
        ...child.guardians.map(({ name, relation, custody }) => [
          relationWords[relation],
          `${name}${custody ? ', forældremyndighed' : ''}`,
        ]),
        ...child.notices.map(({ sentOn, channel }) => [
          'Orientering om registrering',
          `${dateInWords(sentOn)}, ${howWords[channel]}`,
        ]),
      ],
      '',
    ),
    h2('Det, der er skrevet'),
    ...(entries.length === 0 ? [p('Der er ikke noget at vise her.')] : []),
    ...entries.flatMap((entry): Block[] => {
      const { heading, paragraphs } = entryInWords(entry);
      return [{ kind: 'H3', text: heading }, ...paragraphs.map(p)];
    }),
    h2('Breve til dig'),
    table(
      ['Hvornår', 'Om', 'Status'],
      [2, 4, 2],
      letters.map(({ at, about, state }) => [timeInWords(at), about, letterWords[state] ?? state]),
      'Der er ingen breve.',
    ),
    h2('Hvem der har set eller skrevet'),
    table(
      ['Hvornår', 'Hvem', 'Hvorfor'],
      [2, 4, 3],
      reads.map(({ at, as, name, purpose, refused }) => [
        timeInWords(at),
        [name, as.join('; ')].filter(Boolean).join(', '),
        `${purposeWords[purpose]}${refused ? ' (fik ikke lov)' : ''}`,
      ]),
      'Ingen har set noget endnu.',
    ),
  ];
}

/** The readable file. Its title names nobody: a title shows in windows and lists. */
export const pdfOf = (document: FileDocument): Uint8Array =>
  pdfFrom(blocksOf(document), { title: 'Indsigt', language: 'da' });

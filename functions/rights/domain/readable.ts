import { fullName } from '#shared/people/full-name.ts';
import type { FileDocument } from '#shared/rights/file-document.ts';
import type { Block, Readable } from './blocks.ts';
import { entryInWords } from './entry-words.ts';
import { matterInWords } from './matter-in-words.ts';
import { dateInWords, timeInWords, type FileWords, type PartOfPage } from './words/file-words.ts';
import { wordsIn } from './words/words-in.ts';

const p = (text: string): Block => ({ kind: 'P', text });

/** The readable file, in the order a parent asks: what is kept back, who, what was written, who has seen it. */
export function readableOf(document: FileDocument): Readable {
  const words = wordsIn(document.language);
  const { child, entries, matters, letters, reads, withheld, municipality, madeAt } = document;
  const part = (name: PartOfPage, blocks: readonly Block[]): Block[] => [
    { kind: 'H2', text: words.headings[name] },
    ...(blocks.length === 0 ? [p(words.nothing[name])] : blocks),
  ];
  const table = (name: keyof FileWords['columns'], widths: number[], rows: string[][]): Block[] => {
    const [title, head] = [words.headings[name], words.columns[name]];
    return part(name, rows.length === 0 ? [] : [{ kind: 'table', title, head, widths, rows }]);
  };
  return {
    title: words.title,
    language: document.language,
    madeAt,
    page: words.page,
    blocks: [
      { kind: 'H1', text: words.heading(fullName(child)) },
      p(words.madeBy(municipality, dateInWords(words, madeAt))),
      p(words.lead),
      p(words.neverHere),
      ...part(
        'withheld',
        withheld.map(({ part, law, why }) => p(`${words.parts[part]} (${words.laws[law]}): ${why}`)),
      ),
      ...table('masterData', [1, 3], masterData(words, document)),
      ...part(
        'entries',
        entries.flatMap((entry) => {
          const { heading, paragraphs } = entryInWords(words, entry);
          return [{ kind: 'H3', text: heading } as const, ...paragraphs.map(p)];
        }),
      ),
      ...part(
        'matters',
        matters.flatMap((matter) => matterInWords(words, matter)),
      ),
      ...table(
        'letters',
        [2, 4, 2],
        letters.map(({ at, about, state }) => [
          timeInWords(words, at),
          about,
          words.letterStates[state] ?? state,
        ]),
      ),
      ...table(
        'reads',
        [2, 4, 3],
        reads.map(({ at, as, name, purpose, refused }) => [
          timeInWords(words, at),
          // A name has a line of its own, as it may run the other way than the words around it.
          [name, as.join('; ')].filter(Boolean).join('\n'),
          refused ? words.refusedRead(words.purposes[purpose]) : words.purposes[purpose],
        ]),
      ),
    ],
  };
}

function masterData(words: FileWords, { child }: FileDocument): string[][] {
  const { facts } = words;
  const date = (day: string) => dateInWords(words, day);
  const { street = '', postalCode = '', district = '' } = child.address ?? {};
  return [
    [facts.name, fullName(child)],
    [facts.born, date(child.birthDate)],
    [facts.address, child.address ? `${street}, ${postalCode} ${district}` : facts.hidden],
    ...child.affiliations.map(({ unitName, groups, from, to }) => [
      facts.place,
      words.place(unitName, groups.map(({ name }) => name).join(', '), date(from), to && date(to)),
    ]),
    ...child.guardians.map(({ name, relation, custody }) => [
      words.relations[relation],
      custody ? `${name}\n${facts.custody}` : name,
    ]),
    ...child.notices.map(({ sentOn, channel }) => [facts.informed, `${date(sentOn)}, ${words.how[channel]}`]),
  ];
}

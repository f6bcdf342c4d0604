import type { DocumentContent } from '#shared/portal/document.ts';
import type { Facets } from '#shared/portal/facets.ts';
import { addDays } from './calendar.ts';

/** An invented document: a text, or a file with these lines. */
export interface DemoDocument {
  id: string;
  content: DocumentContent;
  /** Lines of a small PDF; without them the document is its text. */
  lines?: readonly string[];
  /** A PDF that not everyone can read, so that a newcomer sees what is said about it. */
  accessible?: boolean;
  published?: boolean;
}

type Short = Partial<Facets> & { text?: string; keywords?: string[] };
const about = (
  title: string,
  summary: string,
  { text = '', keywords = [], ...facets }: Short,
): DocumentContent => ({
  ...{ title, summary, keywords, text, contact: 'Familie og Forebyggelse, Tråby Kommune' },
  facets: { audiences: [], degrees: [], ages: [], laws: [], themes: [], language: 'da', ...facets },
});

/** What the demo municipality has put on its portal on the day (ISO): all of it invented. */
export const demoDocumentsOn = (today: string): readonly DemoDocument[] =>
  demoDocuments.map(({ daysLeft, ...one }) =>
    daysLeft === undefined
      ? one
      : { ...one, content: { ...one.content, validUntil: addDays(today, daysLeft) } },
  );

const demoDocuments: readonly (DemoDocument & { daysLeft?: number })[] = [
  {
    id: 'demo-first-steps',
    content: about(
      'Når du undrer dig over et barn',
      'De første tre skridt, når noget ikke er, som det plejer.',
      {
        ...{
          audiences: ['pedagogues', 'teachers'],
          degrees: [2, 3],
          themes: ['Undren'],
          keywords: ['trivsel'],
        },
        text: '## Se efter\n- Hvornår sker det, og hvornår sker det ikke?\n- Hvad er barnet glad for?\n\n## Tal sammen\nSpørg en kollega, og spørg barnet. Tal med forældrene, før du spørger andre.\n\n## Gør noget småt\nAftal én ting, I gør anderledes, og en dag, hvor I ser på det igen.',
      },
    ),
  },
  {
    id: 'demo-notification',
    content: about('Underretning trin for trin', 'Hvornår, hvordan og til hvem. Pligten er din egen.', {
      ...{ audiences: ['pedagogues', 'teachers', 'health-visitors', 'leaders'], degrees: [4, 5] },
      ...{ laws: ['Barnets lov § 133', 'Barnets lov § 135'], themes: ['Underretning'] },
      text: 'Er barnet i fare nu, så ring 112.\n\n## Skriv\n- Hvad du har set og hørt, og hvornår\n- Hvad I har gjort indtil nu\n- Hvad forældrene siger, hvis de er spurgt\n\nVed mistanke om vold eller overgreb taler du ikke med forældrene først.',
    }),
  },
  {
    id: 'demo-sleep',
    content: about('Søvn i de første tre år', 'Hvor meget, hvornår, og hvad man kan prøve.', {
      ...{
        audiences: ['parents', 'health-visitors'],
        ages: ['0-11-m', '1-2'],
        degrees: [1, 2],
        themes: ['Søvn'],
      },
    }),
    lines: [
      'Små børn sover forskelligt.',
      'En fast rytme om aftenen hjælper mange.',
      'Ring til sundhedsplejersken, når I er trætte.',
    ],
  },
  {
    id: 'demo-school-refusal',
    content: about('Når skolen er svær at komme i', 'Hvad skole og hjem kan gøre de første to uger.', {
      ...{ audiences: ['parents', 'teachers'], ages: ['6-9', '10-14'], degrees: [3], themes: ['Fravær'] },
      keywords: ['skolevægring', 'fravær'],
    }),
    lines: [
      'Ring til hinanden den første dag.',
      'Spørg barnet, hvornår på dagen det er sværest.',
      'Aftal en voksen, der tager imod.',
    ],
  },
  {
    id: 'demo-bullying',
    content: about('Handleplan mod mobning', 'Skabelon. Skal ligge klar inden 10 arbejdsdage.', {
      ...{ audiences: ['teachers', 'leaders', 'parents'], ages: ['6-9', '10-14'], degrees: [3, 4] },
      ...{ laws: ['Undervisningsmiljøloven § 1 b'], themes: ['Mobning'] },
    }),
    lines: ['Hvad er der sket?', 'Hvad gør vi nu?', 'Hvem følger op, og hvornår?'],
    accessible: false,
  },
  {
    id: 'demo-youth',
    content: about(
      'Til dig, der er ung: hvem kan du tale med?',
      'Du må gerne komme, selv om du ikke ved, hvad der er galt.',
      {
        ...{ audiences: ['youth'], ages: ['15-17', '18-22'], themes: ['At tale om det'] },
        text: 'Du kan tale med en lærer, skolens sundhedsplejerske eller kommunens ungerådgivning.\n\n- Du må have en med\n- Du bestemmer farten\n- Er du i fare, siger den voksne det videre',
      },
    ),
  },
  {
    id: 'demo-divorce',
    content: about(
      'Når forældre går fra hinanden',
      'Hvad børn har brug for at høre, og hvad de ikke skal bære.',
      {
        ...{ audiences: ['parents', 'pedagogues'], ages: ['3-5', '6-9'], degrees: [2], themes: ['Familie'] },
        text: 'Sig det sammen, og sig det kort. Barnet skal vide, hvor det skal sove.',
      },
    ),
  },
  {
    id: 'demo-language',
    content: about('Sprog fra første dag', 'Lege, der giver ord, hjemme og i vuggestuen.', {
      ...{ audiences: ['parents', 'pedagogues'], ages: ['1-2', '3-5'], degrees: [1, 2], themes: ['Sprog'] },
      text: '- Sæt ord på det, I gør\n- Vent på svaret\n- Læs den samme bog mange gange',
    }),
  },
  {
    id: 'demo-language-tr',
    content: about('Çocuğunuzla konuşmak', 'Evde dil için küçük oyunlar.', {
      ...{ audiences: ['parents'], ages: ['1-2', '3-5'], degrees: [1], themes: ['Sprog'], language: 'tr' },
      text: '- Yaptıklarınızı anlatın\n- Cevabı bekleyin\n- Aynı kitabı sık sık okuyun',
    }),
  },
  {
    id: 'demo-consent',
    // Due for renewal, so that a newcomer sees what is said about it.
    daysLeft: 49,
    content: about(
      'Samtykke: hvad må vi dele?',
      'Kort om samtykke på niveau 1–3, og hvad der ikke kræver det.',
      {
        ...{ audiences: ['pedagogues', 'teachers', 'health-visitors', 'partners'], degrees: [2, 3, 4] },
        ...{ laws: ['Serviceloven § 49 b'], themes: ['Samtykke'] },
        text: 'Samtykke gives til noget bestemt, for en tid, og kan altid trækkes tilbage.',
      },
    ),
  },
  {
    id: 'demo-pregnancy',
    content: about('Før barnet kommer', 'Hvor man kan få hjælp i graviditeten.', {
      ...{
        audiences: ['parents', 'health-visitors'],
        ages: ['unborn'],
        degrees: [2, 3],
        themes: ['Familie'],
      },
      text: 'Sundhedsplejen kommer gerne hjem til jer, før barnet er født.',
    }),
  },
  {
    id: 'demo-draft',
    content: about('Skærm og ro i børnehøjde', 'Under arbejde.', {
      audiences: ['parents'],
      themes: ['Skærm'],
      text: 'Et udkast.',
    }),
    published: false,
  },
];

export const demoOrder = {
  id: 'demo-start-here',
  title: 'Start her',
  intro: 'De tre, vi selv begynder med.',
  documentIds: ['demo-first-steps', 'demo-consent', 'demo-notification'],
};

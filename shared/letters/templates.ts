import type { Localized } from '../localized.ts';
import type { LetterLanguage } from './language.ts';
import { frames } from './frames.ts';
import type { LetterText } from './letter-text.ts';
import type { Municipality } from '../access/municipality.ts';

/** What letters there are. A letter says that something waits, and where; never what, and about whom. */
export const templateIds = ['consent-asked', 'registered', 'please-look', 'file-ready', 'new-link'] as const;
export type TemplateId = (typeof templateIds)[number];

interface Template {
  /** What staff choose it by. */
  name: Localized;
  /** When to use it. */
  use: Localized;
  /** Where the link leads when nothing else is said. */
  path: string;
  text: Record<'da' | 'en', LetterText>;
}

/** For how many days a link opens. */
export const LINK_DAYS = 14;

const safety: Record<'da' | 'en', string> = {
  da: 'Linket gælder i {days} dage og er kun til dig. Når du åbner det, skal du skrive din fødselsdato og en kode, som vi sender til dig. Du kan også logge ind med Unilogin.',
  en: 'The link is valid for {days} days and is for you alone. When you open it, you enter your date of birth and a code that we send you. You can also sign in with Unilogin.',
};

/** Where one turns with a question about the letter. */
const questions = {
  da: (whom: string, by: string) => `Har du spørgsmål, så kontakt ${whom}: ${by}.`,
  en: (whom: string, by: string) => `If you have questions, contact ${whom}: ${by}.`,
};

export const templates: Record<TemplateId, Template> = {
  'consent-asked': {
    name: { da: 'Vi beder om samtykke', en: 'We ask for consent' },
    use: {
      da: 'Når familien eller den unge skal sige ja eller nej til, at noget deles.',
      en: 'When the family or the young person is to say yes or no to sharing something.',
    },
    path: '/family',
    text: {
      da: {
        subject: 'Vi har brug for dit svar',
        paragraphs: [
          '{municipality} beder dig om at tage stilling til, om vi må dele oplysninger. Du kan se præcis, hvad det drejer sig om, hvem der får det at se, og hvor længe – før du svarer.',
          'Du bestemmer selv, om du siger ja eller nej. Du kan altid ændre dit svar.',
        ],
        action: 'Se og svar',
      },
      en: {
        subject: 'We need your answer',
        paragraphs: [
          '{municipality} asks you to decide whether we may share information. You can see exactly what it is, who will see it, and for how long – before you answer.',
          'You decide whether to say yes or no. You can change your answer at any time.',
        ],
        action: 'See and answer',
      },
    },
  },
  registered: {
    name: { da: 'Oplysning om registrering', en: 'Notice of registration' },
    use: {
      da: 'Når familien skal have at vide, at vi registrerer oplysninger om trivsel.',
      en: 'When the family is to know that we register information about well-being.',
    },
    path: '/family',
    text: {
      da: {
        subject: 'Vi registrerer oplysninger – læs om dine rettigheder',
        paragraphs: [
          '{municipality} arbejder med børns og unges trivsel og registrerer i den forbindelse oplysninger. Du har ret til at vide, hvad vi registrerer, hvorfor, og hvem der kan se det.',
          'Du kan læse det hele, og du kan bede om at få noget rettet.',
        ],
        action: 'Læs mere',
      },
      en: {
        subject: 'We register information – read about your rights',
        paragraphs: [
          '{municipality} works with the well-being of children and young people, and registers information for that purpose. You have the right to know what we register, why, and who can see it.',
          'You can read all of it, and you can ask us to correct something.',
        ],
        action: 'Read more',
      },
    },
  },
  'please-look': {
    name: { da: 'Der ligger noget til dig', en: 'Something is waiting for you' },
    use: {
      da: 'Når familien eller den unge skal se eller svare på noget i Rød Tråd.',
      en: 'When the family or the young person is to see or answer something in Rød Tråd.',
    },
    path: '/family',
    text: {
      da: {
        subject: 'Der ligger en besked til dig',
        paragraphs: ['{municipality} har lagt noget til dig, som vi gerne vil have, at du ser.'],
        action: 'Åbn beskeden',
      },
      en: {
        subject: 'There is a message for you',
        paragraphs: ['{municipality} has left something for you that we would like you to see.'],
        action: 'Open the message',
      },
    },
  },
  'file-ready': {
    name: { da: 'Aktindsigten er klar', en: 'The access file is ready' },
    use: {
      da: 'Når det, nogen har bedt om indsigt i, ligger klar.',
      en: 'When what somebody asked to see is ready.',
    },
    path: '/family',
    text: {
      da: {
        subject: 'Det, du har bedt om at se, er klar',
        paragraphs: ['Du har bedt {municipality} om indsigt. Oplysningerne ligger nu klar til dig.'],
        action: 'Se oplysningerne',
      },
      en: {
        subject: 'What you asked to see is ready',
        paragraphs: ['You asked {municipality} for access. The information is now ready for you.'],
        action: 'See the information',
      },
    },
  },
  'new-link': {
    name: { da: 'Et nyt link', en: 'A new link' },
    use: { da: 'Når det gamle link er brugt eller udløbet.', en: 'When the old link is used or expired.' },
    path: '/family',
    text: {
      da: {
        subject: 'Her er dit nye link',
        paragraphs: ['Du får her et nyt link fra {municipality}. Det gamle virker ikke længere.'],
        action: 'Åbn linket',
      },
      en: {
        subject: 'Here is your new link',
        paragraphs: ['Here is a new link from {municipality}. The old one no longer works.'],
        action: 'Open the link',
      },
    },
  },
};

/** One block of a letter in one language, filled in. */
export interface WrittenBlock {
  language: LetterLanguage;
  text: LetterText;
}

/**
 * The whole letter. Danish always stands in it, since it is the municipality's letter; another language comes first.
 */
export function writeLetter(
  template: TemplateId,
  language: LetterLanguage,
  facts: { municipality: string; days?: number; contact?: Municipality['contact'] },
): WrittenBlock[] {
  const { text } = templates[template];
  const fill = ({ subject, paragraphs, action }: LetterText): LetterText => {
    const filled = (words: string) =>
      words
        .replaceAll('{municipality}', facts.municipality)
        .replaceAll('{days}', String(facts.days ?? LINK_DAYS));
    return { subject: filled(subject), paragraphs: paragraphs.map(filled), action: filled(action) };
  };
  const { contact } = facts;
  const turnTo = (of: 'da' | 'en') =>
    contact ? [questions[of](contact.name, [contact.phone, contact.email].filter(Boolean).join(', '))] : [];
  const own = (of: 'da' | 'en'): WrittenBlock => ({
    language: of,
    text: fill({ ...text[of], paragraphs: [...text[of].paragraphs, safety[of], ...turnTo(of)] }),
  });
  if (language === 'da') return [own('da')];
  if (language === 'en') return [own('en'), own('da')];
  return [{ language, text: fill(frames[language]) }, own('da')];
}

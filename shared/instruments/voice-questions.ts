import type { Localized } from '../localized.ts';

/** One question to the child itself: read aloud, answered with a face and, if one likes, in own words. */
export interface VoiceQuestion {
  id: string;
  text: Localized;
}

/** What is asked at an age, in months from the first to before the last. Without questions: too young to be asked. */
export interface VoiceBand {
  id: string;
  from: number;
  to: number;
  questions: readonly VoiceQuestion[];
}

const ask = (id: string, da: string, en: string): VoiceQuestion => ({ id, text: { da, en } });

/**
 * Our own start questions, a starting set that a municipality can have changed: few, about everyday life here, and none
 * that leads. Younger children are not asked; how they were seen is written down instead.
 */
const voiceBands: readonly VoiceBand[] = [
  { id: 'years-0-2', from: 0, to: 36, questions: [] },
  {
    id: 'years-3-5',
    from: 36,
    to: 72,
    questions: [
      ask('here', 'Hvordan er det at være her?', 'What is it like to be here?'),
      ask('play', 'Hvordan er det at lege med de andre?', 'What is it like to play with the others?'),
      ask('adults', 'Hvordan er de voksne her?', 'What are the adults here like?'),
      ask('home', 'Hvordan er det derhjemme?', 'What is it like at home?'),
    ],
  },
  {
    id: 'years-6-9',
    from: 72,
    to: 120,
    questions: [
      ask('here', 'Hvordan er det at komme her om morgenen?', 'What is it like to come here in the morning?'),
      ask('friends', 'Hvordan går det med vennerne?', 'How are things with your friends?'),
      ask('lessons', 'Hvordan går det med at lære ting?', 'How is learning things going?'),
      ask(
        'adults',
        'Hvordan er det at få hjælp af de voksne?',
        'What is it like to get help from the adults?',
      ),
      ask('home', 'Hvordan er det derhjemme?', 'What is it like at home?'),
    ],
  },
  {
    id: 'years-10-14',
    from: 120,
    to: 180,
    questions: [
      ask('days', 'Hvordan er dine dage for tiden?', 'What are your days like at the moment?'),
      ask('friends', 'Hvordan har du det med de andre?', 'How are things with the others?'),
      ask('lessons', 'Hvordan går det i skolen?', 'How is school going?'),
      ask('listen', 'Hvordan lytter de voksne til dig?', 'How do the adults listen to you?'),
      ask('home', 'Hvordan er det derhjemme?', 'What is it like at home?'),
    ],
  },
  {
    id: 'years-15-17',
    from: 180,
    to: 276,
    questions: [
      ask('days', 'Hvordan har du det for tiden?', 'How are you at the moment?'),
      ask(
        'friends',
        'Hvordan har du det med dem, du er sammen med?',
        'How are things with the people around you?',
      ),
      ask(
        'school',
        'Hvordan går det med skole, uddannelse eller job?',
        'How are school, training or work going?',
      ),
      ask(
        'say',
        'Hvor meget har du at sige over det, der sker?',
        'How much say do you have in what happens?',
      ),
      ask('home', 'Hvordan er det derhjemme?', 'What is it like at home?'),
    ],
  },
];

/** What a child of the age is asked; the last band holds for those who are older. */
export function voiceBandAt(ageMonths: number): VoiceBand {
  const band = voiceBands.find(({ from, to }) => from <= ageMonths && ageMonths < to) ?? voiceBands.at(-1);
  if (!band) throw new RangeError('there are no questions');
  return band;
}

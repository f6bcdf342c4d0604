import { question as q, startingSet, theme } from './build.ts';

/** The middle school years: themes of our own, which a municipality makes its own. With words for the child, who may answer together with staff. */
export const profile10to12 = startingSet(
  '10-12',
  'Dialogprofil mellemtrin',
  'Dialogue profile, middle school years',
  theme(
    'at-ease',
    'Trivsel i hverdagen',
    'Wellbeing in daily life',
    q(
      'likes-school',
      ['Eleven er glad for at gå i skole.', 'The pupil likes school.'],
      ['Dit barn er glad for at gå i skole.', 'Your child likes school.'],
      ['Jeg er glad for at gå i skole.', 'I like school.'],
    ),
    q(
      'knows-adult',
      [
        'Eleven har en voksen på skolen, han eller hun taler med.',
        'The pupil has an adult at school to talk to.',
      ],
      ['Dit barn har en voksen på skolen at tale med.', 'Your child has an adult at school to talk to.'],
      ['Der er en voksen på skolen, jeg kan tale med.', 'There is an adult at school I can talk to.'],
    ),
    q(
      'comes',
      ['Eleven kommer i skole hver dag og til tiden.', 'The pupil comes to school every day and on time.'],
      ['Dit barn vil gerne afsted om morgenen.', 'Your child is willing to set off in the morning.'],
      ['Jeg vil gerne afsted om morgenen.', 'I feel like setting off in the morning.'],
    ),
  ),
  theme(
    'community',
    'Klassen og vennerne',
    'Class and friends',
    q(
      'belongs',
      ['Eleven hører til i klassens fællesskab.', 'The pupil belongs in the class.'],
      ['Dit barn føler, at det hører til i klassen.', 'Your child feels that it belongs in the class.'],
      ['Jeg hører til i klassen.', 'I belong in my class.'],
    ),
    q(
      'friend',
      ['Eleven har mindst én god ven.', 'The pupil has at least one good friend.'],
      ['Dit barn har mindst én god ven.', 'Your child has at least one good friend.'],
      ['Jeg har mindst én god ven.', 'I have at least one good friend.'],
    ),
    q(
      'good-tone',
      ['Eleven har det godt med andre, også på nettet.', 'The pupil gets on with others, also online.'],
      ['Dit barn har det godt med andre, også på nettet.', 'Your child gets on with others, also online.'],
      ['Jeg har det godt med andre, også på nettet.', 'I get on with others, also online.'],
    ),
  ),
  theme(
    'learning',
    'Læring og motivation',
    'Learning and motivation',
    q(
      'takes-part',
      [
        'Eleven er med i timerne og går i gang med opgaverne.',
        'The pupil takes part in lessons and gets started.',
      ],
      ['Dit barn har lyst til at lære.', 'Your child wants to learn.'],
      ['Jeg har lyst til at lære noget nyt.', 'I feel like learning something new.'],
    ),
    q(
      'follows',
      ['Eleven kan følge med i det faglige.', 'The pupil can follow the subjects.'],
      ['Dit barn kan følge med i det faglige.', 'Your child can follow the subjects.'],
      ['Jeg kan følge med i timerne.', 'I can follow the lessons.'],
    ),
    q(
      'asks-help',
      ['Eleven beder om hjælp, når der er brug for det.', 'The pupil asks for help when needed.'],
      ['Dit barn beder om hjælp, når der er brug for det.', 'Your child asks for help when needed.'],
      ['Jeg beder om hjælp, når jeg har brug for det.', 'I ask for help when I need it.'],
    ),
  ),
  theme(
    'language',
    'Ord, meninger og udtryk',
    'Words, opinions and expression',
    q(
      'explains',
      ['Eleven kan forklare, hvad han eller hun mener.', 'The pupil can explain his or her opinion.'],
      ['Dit barn kan forklare, hvad det mener.', 'Your child can explain its opinion.'],
      ['Jeg kan forklare, hvad jeg mener.', 'I can explain what I think.'],
    ),
    q(
      'listens',
      ['Eleven lytter til andres meninger.', 'The pupil listens to the opinions of others.'],
      ['Dit barn lytter til andres meninger.', 'Your child listens to the opinions of others.'],
      ['Jeg lytter til, hvad andre mener.', 'I listen to what others think.'],
    ),
    q(
      'creates',
      [
        'Eleven får ideer og udtrykker sig i billeder, musik, tekst eller andet.',
        'The pupil has ideas and expresses them in pictures, music, text or otherwise.',
      ],
      ['Dit barn får ideer og laver noget ud af dem.', 'Your child has ideas and makes something of them.'],
      ['Jeg får ideer og laver noget ud af dem.', 'I have ideas and make something of them.'],
    ),
  ),
  theme(
    'body',
    'Krop, søvn og sundhed',
    'Body, sleep and health',
    q(
      'active',
      ['Eleven bevæger sig med lyst.', 'The pupil likes moving.'],
      ['Dit barn bevæger sig med lyst.', 'Your child likes moving.'],
      ['Jeg kan lide at bevæge mig.', 'I like moving.'],
    ),
    q(
      'rested',
      ['Eleven virker udhvilet.', 'The pupil seems rested.'],
      ['Dit barn sover nok.', 'Your child sleeps enough.'],
      ['Jeg sover nok.', 'I sleep enough.'],
    ),
    q(
      'screens',
      [
        'Eleven finder en god balance mellem skærm og alt det andet.',
        'The pupil finds a good balance between screens and everything else.',
      ],
      [
        'Dit barn finder en god balance mellem skærm og alt det andet.',
        'Your child finds a good balance between screens and everything else.',
      ],
      [
        'Jeg har en god balance mellem skærm og alt det andet.',
        'I have a good balance between screens and everything else.',
      ],
    ),
  ),
  theme(
    'self',
    'At tro på sig selv og tage ansvar',
    'Faith in oneself and responsibility',
    q(
      'believes',
      ['Eleven tror på, at det nytter at prøve.', 'The pupil believes that trying helps.'],
      ['Dit barn tror på, at det nytter at prøve.', 'Your child believes that trying helps.'],
      ['Jeg tror på, at det nytter at prøve.', 'I believe that trying helps.'],
    ),
    q(
      'responsible',
      ['Eleven holder det, han eller hun har aftalt.', 'The pupil keeps what was agreed.'],
      ['Dit barn holder det, I har aftalt.', 'Your child keeps what you have agreed.'],
      ['Jeg holder det, jeg har aftalt.', 'I keep what I have agreed.'],
    ),
    q(
      'calms-down',
      [
        'Eleven kan få styr på stærke følelser igen.',
        'The pupil can get strong feelings under control again.',
      ],
      [
        'Dit barn kan få styr på stærke følelser igen.',
        'Your child can get strong feelings under control again.',
      ],
      ['Jeg kan få styr på stærke følelser igen.', 'I can get strong feelings under control again.'],
    ),
  ),
);

import { question as q, startingSet, theme } from './build.ts';

/** The last school years: themes of our own, which a municipality makes its own. From 15 the young person answers too. */
export const profile13to16 = startingSet(
  '13-16',
  'Dialogprofil udskoling',
  'Dialogue profile, last school years',
  theme(
    'at-ease',
    'Hvordan det går',
    'How it is going',
    q(
      'well',
      ['Den unge virker for det meste glad og rolig.', 'The young person mostly seems happy and calm.'],
      ['Din unge er for det meste glad og rolig.', 'Your young person is mostly happy and calm.'],
      ['Jeg har det for det meste godt.', 'I am mostly fine.'],
    ),
    q(
      'knows-adult',
      [
        'Den unge har en voksen på skolen at tale med.',
        'The young person has an adult at school to talk to.',
      ],
      [
        'Din unge har en voksen uden for familien at tale med.',
        'Your young person has an adult outside the family to talk to.',
      ],
      ['Jeg har en voksen på skolen, jeg kan tale med.', 'I have an adult at school I can talk to.'],
    ),
    q(
      'comes',
      [
        'Den unge kommer i skole og er med fra morgenen.',
        'The young person comes to school and is with us from the morning.',
      ],
      ['Din unge kommer afsted om morgenen.', 'Your young person sets off in the morning.'],
      ['Jeg kommer afsted om morgenen.', 'I set off in the morning.'],
    ),
  ),
  theme(
    'community',
    'Fællesskaber',
    'Communities',
    q(
      'belongs',
      ['Den unge hører til i klassen.', 'The young person belongs in the class.'],
      ['Din unge hører til i klassen.', 'Your young person belongs in the class.'],
      ['Jeg hører til i klassen.', 'I belong in my class.'],
    ),
    q(
      'friends',
      ['Den unge har venner, der er gode at have.', 'The young person has friends who are good to have.'],
      ['Din unge har venner, der er gode at have.', 'Your young person has friends who are good to have.'],
      ['Jeg har venner, der er gode at have.', 'I have friends who are good to have.'],
    ),
    q(
      'online',
      ['Den unge har et trygt liv på nettet.', 'The young person is safe online.'],
      ['Din unge har et trygt liv på nettet.', 'Your young person is safe online.'],
      ['Jeg har det trygt på nettet.', 'I feel safe online.'],
    ),
  ),
  theme(
    'learning',
    'Læring og retning',
    'Learning and direction',
    q(
      'motivated',
      ['Den unge har lyst til at lære og går til det.', 'The young person wants to learn and works at it.'],
      ['Din unge har lyst til at lære.', 'Your young person wants to learn.'],
      ['Jeg har lyst til at lære.', 'I want to learn.'],
    ),
    q(
      'follows',
      ['Den unge kan følge med fagligt.', 'The young person can follow the subjects.'],
      ['Din unge kan følge med fagligt.', 'Your young person can follow the subjects.'],
      ['Jeg kan følge med fagligt.', 'I can follow the subjects.'],
    ),
    q(
      'plans',
      [
        'Den unge er på vej mod, hvad der skal ske efter grundskolen.',
        'The young person is on the way towards what comes after school.',
      ],
      [
        'Din unge tænker over, hvad der skal ske efter grundskolen.',
        'Your young person thinks about what comes after school.',
      ],
      ['Jeg har en idé om, hvad jeg vil efter grundskolen.', 'I have an idea of what I want after school.'],
    ),
  ),
  theme(
    'voice',
    'At blive hørt',
    'Being heard',
    q(
      'speaks-up',
      ['Den unge siger sin mening.', 'The young person speaks up.'],
      ['Din unge siger sin mening.', 'Your young person speaks up.'],
      ['Jeg siger min mening.', 'I speak up.'],
    ),
    q(
      'listened-to',
      ['Den unge bliver lyttet til hos os.', 'We listen to the young person.'],
      ['Din unge bliver lyttet til på skolen.', 'Your young person is listened to at school.'],
      ['Der bliver lyttet til mig.', 'People listen to me.'],
    ),
    q(
      'respects',
      ['Den unge møder andre med respekt.', 'The young person meets others with respect.'],
      ['Din unge møder andre med respekt.', 'Your young person meets others with respect.'],
      ['Jeg møder andre med respekt.', 'I meet others with respect.'],
    ),
  ),
  theme(
    'body',
    'Krop, søvn og vaner',
    'Body, sleep and habits',
    q(
      'active',
      ['Den unge bevæger sig i hverdagen.', 'The young person moves in daily life.'],
      ['Din unge bevæger sig i hverdagen.', 'Your young person moves in daily life.'],
      ['Jeg bevæger mig i hverdagen.', 'I move in my daily life.'],
    ),
    q(
      'rested',
      ['Den unge virker udhvilet.', 'The young person seems rested.'],
      ['Din unge sover nok.', 'Your young person sleeps enough.'],
      ['Jeg sover nok.', 'I sleep enough.'],
    ),
    q(
      'good-habits',
      [
        'Den unge har vaner, der er gode for kroppen.',
        'The young person has habits that are good for the body.',
      ],
      [
        'Din unge har vaner, der er gode for kroppen.',
        'Your young person has habits that are good for the body.',
      ],
      ['Jeg har vaner, der er gode for min krop.', 'I have habits that are good for my body.'],
    ),
  ),
  theme(
    'self',
    'At tro på sig selv',
    'Faith in oneself',
    q(
      'believes',
      ['Den unge tror på, at det nytter at prøve.', 'The young person believes that trying helps.'],
      ['Din unge tror på, at det nytter at prøve.', 'Your young person believes that trying helps.'],
      ['Jeg tror på, at det nytter at prøve.', 'I believe that trying helps.'],
    ),
    q(
      'pressure',
      [
        'Den unge kan være med, uden at presset bliver for stort.',
        'The young person can take part without too much pressure.',
      ],
      [
        'Din unge kan være med, uden at presset bliver for stort.',
        'Your young person can take part without too much pressure.',
      ],
      ['Jeg kan være med, uden at presset bliver for stort.', 'I can take part without too much pressure.'],
    ),
    q(
      'asks-help',
      ['Den unge beder om hjælp, når der er brug for det.', 'The young person asks for help when needed.'],
      ['Din unge beder om hjælp, når der er brug for det.', 'Your young person asks for help when needed.'],
      ['Jeg beder om hjælp, når jeg har brug for det.', 'I ask for help when I need it.'],
    ),
  ),
);

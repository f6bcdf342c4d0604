import { question as q, startingSet, theme } from './build.ts';

/** The first school years: themes of our own, which a municipality makes its own. With words for the child, read aloud to it. */
export const profile6to9 = startingSet(
  '6-9',
  'Dialogprofil indskoling',
  'Dialogue profile, first school years',
  theme(
    'at-ease',
    'Glæde ved skole og fritid',
    'Joy in school and leisure',
    q(
      'likes-school',
      ['Barnet kommer gerne i skole.', 'The child likes coming to school.'],
      ['Dit barn kommer gerne i skole.', 'Your child likes going to school.'],
      ['Jeg kommer gerne i skole.', 'I like coming to school.'],
    ),
    q(
      'likes-leisure',
      ['Barnet har det godt i SFO eller fritidstilbud.', 'The child is well in after-school care.'],
      [
        'Dit barn har det godt efter skole, i SFO eller hjemme.',
        'Your child is well after school, in care or at home.',
      ],
      ['Jeg har det godt, når skolen er slut.', 'I feel good when school is over.'],
    ),
    q(
      'knows-adult',
      ['Barnet har en voksen på skolen, det går til.', 'The child has an adult at school whom it turns to.'],
      ['Dit barn har en voksen på skolen, det kan gå til.', 'Your child has an adult at school to turn to.'],
      ['Der er en voksen på skolen, jeg kan gå til.', 'There is an adult at school I can turn to.'],
    ),
  ),
  theme(
    'community',
    'Venskaber og fællesskab',
    'Friendship and community',
    q(
      'has-friends',
      ['Barnet har nogen at lege og være sammen med.', 'The child has others to play and be with.'],
      ['Dit barn har nogen at lege og være sammen med.', 'Your child has others to play and be with.'],
      ['Jeg har nogen at lege og være sammen med.', 'I have others to play and be with.'],
    ),
    q(
      'in-the-break',
      ['Barnet finder ind i lege i frikvarteret.', 'The child finds its way into games at break.'],
      [
        'Dit barn fortæller, at det har nogen at være med i frikvarteret.',
        'Your child tells that it has others to be with at break.',
      ],
      ['Jeg har nogen at være med i frikvarteret.', 'I have others to be with at break.'],
    ),
    q(
      'solves-quarrels',
      [
        'Barnet kan finde en vej ud af en uenighed, eventuelt med hjælp.',
        'The child can find a way out of a disagreement, with help if needed.',
      ],
      [
        'Dit barn kan finde en vej ud af en uenighed, eventuelt med hjælp.',
        'Your child can find a way out of a disagreement, with help if needed.',
      ],
      ['Når vi bliver uenige, finder vi ud af det igen.', 'When we disagree, we work it out again.'],
    ),
  ),
  theme(
    'learning',
    'Lyst til at lære',
    'Wanting to learn',
    q(
      'takes-part',
      [
        'Barnet er med i timerne: lytter, spørger og går i gang.',
        'The child takes part in lessons: listens, asks and gets started.',
      ],
      ['Dit barn fortæller om det, det har lært.', 'Your child tells about what it has learned.'],
      ['Jeg er med i timerne.', 'I take part in lessons.'],
    ),
    q(
      'perseveres',
      ['Barnet prøver igen, når noget er svært.', 'The child tries again when something is hard.'],
      ['Dit barn prøver igen, når noget er svært.', 'Your child tries again when something is hard.'],
      ['Jeg prøver igen, når noget er svært.', 'I try again when something is hard.'],
    ),
    q(
      'keeps-track',
      [
        'Barnet kan holde styr på sine ting og følge med i, hvad vi gør nu.',
        'The child can keep track of its things and follow what we do now.',
      ],
      [
        'Dit barn kan holde styr på sine ting, som du kan forvente.',
        'Your child can keep track of its things as you can expect.',
      ],
      ['Jeg kan holde styr på mine ting.', 'I can keep track of my things.'],
    ),
  ),
  theme(
    'language',
    'Sprog og udtryk',
    'Language and expression',
    q(
      'explains',
      [
        'Barnet kan fortælle og forklare, så andre forstår det.',
        'The child can tell and explain so that others understand.',
      ],
      [
        'Dit barn kan fortælle og forklare, så andre forstår det.',
        'Your child can tell and explain so that others understand.',
      ],
      ['De andre forstår det, jeg fortæller.', 'Others understand what I tell.'],
    ),
    q(
      'reads-writes',
      [
        'Barnet er på vej med at læse og skrive, som vi kan forvente.',
        'The child is on its way with reading and writing as we can expect.',
      ],
      [
        'Dit barn er på vej med at læse og skrive og har lyst til det.',
        'Your child is on its way with reading and writing and likes it.',
      ],
      ['Jeg kan lide at læse og skrive.', 'I like reading and writing.'],
    ),
    q(
      'shows-feelings',
      ['Barnet kan vise eller sige, hvordan det har det.', 'The child can show or say how it feels.'],
      ['Dit barn kan vise eller sige, hvordan det har det.', 'Your child can show or say how it feels.'],
      ['Jeg kan vise eller sige, hvordan jeg har det.', 'I can show or say how I feel.'],
    ),
  ),
  theme(
    'body',
    'Krop og sundhed',
    'Body and health',
    q(
      'active',
      ['Barnet bevæger sig med lyst i timer og pauser.', 'The child likes moving in lessons and breaks.'],
      ['Dit barn bevæger sig med lyst i hverdagen.', 'Your child likes moving in daily life.'],
      ['Jeg kan lide at løbe, hoppe og lege.', 'I like running, jumping and playing.'],
    ),
    q(
      'rested',
      [
        'Barnet virker udhvilet og har kræfter til dagen.',
        'The child seems rested and has energy for the day.',
      ],
      ['Dit barn sover nok og spiser godt.', 'Your child sleeps enough and eats well.'],
      ['Jeg sover godt og har kræfter til dagen.', 'I sleep well and have energy for the day.'],
    ),
    q(
      'calms-down',
      [
        'Barnet kan finde ro igen efter noget, der fyldte.',
        'The child can calm down again after something upsetting.',
      ],
      [
        'Dit barn kan finde ro igen efter noget, der fyldte.',
        'Your child can calm down again after something upsetting.',
      ],
      ['Jeg kan blive rolig igen, når noget har fyldt.', 'I can calm down again after something upsetting.'],
    ),
  ),
  theme(
    'self',
    'Tro på sig selv',
    'Faith in oneself',
    q(
      'knows-strengths',
      ['Barnet ved, hvad det er god til.', 'The child knows what it is good at.'],
      ['Dit barn ved, hvad det er god til.', 'Your child knows what it is good at.'],
      ['Jeg ved, hvad jeg er god til.', 'I know what I am good at.'],
    ),
    q(
      'says-opinion',
      [
        'Barnet siger sin mening og tør række hånden op.',
        'The child speaks its mind and dares to raise its hand.',
      ],
      ['Dit barn siger sin mening, også til voksne.', 'Your child speaks its mind, also to adults.'],
      ['Jeg tør sige, hvad jeg mener.', 'I dare to say what I think.'],
    ),
    q(
      'takes-care',
      ['Barnet er god mod andre og hjælper til.', 'The child is kind to others and lends a hand.'],
      [
        'Dit barn er god mod andre og hjælper til derhjemme.',
        'Your child is kind to others and helps at home.',
      ],
      ['Jeg er god mod andre og hjælper til.', 'I am kind to others and lend a hand.'],
    ),
  ),
);

import { question as q, startingSet, theme } from './build.ts';

/** The six themes of the læreplan (dagtilbudsloven § 8) for the youngest. */
export const profile0to2 = startingSet(
  '0-2',
  'Dialogprofil 0–2 år',
  'Dialogue profile, 0–2 years',
  theme(
    'personal',
    'Alsidig personlig udvikling',
    'All-round personal development',
    q(
      'comfort',
      [
        'Barnet søger trøst hos en voksen og falder til ro igen.',
        'The child seeks comfort with an adult and settles again.',
      ],
      [
        'Dit barn søger trøst hos dig og falder til ro igen.',
        'Your child seeks comfort with you and settles again.',
      ],
    ),
    q(
      'curious',
      ['Barnet er nysgerrigt og går på opdagelse i rummet.', 'The child is curious and explores the room.'],
      [
        'Dit barn er nysgerrigt og går på opdagelse derhjemme.',
        'Your child is curious and explores at home.',
      ],
    ),
    q(
      'shows-will',
      [
        'Barnet viser, hvad det vil, og hvad det ikke vil.',
        'The child shows what it wants and what it does not want.',
      ],
      [
        'Dit barn viser, hvad det vil, og hvad det ikke vil.',
        'Your child shows what it wants and what it does not want.',
      ],
    ),
  ),
  theme(
    'social',
    'Social udvikling',
    'Social development',
    q(
      'near-others',
      [
        'Barnet er gerne i nærheden af andre børn og kigger på, hvad de gør.',
        'The child likes being near other children and watches what they do.',
      ],
      ['Dit barn er gerne i nærheden af andre børn.', 'Your child likes being near other children.'],
    ),
    q(
      'give-and-take',
      [
        'Barnet er med i små lege, hvor man skiftes, for eksempel at give og tage.',
        'The child joins small games of taking turns, such as giving and taking.',
      ],
      [
        'Dit barn er med i små lege, hvor I skiftes, for eksempel borte-borte-tit.',
        'Your child joins small games where you take turns, such as peekaboo.',
      ],
    ),
    q(
      'feels-with',
      [
        'Barnet lægger mærke til, når et andet barn er ked af det.',
        'The child notices when another child is sad.',
      ],
      [
        'Dit barn lægger mærke til, når andre er glade eller kede af det.',
        'Your child notices when others are happy or sad.',
      ],
    ),
  ),
  theme(
    'language',
    'Kommunikation og sprog',
    'Communication and language',
    q(
      'understands',
      ['Barnet forstår korte beskeder i hverdagen.', 'The child understands short everyday messages.'],
      ['Dit barn forstår korte beskeder derhjemme.', 'Your child understands short messages at home.'],
    ),
    q(
      'expresses',
      [
        'Barnet bruger lyde, tegn eller ord for at få kontakt.',
        'The child uses sounds, signs or words to get in touch.',
      ],
      [
        'Dit barn bruger lyde, tegn eller ord for at få kontakt med dig.',
        'Your child uses sounds, signs or words to get in touch with you.',
      ],
    ),
    q(
      'books',
      [
        'Barnet er optaget af billedbøger, sange eller rim.',
        'The child enjoys picture books, songs or rhymes.',
      ],
      [
        'Dit barn er optaget af billedbøger, sange eller rim.',
        'Your child enjoys picture books, songs or rhymes.',
      ],
    ),
  ),
  theme(
    'body',
    'Krop, sanser og bevægelse',
    'Body, senses and movement',
    q(
      'moves',
      ['Barnet bevæger sig med lyst og prøver nye måder.', 'The child enjoys moving and tries new ways.'],
      ['Dit barn bevæger sig med lyst og prøver nye måder.', 'Your child enjoys moving and tries new ways.'],
    ),
    q(
      'hands',
      [
        'Barnet bruger hænderne til at undersøge og få fat i ting.',
        'The child uses its hands to explore and grasp things.',
      ],
      ['Dit barn bruger hænderne til at undersøge ting.', 'Your child uses its hands to explore things.'],
    ),
    q(
      'sleeps-eats',
      [
        'Barnet spiser og sover, så det har kræfter til dagen.',
        'The child eats and sleeps so that it has energy for the day.',
      ],
      ['Dit barn spiser og sover godt.', 'Your child eats and sleeps well.'],
    ),
  ),
  theme(
    'culture',
    'Kultur, æstetik og fællesskab',
    'Culture, aesthetics and community',
    q(
      'music',
      [
        'Barnet lytter og bevæger sig, når der er musik og sang.',
        'The child listens and moves when there is music and song.',
      ],
      [
        'Dit barn lytter og bevæger sig til musik og sang.',
        'Your child listens and moves to music and song.',
      ],
    ),
    q(
      'colours',
      [
        'Barnet er med, når vi maler, mærker på ting eller laver rod med vilje.',
        'The child joins in when we paint, feel materials or make a mess on purpose.',
      ],
      [
        'Dit barn kan lide at male, mærke på ting eller lege med vand og sand.',
        'Your child likes painting, touching things or playing with water and sand.',
      ],
    ),
    q(
      'routines',
      [
        'Barnet kender de faste ting på dagen og er med i dem.',
        'The child knows the fixed parts of the day and takes part in them.',
      ],
      [
        'Dit barn kender de faste ting i jeres hverdag og er med i dem.',
        'Your child knows the fixed parts of your day and takes part in them.',
      ],
    ),
  ),
  theme(
    'nature',
    'Natur, udeliv og science',
    'Nature, outdoor life and science',
    q(
      'outdoors',
      ['Barnet er glad for at være ude.', 'The child likes being outdoors.'],
      ['Dit barn er glad for at være ude.', 'Your child likes being outdoors.'],
    ),
    q(
      'discovers',
      [
        'Barnet undersøger det, det finder ude: sten, blade, vand, små dyr.',
        'The child explores what it finds outside: stones, leaves, water, small animals.',
      ],
      [
        'Dit barn undersøger det, det finder ude: sten, blade, vand, små dyr.',
        'Your child explores what it finds outside: stones, leaves, water, small animals.',
      ],
    ),
    q(
      'tries-out',
      [
        'Barnet gør det samme igen og igen for at se, hvad der sker.',
        'The child does the same thing again and again to see what happens.',
      ],
      [
        'Dit barn gør det samme igen og igen for at se, hvad der sker.',
        'Your child does the same thing again and again to see what happens.',
      ],
    ),
  ),
);

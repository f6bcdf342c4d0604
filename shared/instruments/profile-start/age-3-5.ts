import { question as q, startingSet, theme } from './build.ts';

/** The six themes of the læreplan (dagtilbudsloven § 8) for children in kindergarten. */
export const profile3to5 = startingSet(
  '3-5',
  'Dialogprofil 3–5 år',
  'Dialogue profile, 3–5 years',
  theme(
    'personal',
    'Alsidig personlig udvikling',
    'All-round personal development',
    q(
      'tries-new',
      [
        'Barnet tør prøve noget nyt, også når det er svært.',
        'The child dares to try something new, even when it is hard.',
      ],
      [
        'Dit barn tør prøve noget nyt, også når det er svært.',
        'Your child dares to try something new, even when it is hard.',
      ],
    ),
    q(
      'feelings',
      ['Barnet kan vise eller fortælle, hvad det føler.', 'The child can show or tell what it feels.'],
      [
        'Dit barn kan vise eller fortælle dig, hvad det føler.',
        'Your child can show or tell you what it feels.',
      ],
    ),
    q(
      'keeps-at-it',
      [
        'Barnet bliver ved en leg eller en opgave, det selv har valgt.',
        'The child stays with a game or task it has chosen.',
      ],
      [
        'Dit barn bliver ved en leg eller noget andet, det selv har valgt.',
        'Your child stays with a game or something else it has chosen.',
      ],
    ),
    q(
      'self-reliant',
      [
        'Barnet klarer det meste af tøj, mad og toilet, som vi kan forvente.',
        'The child manages most of dressing, eating and toilet as we can expect.',
      ],
      [
        'Dit barn klarer det meste af tøj, mad og toilet, som du kan forvente.',
        'Your child manages most of dressing, eating and toilet as you can expect.',
      ],
    ),
  ),
  theme(
    'social',
    'Social udvikling',
    'Social development',
    q(
      'friend',
      [
        'Barnet har mindst én, det helst leger med.',
        'The child has at least one it likes best to play with.',
      ],
      [
        'Dit barn har mindst én, det helst leger med.',
        'Your child has at least one it likes best to play with.',
      ],
    ),
    q(
      'joins-play',
      [
        'Barnet finder vej ind i en leg, der er i gang.',
        'The child finds its way into a game that is under way.',
      ],
      [
        'Dit barn finder vej ind i en leg med andre børn.',
        'Your child finds its way into a game with other children.',
      ],
    ),
    q(
      'waits-shares',
      [
        'Barnet kan vente på tur, dele og give plads til andres ideer.',
        'The child can wait its turn, share and make room for the ideas of others.',
      ],
      [
        'Dit barn kan vente på tur, dele og lytte til andres ideer.',
        'Your child can wait its turn, share and listen to the ideas of others.',
      ],
    ),
  ),
  theme(
    'language',
    'Kommunikation og sprog',
    'Communication and language',
    q(
      'tells',
      [
        'Barnet kan fortælle om noget, det har oplevet.',
        'The child can tell about something it has experienced.',
      ],
      [
        'Dit barn kan fortælle om noget, det har oplevet.',
        'Your child can tell about something it has experienced.',
      ],
    ),
    q(
      'understands-two',
      ['Barnet forstår en besked med flere led.', 'The child understands a message with several parts.'],
      ['Dit barn forstår en besked med flere led.', 'Your child understands a message with several parts.'],
    ),
    q(
      'wordplay',
      [
        'Barnet leger med ord, rim, bogstaver eller historier.',
        'The child plays with words, rhymes, letters or stories.',
      ],
      [
        'Dit barn leger med ord, rim, bogstaver eller historier.',
        'Your child plays with words, rhymes, letters or stories.',
      ],
    ),
  ),
  theme(
    'body',
    'Krop, sanser og bevægelse',
    'Body, senses and movement',
    q(
      'big-movements',
      [
        'Barnet løber, hopper, klatrer og holder balancen, som vi kan forvente.',
        'The child runs, jumps, climbs and keeps its balance as we can expect.',
      ],
      ['Dit barn løber, hopper og klatrer med lyst.', 'Your child likes to run, jump and climb.'],
    ),
    q(
      'fine-hands',
      [
        'Barnet kan tegne, klippe, bygge og lukke en lynlås, som vi kan forvente.',
        'The child can draw, cut, build and close a zip as we can expect.',
      ],
      [
        'Dit barn kan tegne, klippe, bygge og lukke en lynlås.',
        'Your child can draw, cut, build and close a zip.',
      ],
    ),
    q(
      'energy',
      [
        'Barnet har kræfter til dagen og finder ro, når der er brug for det.',
        'The child has energy for the day and finds rest when needed.',
      ],
      [
        'Dit barn sover godt, spiser godt og har kræfter til dagen.',
        'Your child sleeps well, eats well and has energy for the day.',
      ],
    ),
  ),
  theme(
    'culture',
    'Kultur, æstetik og fællesskab',
    'Culture, aesthetics and community',
    q(
      'creates',
      [
        'Barnet skaber noget selv: tegner, bygger, synger, finder på.',
        'The child makes things of its own: draws, builds, sings, invents.',
      ],
      [
        'Dit barn skaber noget selv: tegner, bygger, synger, finder på.',
        'Your child makes things of its own: draws, builds, sings, invents.',
      ],
    ),
    q(
      'part-of-us',
      [
        'Barnet er med i samling, fester og det, vi er fælles om.',
        'The child takes part in circle time, celebrations and what we share.',
      ],
      [
        'Dit barn kan lide at være med til det, I er fælles om i familien.',
        'Your child likes joining in what you share in the family.',
      ],
    ),
    q(
      'contributes',
      [
        'Barnet siger sin mening, når vi bestemmer noget sammen.',
        'The child speaks its mind when we decide something together.',
      ],
      [
        'Dit barn siger sin mening, når I bestemmer noget sammen.',
        'Your child speaks its mind when you decide something together.',
      ],
    ),
  ),
  theme(
    'nature',
    'Natur, udeliv og science',
    'Nature, outdoor life and science',
    q(
      'outdoor-play',
      ['Barnet leger godt ude, i al slags vejr.', 'The child plays well outdoors in all weathers.'],
      ['Dit barn er glad for at lege ude.', 'Your child likes playing outdoors.'],
    ),
    q(
      'asks-why',
      ['Barnet spørger, hvorfor noget er, som det er.', 'The child asks why things are as they are.'],
      ['Dit barn spørger, hvorfor noget er, som det er.', 'Your child asks why things are as they are.'],
    ),
    q(
      'counts-sorts',
      [
        'Barnet tæller, sorterer og sammenligner i leg og hverdag.',
        'The child counts, sorts and compares in play and daily life.',
      ],
      [
        'Dit barn tæller, sorterer og sammenligner ting i hverdagen.',
        'Your child counts, sorts and compares things in daily life.',
      ],
    ),
  ),
);

import { nursery, type Story } from './story.ts';

/** What one wonders about with the youngest. All of it is invented. */
export const nurseryStories: readonly Story[] = [
  {
    ...{ id: 'goodbye', months: nursery },
    seen: {
      text: 'Græder længe ved afleveringen og holder fast i jakken. Falder først til ro hen mod kl. 9.30.',
      ...{ when: 'Om morgenen', often: 'daily', long: 'weeks', degree: 2, childSaid: '' },
      parentsSaid: 'Sover uroligt for tiden.',
    },
    familySaid: 'Vi skynder os nok for meget om morgenen.',
    analysis: {
      see: 'Gråden kommer, når den voksne, der tager imod, er ny.',
      keeps: 'Vi har haft tre forskellige til at tage imod denne måned.',
      tried: 'Vinke i vinduet. Det hjalp to dage.',
      parents: 'Vil gerne kunne gå uden dårlig samvittighed.',
      child: 'Rækker ud efter den voksne, det kender.',
      want: 'At barnet bliver taget imod af en, det kender, og er i leg kl. 9.',
    },
    goal: 'Er faldet til ro ti minutter efter afleveringen',
    actions: [
      {
        text: 'Den samme voksne tager imod de næste to uger; byttes der, siges det til forældrene aftenen før',
        target: 'surroundings',
        measure: 'own-adjustment',
      },
      {
        text: 'Skriver i to uger, hvad der trøster, og viser det til forældrene',
        target: 'child',
        measure: 'follow-baby',
      },
    ],
    voice: 'Går selv hen til puden og peger på bogen, når den faste voksne sidder der.',
    review: 'Gråden er kort de fleste dage. Mandage er stadig svære.',
    familyWord: 'Afleveringen er blevet roligere. Vi holder fast i den faste modtagelse.',
  },
  {
    ...{ id: 'words', months: nursery },
    seen: {
      text: 'Bruger få ord og peger i stedet. Bliver ked af det, når de andre ikke forstår.',
      ...{ when: 'Ved måltider og i leg', often: 'often', long: 'months', degree: 3, childSaid: '' },
      parentsSaid: 'Vi taler to sprog hjemme og er ikke bekymrede.',
    },
    familySaid: 'Vi vil gerne have ideer til, hvad vi kan gøre.',
    analysis: {
      see: 'Forstår det meste, siger lidt. Siger mere i små rum end i store.',
      keeps: 'Der er larm ved bordet, og vi svarer for barnet.',
      tried: 'Dialogisk læsning en gang om ugen.',
      parents: 'Læser højt på begge sprog.',
      child: 'Bliver glad, når nogen venter.',
      want: 'Flere ture, hvor barnet selv når at sige det.',
    },
    goal: 'Siger selv, hvad det vil have, ved frokosten',
    actions: [
      {
        text: 'Fire børn og en voksen ved bordet; den voksne venter fem sekunder, før der hjælpes',
        target: 'surroundings',
        measure: 'plan-surroundings',
      },
      {
        text: 'Læser den samme bog tre gange om ugen med to børn',
        target: 'surroundings',
      },
    ],
    voice: 'Henter selv bogen om bussen og siger »mere« og »stop«.',
    review: 'Mange flere ord ved bordet. I store grupper er det stadig stille.',
    familyWord: 'Der kommer nye ord hver uge. Prøv bogen om bussen derhjemme.',
  },
  {
    ...{ id: 'sleep', months: nursery },
    seen: {
      text: 'Er meget træt og vil bæres det meste af dagen. Sover kun med en voksen ved siden af.',
      ...{ when: 'Fra kl. 10', often: 'daily', long: 'weeks', degree: 2 },
      ...{ childSaid: '', parentsSaid: 'Vågner fire gange om natten.' },
    },
    familySaid: 'Vi er trætte alle sammen. Må vi ringe til sundhedsplejersken?',
    analysis: {
      see: 'Trætheden kommer før middag. I barnevognen går det bedre end indenfor.',
      keeps: 'Søvnen ligger sent, og formiddagen er lang.',
      tried: 'Tidligere lur en enkelt dag.',
      parents: 'Ønsker en fælles rytme.',
      child: 'Lægger sig selv ved puderne kl. 10.',
      want: 'En rytme, der er ens hjemme og her.',
    },
    goal: 'Sover en lur på mindst en time',
    actions: [
      {
        text: 'Lur kl. 10.30 i vognen, hver dag i tre uger',
        target: 'surroundings',
        measure: 'own-adjustment',
      },
      { text: 'Søvn og trøst skrives ned og deles med forældrene', target: 'child', measure: 'follow-baby' },
    ],
    voice: 'Går hen til vognen og vinker, når det er tid.',
    review: 'Sover halvanden time og leger om eftermiddagen.',
    familyWord: 'Luren hjælper. Hold fast i rytmen i weekenden, hvis I kan.',
  },
];

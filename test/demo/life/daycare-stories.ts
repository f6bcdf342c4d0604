import { nurseryStories } from './nursery-stories.ts';
import { kindergarten, type Story } from './story.ts';

/** What one wonders about in daycare. All of it is invented. */
export const daycareStories: readonly Story[] = [
  {
    ...{ id: 'fence', months: kindergarten },
    seen: {
      text: 'Står ved hegnet det meste af formiddagen. Ser på de andre, men går ikke hen, når de kalder.',
      ...{ when: 'På legepladsen, mest om formiddagen', often: 'daily', long: 'weeks', degree: 3 },
      ...{ childSaid: '»De løber for hurtigt.«', parentsSaid: 'Leger gerne med storesøster hjemme.' },
    },
    familySaid: 'Vi kan godt kende det fra fødselsdage. Det er rart, at I siger det.',
    analysis: {
      see: 'Søger kanten, når der er mange børn og ingen fast leg. Inde ved bordet er det ikke sådan.',
      keeps: 'Legene ude skifter hurtigt, og de voksne er spredt. Ingen venter på den, der er langsom.',
      tried: 'Vi har spurgt og inviteret. Det hjælper, så længe en voksen bliver.',
      parents: 'Ser det samme i store flokke.',
      child: 'Vil gerne være med i noget, der ikke går så stærkt.',
      want: 'En leg hver formiddag sammen med et eller to børn.',
    },
    goal: 'Er med i en leg ude hver formiddag',
    actions: [
      {
        text: 'En fast voksen begynder en rolig leg ude kl. 10, hver dag i to uger',
        target: 'surroundings',
        measure: 'own-adjustment',
      },
      {
        text: 'Spørger barnet ugentligt med billeder: hvad var rart ude?',
        target: 'child',
        measure: 'hear-child',
      },
    ],
    voice: '»Jeg kan godt lide, når vi laver butik. Så er der ikke nogen, der løber.«',
    review: 'Leger butik med de samme to børn de fleste dage. Søger stadig hegnet, når vi er mange.',
    familyWord: 'Der er kommet gang i legen ude. Vi bliver ved et stykke tid endnu.',
  },
  {
    ...{ id: 'angry', months: kindergarten },
    seen: {
      text: 'Slår eller skubber, når legen skifter. Bliver selv forskrækket bagefter.',
      ...{ when: 'I overgange, især før frokost', often: 'often', long: 'weeks', degree: 3 },
      ...{ childSaid: '»De lytter ikke.«', parentsSaid: 'Vi ser det også, når vi skal ud ad døren.' },
    },
    familySaid: 'Godt, at I ser på overgangene og ikke kun på vreden.',
    analysis: {
      see: 'Ni af ti gange sker det inden for de sidste ti minutter før et skift.',
      keeps: 'Vi siger det for sent, og mange skal det samme på én gang.',
      tried: 'Samtale bagefter. Det ændrer ikke næste gang.',
      parents: 'Bruger et æggeur hjemme.',
      child: 'Vil gerne vide, hvad der skal ske.',
      want: 'Overgange, som barnet kan følge med i.',
    },
    goal: 'Kommer til frokost uden sammenstød',
    actions: [
      {
        text: 'Overgangen deles i to hold, og billedtavlen vises fem minutter før',
        target: 'surroundings',
        measure: 'plan-surroundings',
      },
      { text: 'Barnet er den, der henter tavlen', target: 'child', measure: 'child-voice' },
    ],
    voice: '»Jeg er chef for tavlen. Så ved jeg det først.«',
    review: 'To sammenstød på tre uger mod næsten dagligt før.',
    familyWord: 'Skiftene går meget bedre. I er velkomne til at låne billederne.',
  },
  {
    ...{ id: 'quiet', months: kindergarten },
    seen: {
      text: 'Er blevet stille efter sommerferien. Svarer kort og leger mest alene med klodser.',
      ...{ when: 'Hele dagen', often: 'daily', long: 'weeks', degree: 2 },
      ...{ childSaid: '»Anton er flyttet.«', parentsSaid: '' },
    },
    familySaid: 'Vennen bliver nævnt hver dag herhjemme.',
    analysis: {
      see: 'Leger godt alene, men ser efter de andre.',
      keeps: 'Den faste legekammerat er væk, og vi har ladet barnet være i fred.',
      tried: 'Et nyt bord.',
      parents: 'Har skrevet et brev til vennen.',
      child: 'Savner sin ven.',
      want: 'En ny, som barnet selv har lyst til at lege med.',
    },
    goal: 'Har en fast legeaftale hver uge',
    actions: [
      {
        text: 'Byggehjørne for tre, hvor en voksen er med de første gange',
        target: 'surroundings',
        measure: 'own-adjustment',
      },
      { text: 'Spørger barnet, hvem det gerne vil bygge med', target: 'child', measure: 'hear-child' },
    ],
    voice: '»Jeg vil gerne bygge med Sille. Hun vælter det ikke.«',
    review: 'Bygger med to andre de fleste dage og griner igen.',
    familyWord: 'Der er kommet en ny makker i byggehjørnet.',
  },
  {
    ...{ id: 'alone-home', months: kindergarten },
    seen: {
      text: 'Kommer ofte efter kl. 10, sulten og uden madpakke. Tøjet passer ikke til vejret.',
      ...{ when: 'Tre–fire dage om ugen', often: 'often', long: 'months', degree: 4 },
      ...{ childSaid: '»Mor sov.«', parentsSaid: 'Det har været en svær tid.' },
    },
    familySaid: 'Jeg har brug for hjælp, men ved ikke, hvem jeg skal spørge.',
    analysis: {
      see: 'Barnet er glad, når det har spist. Der er langt mellem aftalerne med hjemmet.',
      keeps: 'Forælderen er alene og syg i perioder.',
      tried: 'Madpakke her og en samtale i garderoben.',
      parents: 'Vil gerne have hjælp om morgenen.',
      child: 'Vil gerne komme til samling.',
      want: 'En morgen, der hænger sammen, og en voksen, der ringer, hvis den ikke gør.',
    },
    goal: 'Er her til samling kl. 9 og har spist',
    actions: [
      {
        text: 'Morgenmad til kl. 9.30 og en fast voksen, der ringer kl. 8.30',
        target: 'surroundings',
        measure: 'secure-day',
      },
      {
        text: 'Familierådgivningen ringes op sammen med forælderen',
        target: 'surroundings',
        measure: 'family-support',
      },
    ],
    voice: '»Nu når jeg sangen.«',
    review: 'Fremmødet er blevet stabilt fire dage om ugen. Familierådgivningen er i gang.',
    familyWord: 'Morgenerne er blevet lettere. Vi ringer stadig kl. 8.30.',
  },
  {
    ...{ id: 'outside-games', months: kindergarten },
    seen: {
      text: 'Bliver ofte valgt fra, når der skal leges rollelege. Siger bagefter, at den ikke gad.',
      ...{ when: 'Om eftermiddagen', often: 'sometimes', long: 'weeks', degree: 2 },
      ...{ childSaid: '»De siger, at der ikke er flere roller.«', parentsSaid: '' },
    },
    familySaid: 'Det hører vi ikke om herhjemme.',
    analysis: {
      see: 'De samme fire børn bestemmer rollerne.',
      keeps: 'Legen er lukket, når de voksne ikke er med.',
      tried: 'Vi har bedt dem om at lade alle være med.',
      parents: 'Inviterer gerne hjem.',
      child: 'Vil gerne være dyrlæge.',
      want: 'En leg, hvor der altid er en rolle mere.',
    },
    goal: 'Er med i en rolleleg hver uge',
    actions: [
      {
        text: 'Dyrehospital med flere pladser; en voksen har den første rolle',
        target: 'surroundings',
        measure: 'own-adjustment',
      },
      { text: 'Barnet finder på en ny rolle hver mandag', target: 'child', measure: 'hear-child' },
    ],
    voice: '»Det er mig, der ringer efter ambulancen.«',
    review: 'Er med de fleste gange, også når den voksne går.',
    familyWord: 'Spørg derhjemme til dyrehospitalet.',
  },
  ...nurseryStories,
];

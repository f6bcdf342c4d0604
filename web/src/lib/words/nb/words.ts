import type { OtherWords } from '../catalogue.ts';

/** Norwegian bokmål: the frame of the family's pages. What is missing is said in Danish; the staff's pages come later. */
export const words: OtherWords = {
  'public.language': 'Språk',
  'public.try-again': 'Prøv igjen',
  'public.to-front-page': 'Gå til forsiden',
  'sign-in.title': 'Logg inn',
  'shell.skip': 'Gå til innholdet',
  'my.story.placement': 'Plassering på trivselslinjalen',
  'notices.bell': 'Meldinger',
  'family.consents': 'Samtykker',
  'family.yes': 'Ja, det kan de',
  'family.no': 'Nei',
  'family.sign-out': 'Logg ut',
  'my.nav': 'Sidene dine',
  'my.title.child': 'Mine barn',
  'my.title.own': 'Meg',
  'my.hello': 'Hei {name}',
  'my.choices': 'Velg meldinger',
  'my.waits': '{n} spørsmål venter på svaret ditt|{n} spørsmål venter på svaret ditt',
  'my.answer': 'Svar på spørsmålet|Svar på {n} spørsmål',
  'my.print': 'Skriv ut alt',
  'my.registered': 'Dette er registrert',
  'my.sight': 'Hvem kan se det?',
  'my.seen': 'Hvem har sett det?',
  'my.rights': 'Rettighetene dine',
};

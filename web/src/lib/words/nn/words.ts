import type { OtherWords } from '../catalogue.ts';

/** Norwegian nynorsk: the frame of the family's pages. What is missing is said in Danish; the staff's pages come later. */
export const words: OtherWords = {
  'public.language': 'Språk',
  'public.try-again': 'Prøv igjen',
  'public.to-front-page': 'Gå til framsida',
  'sign-in.title': 'Logg inn',
  'shell.skip': 'Gå til innhaldet',
  'my.story.placement': 'Plassering på trivselslinjalen',
  'notices.bell': 'Meldingar',
  'family.consents': 'Samtykke',
  'family.yes': 'Ja, det kan dei',
  'family.no': 'Nei',
  'family.sign-out': 'Logg ut',
  'my.nav': 'Sidene dine',
  'my.title.child': 'Barna mine',
  'my.title.own': 'Meg',
  'my.hello': 'Hei {name}',
  'my.choices': 'Vel meldingar',
  'my.waits': '{n} spørsmål ventar på svaret ditt|{n} spørsmål ventar på svaret ditt',
  'my.answer': 'Svar på spørsmålet|Svar på {n} spørsmål',
  'my.print': 'Skriv ut alt',
  'my.registered': 'Dette er registrert',
  'my.sight': 'Kven kan sjå det?',
  'my.seen': 'Kven har sett det?',
  'my.rights': 'Rettane dine',
};

import { waysWords } from './ways.ts';

/** Words of the first page, of what all public pages have in common, and of the refusals that any page may meet. */
export const publicWords = {
  ...waysWords,
  'public.language': 'Sprog',
  'public.opening': 'Et øjeblik …',
  'public.no-answer': 'Vi kan ikke få forbindelse lige nu.',
  'public.try-again': 'Prøv igen',
  'public.needs-script': 'Rød Tråd kræver, at JavaScript er slået til i browseren.',
  'public.purpose':
    'Rød Tråd er kommunens fælles system om børns trivsel: vurdere, tale sammen og handle. Alle opslag bliver registreret.',
  'general.reference': 'Reference: {reference}',
  'public.portal': 'Søg i kommunens vejledninger uden at logge ind',
  'public.to-front-page': 'Gå til forsiden',

  'sign-in.title': 'Log ind',
  'sign-in.lead': 'Vælg, hvem du er, så viser vi vej.',
  'sign-in.municipality': 'Kommune',
  'sign-in.no-municipality': 'Ingen kommune er klar til brug endnu.',
  'sign-in.waiting': 'Henter kommuner …',
  'sign-in.way.unilogin': 'Log ind med Unilogin',
  'sign-in.way.ad': 'Log ind med kommunens login',
  'sign-in.way.kombit': 'Log ind med Fælleskommunal Adgangsstyring',
  'sign-in.reason.signed-out': 'Du er logget ud. Dine kladder på denne enhed er slettet.',
  'sign-in.reason.session-over':
    'Du har været logget ind for længe. Log ind igen, så kommer du tilbage til siden. Det, du havde skrevet, er gemt på enheden.',
  'sign-in.reason.no-access':
    'Du er logget ind, men du har ingen rolle i Rød Tråd. Kontakt din leder eller kommunens administrator.',
  'sign-in.reason.cancelled': 'Login blev afbrudt.',
  'sign-in.reason.expired': 'Det tog for lang tid at logge ind. Prøv igen.',
  'sign-in.reason.provider-error': 'Login-tjenesten svarede ikke, som den skulle. Prøv igen om lidt.',
  'sign-in.reason.municipality-unknown': 'Kommunen bruger ikke Rød Tråd.',
  'sign-in.reason.not-in-roster':
    'Du er logget ind, men din institution eller kommune har ikke registreret dig i Rød Tråd. Kontakt din leder.',
  'sign-in.reason.second-factor-needed':
    'Log ind med to faktorer, for eksempel MitID. Et login med kun adgangskode er ikke nok til oplysninger om børn.',
  'sign-in.reason.other': 'Login lykkedes ikke. Prøv igen.',

  'refusal.input-invalid': 'Noget er ikke udfyldt rigtigt.',
  'refusal.not-signed-in': 'Du skal logge ind igen.',
  'refusal.not-permitted': 'Det har du ikke adgang til. Er det en fejl, så kontakt din leder.',
  'refusal.cross-site': 'Handlingen kom ikke fra Rød Tråds egne sider og blev afvist.',
  'refusal.not-found': 'Det findes ikke, eller det er flyttet.',
  'refusal.page-not-found': 'Siden findes ikke.',
  'refusal.changed-meanwhile': 'En kollega har ændret det, mens du arbejdede.',
  'refusal.surprise': 'Noget gik galt hos os. Det er registreret, og intet af det, du skrev, er gået tabt.',
  'refusal.busy': 'Der er meget travlt lige nu. Prøv igen om et øjeblik.',
  'refusal.offline': 'Der er ingen forbindelse til nettet.',
  'refusal.other': 'Det kunne ikke lade sig gøre.',
  'refusal.municipality-unknown': 'Kommunen bruger ikke Rød Tråd.',
  'refusal.session-over': 'Din session er slut. Log ind igen.',
} as const;

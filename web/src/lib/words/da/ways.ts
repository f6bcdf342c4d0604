/** Words of the ways in: who you are, how you sign in, and why you stand here again. They come with the first page, so they are few. */
export const waysWords = {
  'sign-in.who.staff': 'Medarbejder',
  'sign-in.who.guardian': 'Forælder',
  'sign-in.who.child': 'Elev eller ung',
  'sign-in.who.partner': 'Samarbejdspartner',
  'sign-in.who.letter': 'Jeg har fået et brev',
  'sign-in.who-hint.staff': 'Dagtilbud, skole, SFO, sundhedspleje, PPR og forvaltning',
  'sign-in.who-hint.guardian': 'Brug dit eget Unilogin, det samme som til Aula. Du kan bruge MitID.',
  'sign-in.who-hint.child': 'Brug det Unilogin, du bruger i skolen eller på din uddannelse.',
  'sign-in.who-hint.partner': 'Du er inviteret af kommunen og har fået en mail.',
  'sign-in.who-hint.letter': 'Et brev i Digital Post med et link',
  'sign-in.as.guardian': 'Log ind som forælder',
  'sign-in.as.child': 'Log ind som elev eller ung',
  'sign-in.partner': 'Log ind med e-mail og adgangskode',
  'sign-in.letter-how':
    'Åbn brevet i Digital Post eller e-Boks, og tryk på linket i brevet. Linket virker én gang og er kun til dig.',
  'sign-in.letter-lost':
    'Er linket brugt, eller er det blevet for gammelt? Åbn det alligevel: på siden kan du bede om et nyt brev.',
  'sign-in.two-factors': 'Log ind med to faktorer',
  'sign-in.reason.waits-for-role':
    'Velkommen. Vi kender dig nu, men du har ingen rolle endnu. Sig til din leder eller kommunens administrator, at du har logget ind: de kan finde dig under dit Unilogin og give dig en rolle. Log så ind igen.',
  'sign-in.reason.no-child-here':
    'Du er logget ind, men vi kan ikke se, at du har forældremyndighed over et barn i kommunen. Er det forkert, så kontakt dit barns dagtilbud eller skole.',
  'sign-in.reason.stronger-sign-in-needed':
    'Siden kræver, at du logger ind med to faktorer, for eksempel MitID.',
  'refusal.stronger-sign-in-needed': 'Det kræver, at du logger ind med to faktorer, for eksempel MitID.',
} as const;

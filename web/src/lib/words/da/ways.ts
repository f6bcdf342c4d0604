/** Words of the ways in: the sign-in page, a letter's link, two factors, and changing side or municipality. */
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

  'step-up.heading': 'Log ind med to faktorer',
  'step-up.why':
    'Her står oplysninger, som andre har skrevet om et barn, eller her skal du bestemme noget. Derfor skal vi være helt sikre på, at det er dig. Brug for eksempel MitID. Du kommer tilbage hertil bagefter.',

  'seat.change': 'Skift',
  'seat.as.staff': 'Som medarbejder',
  'seat.as.guardian': 'Som forælder',
  'seat.as.child': 'Som elev eller ung',
  'seat.from-letter': 'Du er her fra et brev. Du bliver logget ud efter højst en time.',

  'seat.letter-ends': 'Din adgang fra brevet slutter om et par minutter. Gør dit svar færdigt nu.',
  'seat.letter-over':
    'Din adgang fra brevet er slut. Log ind med Unilogin, eller åbn linket igen og bed om et nyt brev.',

  'link.title': 'Dit brev',
  'link.from': '{municipality} har skrevet til dig',
  'link.checking': 'Et øjeblik …',
  'link.step.birth-date': 'Trin 1 af 2: din fødselsdato',
  'link.step.code': 'Trin 2 af 2: koden',
  'link.why-birth-date': 'Vi spørger, så ingen andre kan læse om dit barn eller dig.',
  'link.day': 'Dag',
  'link.month': 'Måned',
  'link.year': 'År',
  'link.birth-date': 'Din egen fødselsdato',
  'link.birth-date-hint': 'For eksempel 27 3 1985. Ikke dit barns.',
  'link.birth-date-missing': 'Skriv dag, måned og år med tal.',
  'link.send-code': 'Send mig en kode',
  'link.sent.sms': 'Vi har sendt seks tal i en sms til {to}. De virker i 10 minutter.',
  'link.sent.email': 'Vi har sendt seks tal i en mail til {to}. De virker i 10 minutter.',
  'link.code': 'De seks tal',
  'link.code-missing': 'Skriv alle seks tal.',
  'link.open': 'Åbn',
  'link.new-code': 'Send en ny kode',
  'link.new-code-sent': 'Der er sendt en ny kode. Den gamle virker ikke mere.',
  'link.not-my-number': 'Er det ikke dit nummer eller din mail? Kontakt kommunen, så de kan rette det.',
  'link.no-token':
    'Der mangler noget i linket. Åbn det igen fra brevet i Digital Post, eller kopiér hele linket.',
  'link.unusable.heading': 'Linket kan ikke bruges',
  'link.unusable.why':
    'Et link virker én gang, på én telefon eller computer, og i højst 14 dage. Det kan også være trukket tilbage. Har du lige brugt det på denne enhed, er du måske stadig logget ind.',
  'link.ask-new': 'Bed om et nyt brev',
  'link.asked-new':
    'Tak. Er linket fra et brev til dig, og er der stadig noget at svare på, så sender vi et nyt brev til din Digital Post inden for et døgn.',
  'link.to-front': 'Gå til forsiden',
  'link.privacy': 'Linket virker én gang og kun for dig.',

  'refusal.stronger-sign-in-needed': 'Det kræver, at du logger ind med to faktorer, for eksempel MitID.',
  'refusal.link-not-usable': 'Linket kan ikke bruges. Bed om et nyt brev.',
  'refusal.link-locked': 'Der er svaret forkert for mange gange. Prøv igen om {minutes} minutter.',
  'refusal.birth-date-wrong': 'Det er ikke den fødselsdato, vi kender. Du har {left} forsøg tilbage.',
  'refusal.no-way-to-reach-you':
    'Vi kender hverken dit telefonnummer eller din mail og kan ikke sende dig en kode. Kontakt dit barns dagtilbud eller skole, eller log ind som forælder med Unilogin.',
  'refusal.too-many-codes': 'Du har fået mange koder. Prøv igen om {minutes} minutter.',
  'refusal.begin-again':
    'Åbn linket igen i denne browser, og begynd forfra. Browseren skal kunne gemme cookies.',
  'refusal.code-wrong': 'Tallene passer ikke. Du har {left} forsøg tilbage.',
  'refusal.code-expired': 'Koden er blevet for gammel. Bed om en ny.',
} as const;

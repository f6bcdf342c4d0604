/** Words of the page that a letter’s link opens. */
export const linkWords = {
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

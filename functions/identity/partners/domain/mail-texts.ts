import type { Mail, MailTemplate } from '../../ports/mail.ts';

type Words = (facts: Mail['facts']) => { subject: string; text: string };

/** What the mails say, in Danish and then shortly in English. No mail says anything about a child, or what the reader may see. */
const texts: Record<MailTemplate, Words> = {
  'partner-invitation': ({ invitedBy = '', organisation = '', municipality = '', link = '' }) => ({
    subject: `Invitation til Rød Tråd fra ${municipality}`,
    text: `Hej

${invitedBy} fra ${municipality} inviterer dig til Rød Tråd på vegne af ${organisation}.

Åbn linket for at se invitationen og sige ja. Det virker i 7 dage og kun én gang:
${link}

Kender du ikke til det, så lad linket ligge. Så sker der ikke noget.

In English: ${invitedBy} invites you to Rød Tråd. Open the link within 7 days to accept. If this means nothing to you, ignore it.
`,
  }),
  'partner-sign-in-renewed': ({ invitedBy = '', municipality = '', link = '' }) => ({
    subject: 'Nyt login til Rød Tråd',
    text: `Hej

${invitedBy} fra ${municipality} har fornyet dit login til Rød Tråd. Dit gamle login virker ikke længere.

Vælg en ny adgangskode og tilknyt din godkendelsesapp her. Linket virker i 7 dage og kun én gang:
${link}

Har du ikke bedt om det, så kontakt kommunen.

In English: your sign-in has been renewed. Open the link within 7 days to set it up. If you did not ask for this, contact the municipality.
`,
  }),
  'password-reset': ({ link = '' }) => ({
    subject: 'Ny adgangskode til Rød Tråd',
    text: `Hej

Du kan vælge en ny adgangskode her. Linket virker i 30 minutter og kun én gang, og du skal stadig bruge din godkendelsesapp:
${link}

Har du ikke bedt om det, så lad linket ligge. Din adgangskode er den samme som før.

In English: choose a new password by the link within 30 minutes. If you did not ask for this, ignore it.
`,
  }),
  'password-changed': () => changed('Din adgangskode er ændret', 'Your password was changed.'),
  'authenticator-changed': () =>
    changed('Din godkendelsesapp er skiftet', 'Your authenticator app was replaced.'),
  'recovery-code-used': ({ left = '' }) =>
    changed(
      'En af dine engangskoder er brugt',
      'One of your recovery codes was used.',
      `Du har ${left} engangskoder tilbage. Har du mistet din godkendelsesapp, så tilknyt en ny under Min konto.`,
    ),
};

const changed = (what: string, english: string, more = '') => ({
  subject: `${what} i Rød Tråd`,
  text: `Hej

${what} i Rød Tråd.${more && `\n\n${more}`}

Var det ikke dig, så kontakt den kommune, der inviterede dig, med det samme.

In English: ${english} If this was not you, contact the municipality at once.
`,
});

/** Subject and plain text of a mail. */
export const mailText = ({ template, facts }: Mail): { subject: string; text: string } =>
  texts[template](facts);

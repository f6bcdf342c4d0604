import { escapeHtml } from '../wire.ts';
import { alert, document, field, hiddenFields } from './html.ts';

/** The first page: the ways to sign in that the client offers. `query` is the authorize request. */
export function loginPage(options: {
  query: Record<string, string>;
  providers: string[];
  hasPassword: boolean;
  csrf: string;
  problem?: string;
}): string {
  const links = options.providers.map((name) => {
    const target = new URLSearchParams({ ...options.query, identity_provider: name });
    return `<li><a class="choice" href="/oauth2/authorize?${escapeHtml(target.toString())}">Log ind med ${escapeHtml(name)}</a></li>`;
  });
  const form = `<form method="post" action="/login">
${hiddenFields({ ...options.query, _csrf: options.csrf })}
${field('username', 'Brugernavn', 'text', 'username')}
${field('password', 'Adgangskode', 'password', 'current-password')}
<button type="submit">Log ind</button>
</form>`;
  return document(
    'Log ind',
    [
      alert(options.problem),
      links.length > 0 ? `<ul>${links.join('\n')}</ul>` : '',
      options.hasPassword ? form : '',
    ].join('\n'),
  );
}

/** What each challenge asks, in Danish. */
const QUESTIONS: Record<string, { title: string; fields: string }> = {
  NEW_PASSWORD_REQUIRED: {
    title: 'Vælg en ny adgangskode',
    fields: field('NEW_PASSWORD', 'Ny adgangskode', 'password', 'new-password'),
  },
  SOFTWARE_TOKEN_MFA: {
    title: 'Skriv koden fra din app',
    fields: field('SOFTWARE_TOKEN_MFA_CODE', 'Kode på 6 cifre', 'text', 'one-time-code'),
  },
  MFA_SETUP: {
    title: 'Tilføj en godkendelsesapp',
    fields: field('code', 'Kode på 6 cifre fra appen', 'text', 'one-time-code'),
  },
};

/** The page for a challenge after the password; `secret` is shown when an authenticator is being set up. */
export function challengePage(options: {
  name: string;
  query: Record<string, string>;
  session: string;
  csrf: string;
  secret?: string;
  problem?: string;
}): string {
  const question = QUESTIONS[options.name] ?? { title: 'Log ind', fields: '' };
  const secret = options.secret
    ? `<p>Skriv denne nøgle i din godkendelsesapp:</p><p><code id="secret">${escapeHtml(options.secret)}</code></p>`
    : '';
  return document(
    question.title,
    `${alert(options.problem)}${secret}<form method="post" action="/login/challenge">
${hiddenFields({ ...options.query, _csrf: options.csrf, _session: options.session, _challenge: options.name })}
${question.fields}
<button type="submit">Fortsæt</button>
</form>`,
  );
}

/** The service's own error page: nothing is sent to an address that cannot be trusted. */
export const errorPage = (reason: string) => document('Der er sket en fejl', alert(reason));

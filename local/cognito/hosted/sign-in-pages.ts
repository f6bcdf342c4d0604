import { answerChallenge, openChallenge } from '../answer-challenge.ts';
import { type OidcProviderConfig } from '../config.ts';
import { Refusal } from '../failure.ts';
import { confirmAuthenticator } from '../second-factor.ts';
import { providerKey, type Service } from '../service.ts';
import { signInWithPassword, type Step } from '../sign-in.ts';
import { makeSecret } from '../totp.ts';
import { requireUser } from '../users.ts';
import { formOf, type Incoming, page, redirect, type Reply } from '../wire.ts';
import { checkAuthorize, type CheckedRequest, requestFields } from './authorize-request.ts';
import { completeSignIn, csrfOf, isFromOwnForm, knownBrowser, rememberBrowser } from './browser.ts';
import { goUpstream } from './upstream.ts';
import { challengePage, errorPage, loginPage } from './pages.ts';

type Good = Extract<CheckedRequest, { kind: 'good' }>;

function whenGood(
  checked: CheckedRequest,
  next: (good: Good) => Reply | Promise<Reply>,
): Reply | Promise<Reply> {
  if (checked.kind === 'stop') return page(400, errorPage(checked.reason));
  return checked.kind === 'refused' ? redirect(checked.location) : next(checked);
}

/** GET /oauth2/authorize: to a provider when one is named or the only one, back at once when known, else to the page. */
export function authorize(service: Service, incoming: Incoming): Reply | Promise<Reply> {
  const query = incoming.method === 'POST' ? formOf(incoming) : Object.fromEntries(incoming.url.searchParams);
  return whenGood(checkAuthorize(service, query), ({ client, request }) => {
    const offered = client.SupportedIdentityProviders ?? ['COGNITO'];
    const configured = offered.flatMap(
      (name) => service.providers.get(providerKey(client.UserPoolId, name)) ?? [],
    );
    const isMeant = (provider: OidcProviderConfig) =>
      query.identity_provider === provider.ProviderName ||
      (query.idp_identifier !== undefined && provider.IdpIdentifiers?.includes(query.idp_identifier));
    const named = configured.find(isMeant);
    const wantsNamed =
      Boolean(query.identity_provider || query.idp_identifier) && query.identity_provider !== 'COGNITO';
    if (wantsNamed && !named) return page(400, errorPage('Login option is not available.'));
    const only = configured.length === 1 && !offered.includes('COGNITO') ? configured[0] : undefined;
    const known = query.prompt === 'login' || named ? undefined : knownBrowser(service, client, incoming);
    if (known) return redirect(completeSignIn(service, request, known.user, known.authTime));
    const provider = named ?? only;
    if (provider) return goUpstream(service, provider, request, query.login_hint);
    return redirect(`/login?${new URLSearchParams(requestFields(query)).toString()}`);
  });
}

/** GET /login. */
export function showLogin(service: Service, incoming: Incoming, problem?: string): Reply | Promise<Reply> {
  const query = requestFields(
    incoming.method === 'POST' ? formOf(incoming) : Object.fromEntries(incoming.url.searchParams),
  );
  return whenGood(checkAuthorize(service, query), ({ client }) => {
    const offered = client.SupportedIdentityProviders ?? ['COGNITO'];
    const csrf = csrfOf(incoming);
    const providers = offered.filter((name) => service.providers.has(providerKey(client.UserPoolId, name)));
    const hasPassword = offered.includes('COGNITO');
    return page(
      200,
      loginPage({ query, providers, hasPassword, csrf: csrf.token, ...(problem ? { problem } : {}) }),
      csrf.cookies,
    );
  });
}

/** POST /login: user name and password. */
export function takePassword(service: Service, incoming: Incoming): Reply | Promise<Reply> {
  const form = formOf(incoming);
  if (!isFromOwnForm(incoming, form)) return page(403, errorPage('Invalid CSRF token.'));
  return whenGood(checkAuthorize(service, form), async (good) => {
    if (!(good.client.SupportedIdentityProviders ?? ['COGNITO']).includes('COGNITO')) {
      return page(400, errorPage('Login option is not available.'));
    }
    try {
      const step = await signInWithPassword(service, good.client, form.username ?? '', form.password ?? '');
      return proceed(service, incoming, good, form, step);
    } catch (error) {
      if (error instanceof Refusal) return showLogin(service, incoming, inDanish(error));
      throw error;
    }
  });
}

/** POST /login/challenge: new password, authenticator code, or a new authenticator's first code. */
export function takeChallenge(service: Service, incoming: Incoming): Reply | Promise<Reply> {
  const form = formOf(incoming);
  if (!isFromOwnForm(incoming, form)) return page(403, errorPage('Invalid CSRF token.'));
  return whenGood(checkAuthorize(service, form), async (good) => {
    const [name, session] = [form._challenge ?? '', form._session ?? ''];
    let secret: string | undefined;
    try {
      const challenge = openChallenge(service, good.client, session);
      secret = challenge.secret;
      if (name === 'MFA_SETUP') {
        const user = requireUser(service, challenge.poolId, challenge.username);
        confirmAuthenticator(service, user, challenge.secret, form.code ?? '');
        service.tables.challenges.set(session, { ...challenge, secretVerified: true });
      }
      const step = await answerChallenge(service, good.client, { name, session, responses: form });
      return await proceed(service, incoming, good, form, step);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (!service.tables.challenges.get(session)) return showLogin(service, incoming, inDanish(error));
      const query = requestFields(form);
      const shown = { name, query, session, csrf: csrfOf(incoming).token, problem: inDanish(error) };
      return page(200, challengePage({ ...shown, ...(secret ? { secret } : {}) }));
    }
  });
}

function proceed(
  service: Service,
  incoming: Incoming,
  good: Good,
  form: Record<string, string>,
  step: Step,
): Reply {
  if (step.kind === 'signed-in') {
    const browser = rememberBrowser(service, step.user);
    return redirect(completeSignIn(service, good.request, step.user, service.clock.now()), [browser]);
  }
  const shown = {
    name: step.name,
    query: requestFields(form),
    session: step.session,
    csrf: csrfOf(incoming).token,
  };
  if (step.name !== 'MFA_SETUP') return page(200, challengePage(shown));
  const challenge = openChallenge(service, good.client, step.session);
  const secret = makeSecret();
  service.tables.challenges.set(step.session, { ...challenge, secret });
  return page(200, challengePage({ ...shown, secret }));
}

const DANISH: Record<string, string> = {
  'Password attempts exceeded': 'For mange forsøg. Vent lidt, og prøv igen.',
  'User is disabled.': 'Brugeren er spærret.',
  'Temporary password has expired and must be reset by an administrator.':
    'Den midlertidige adgangskode er udløbet.',
};

function inDanish(error: Refusal): string {
  if (error.name === 'InvalidPasswordException') return 'Adgangskoden er ikke stærk nok.';
  if (['CodeMismatchException', 'EnableSoftwareTokenMFAException'].includes(error.name))
    return 'Koden er forkert.';
  if (error.name === 'ExpiredCodeException') return 'Koden er allerede brugt. Vent på den næste.';
  if (error.name === 'UserLambdaValidationException') return error.message;
  return DANISH[error.message] ?? 'Forkert brugernavn eller adgangskode.';
}

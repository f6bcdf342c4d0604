import type { Service } from '../service.ts';
import { type Incoming, page, redirect, type Reply } from '../wire.ts';
import { requestFields } from './authorize-request.ts';
import { forgetBrowser } from './browser.ts';
import { errorPage } from './pages.ts';

/** GET /logout: forgets the browser, then goes to an address the client registered, or asks who is next. */
export function logout(service: Service, incoming: Incoming): Reply {
  const query = Object.fromEntries(incoming.url.searchParams);
  const client = service.clients.get(query.client_id ?? '');
  if (!client) return page(400, errorPage('Client does not exist.'));
  const target = query.logout_uri ?? '';
  if (client.LogoutURLs?.includes(target)) return redirect(target, [forgetBrowser(service, incoming)]);
  if (query.logout_uri === undefined && client.CallbackURLs?.includes(query.redirect_uri ?? '')) {
    const login = `/login?${new URLSearchParams(requestFields(query)).toString()}`;
    return redirect(login, [forgetBrowser(service, incoming)]);
  }
  return page(400, errorPage("Required String parameter 'logout_uri' or 'redirect_uri' is not valid."));
}

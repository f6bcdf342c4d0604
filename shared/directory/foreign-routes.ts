import { receiptRoute } from '../letters/receipt-route.ts';
import type { ForeignRoute } from '../foreign-route.ts';

/** The municipality's directory keeps its people in step here (SCIM 2.0, RFC 7644). */
export const scimRoute = {
  module: 'directory',
  method: 'ANY',
  path: '/scim/{tenant}/v2/{path+}',
  because:
    'The directory shows the token that its administrator made; the function checks it before anything else',
} as const satisfies ForeignRoute;

/** What the Context Handler reads about us before anyone signs in (SAML 2.0 metadata). */
export const kombitMetadataRoute = {
  module: 'directory',
  method: 'GET',
  path: '/directory/kombit/metadata',
  because: 'Our public certificate and addresses; no personal data',
} as const satisfies ForeignRoute;

/** Where a sign-in that has begun here goes out to the Context Handler. */
export const kombitStartRoute = {
  module: 'directory',
  method: 'GET',
  path: '/directory/kombit/start',
  because: 'Signing in comes before the session; this route gives no personal data',
} as const satisfies ForeignRoute;

/** Where the Context Handler has the browser post its signed answer (SAML 2.0 bindings, 3.5). */
export const kombitAnswerRoute = {
  module: 'directory',
  method: 'POST',
  path: '/directory/kombit/answer',
  because: 'The answer is signed by the Context Handler and bound to a sign-in begun in the same browser',
} as const satisfies ForeignRoute;

export const foreignRoutes: readonly ForeignRoute[] = [
  scimRoute,
  kombitMetadataRoute,
  kombitStartRoute,
  kombitAnswerRoute,
  receiptRoute,
];

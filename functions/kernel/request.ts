import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';

/** A public route's event has no authorizer. */
export type ApiEvent = Omit<APIGatewayProxyEventV2WithJWTAuthorizer, 'requestContext'> & {
  requestContext: Omit<APIGatewayProxyEventV2WithJWTAuthorizer['requestContext'], 'authorizer'> & {
    authorizer?: APIGatewayProxyEventV2WithJWTAuthorizer['requestContext']['authorizer'];
  };
};

/** Path parameters, query and JSON body in one flat object; the path wins over the body. A body that is no JSON object is left out. */
export function inputOf(event: ApiEvent): Record<string, unknown> {
  return { ...event.queryStringParameters, ...bodyOf(event), ...event.pathParameters };
}

function bodyOf(event: ApiEvent): Record<string, unknown> {
  if (!event.body) return {};
  const text = event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString('utf8') : event.body;
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...body } : {};
  } catch {
    return {};
  }
}

/**
 * True when our own pages sent the request: they add a header that another site cannot add without our leave, and a
 * browser that tells where a request comes from must say same-origin.
 */
export function cameFromOwnSite(event: ApiEvent): boolean {
  const site = event.headers['sec-fetch-site'];
  return event.headers['x-same-origin'] === 'yes' && (site === undefined || site === 'same-origin');
}

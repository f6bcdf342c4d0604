import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Contract } from '#shared/contract.ts';
import type { ApiEvent } from './request.ts';

/**
 * An endpoint without an actor: signing in and out. Replies by itself, since it sets cookies and redirects. It learns the
 * municipality from the request, if at all, and enters it with `forTenant` before it asks the table.
 */
export interface PublicEndpoint {
  contract: Contract;
  reply: (event: ApiEvent) => Promise<APIGatewayProxyStructuredResultV2>;
}

import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Contract } from '#shared/contract.ts';
import type { ApiEvent } from './request.ts';

/** An endpoint without an actor: signing in and out. Replies by itself, since it sets cookies and redirects. */
export interface PublicEndpoint {
  contract: Contract;
  reply: (event: ApiEvent) => Promise<APIGatewayProxyStructuredResultV2>;
}

import type { ApiEvent } from '#functions/kernel/request.ts';
import type { Shelf } from '../store/shelf.ts';
import type { DirectoryTools } from './tools.ts';

/** One request of a directory that has shown a valid token. */
export interface ScimCall {
  tools: DirectoryTools;
  shelf: Shelf;
  event: ApiEvent;
  method: string;
  /** The resource's id in the path; undefined for the collection. */
  id: string | undefined;
  query: Record<string, string | undefined>;
  now: Date;
  /** Address of the SCIM service, without a slash at the end. */
  address: string;
}

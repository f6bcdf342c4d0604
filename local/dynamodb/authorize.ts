import { LOCAL_ACCESS_KEY } from '../engine.ts';
import { Refusal } from './refusal.ts';
import type { Body } from './request.ts';

/** A request before it is carried out. */
export interface Arriving {
  /** For example PutItem or GetRecords. */
  action: string;
  /** Must not be changed. */
  body: Readonly<Body>;
  accessKeyId: string;
  /** What a session's requests carry; undefined for a standing key. */
  sessionToken?: string | undefined;
}

/** The one place that every request passes: answers why it is refused, or nothing to let it pass. */
export type Authorize = (request: Arriving) => Refusal | undefined;

/** Lets the local access key do everything and refuses every other key. */
export const onlyLocalKey: Authorize = ({ accessKeyId }) =>
  accessKeyId === LOCAL_ACCESS_KEY.accessKeyId
    ? undefined
    : new Refusal('UnrecognizedClientException', 'The security token included in the request is invalid.');

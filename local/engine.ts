import type { Clock } from './clock.ts';

/** What every engine needs to start. */
export interface EngineOptions {
  /** Folder that holds all its state; made when missing. State survives close() and a kill. */
  directory: string;
  /** TCP port on 127.0.0.1; 0 or absent takes a free one. */
  port?: number;
  clock: Clock;
}

/** A running engine: an HTTP server on 127.0.0.1 that speaks one AWS service's wire protocol. */
export interface Engine {
  /** For example http://127.0.0.1:4681, without a trailing slash. */
  endpoint: string;
  /** Stops listening and flushes; resolves when the state on disk is complete. */
  close(): Promise<void>;
}

/** The account and region that the local system pretends to be. */
export const LOCAL_ACCOUNT = '000000000000';
export const LOCAL_REGION = 'eu-west-1';
/** The access key every local engine knows; requests signed with another key are refused. */
export const LOCAL_ACCESS_KEY = { accessKeyId: 'LOCALACCESSKEY', secretAccessKey: 'local-secret-access-key' };

import type { Module } from './modules.ts';

/**
 * A route that others call by a standard of their own, with neither our session nor our pages: the standard describes
 * it, so that it is no contract. Each proves who calls by itself.
 */
export interface ForeignRoute {
  module: Module;
  method: 'ANY' | 'GET' | 'POST';
  /** Below /api, as API Gateway writes it. */
  path: `/${string}`;
  /** Why no session is asked for. */
  because: string;
}

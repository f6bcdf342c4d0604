import type { ForeignRoute } from '../foreign-route.ts';

/** Where the message distributor pushes what became of letters (SF1461, `ModtagBeskedInput` with a `PKO_PostStatus`). */
export const receiptRoute = {
  module: 'letters',
  method: 'POST',
  path: '/letters/receipts/{tenant}',
  because:
    'The distributor shows the key that the municipality agreed with it; the function checks it before anything else',
} as const satisfies ForeignRoute;

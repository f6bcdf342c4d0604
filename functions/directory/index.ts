/** All that a peer module may import from directory: identity finishes a sign-in by the Context Handler with it. */
export { takeArrival } from './store/kombit-arrival-store.ts';
export { settleKombitPerson } from './use-cases/settle-kombit-person.ts';

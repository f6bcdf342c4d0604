/**
 * How another module lets its own answers be found in the portal's search, the action guide's for example: read the
 * list's number with `readListVersion`, and put `writesForSearch(tenant, seen, { put, drop }, now)` into the transaction
 * that changes what is found. The first of these writes fails when somebody else changed the list meanwhile: read again.
 */
export { readListVersion, writesForSearch } from './store/search-store.ts';

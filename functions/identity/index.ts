/** All that a peer module may import from identity. */
export { makeLink, withdrawLinks, type WantedLink } from './use-cases/make-link.ts';
export { accessesDue } from './partners/accesses-due.ts';
export { openSeats, seatsAbout, type Seats } from './clients/seats.ts';
export { linkKeys } from './store/link-store.ts';

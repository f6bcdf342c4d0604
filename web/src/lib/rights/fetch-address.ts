/** Fetches what lies at the address as a download: the page stays. */
export const follow = (address: string): void => globalThis.location.assign(address);

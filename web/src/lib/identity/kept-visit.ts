/** Where a code was sent. */
export interface Sent {
  by: 'sms' | 'email';
  to: string;
}

/** A visit from a letter's link, as far as it has come. */
export interface KeptVisit {
  token: string;
  sent?: Sent | undefined;
}

const place = 'link-visit';

/**
 * What stands in this tab, and goes with it: a phone that throws the page away while its owner reads the text message
 * finds the same step again. Neither birth date nor code is kept.
 */
export function readKeptVisit(storage: Pick<Storage, 'getItem'>): KeptVisit | undefined {
  try {
    const kept = JSON.parse(storage.getItem(place) ?? 'null') as KeptVisit | null;
    return typeof kept?.token === 'string' ? kept : undefined;
  } catch {
    return undefined;
  }
}

export const keepVisit = (storage: Pick<Storage, 'setItem'>, visit: KeptVisit): void =>
  storage.setItem(place, JSON.stringify(visit));

export const forgetVisit = (storage: Pick<Storage, 'removeItem'>): void => storage.removeItem(place);

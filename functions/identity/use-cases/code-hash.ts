import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';

/** A code as stored: under the municipality's key and for one link, so that neither the table nor another link gives it away. */
export const codeHash = (keys: MunicipalityKeys, linkHash: string, digits: string): string =>
  keys.hash('code', `${linkHash}|${digits}`);

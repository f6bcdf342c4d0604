import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';

/** Opens a municipality's keys; once per container. */
export type OpenKeys = (tenant: string) => Promise<MunicipalityKeys>;

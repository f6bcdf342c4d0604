import * as z from 'zod';
import { idSchema, tenantSchema, versionSchema } from '#shared/ids.ts';
import { wantedGuardianSchema, type WantedGuardian } from '#shared/people/wanted.ts';

/** A contact person as stored: once, however many children name the person. */
export const storedGuardianSchema = wantedGuardianSchema
  .pick({ id: true, name: true, address: true, phones: true, email: true, birthDate: true })
  .extend({ tenant: tenantSchema, protectedBy: z.array(idSchema), version: versionSchema });
export type StoredGuardian = z.infer<typeof storedGuardianSchema>;

/**
 * The contact person after a unit's file. Protection ends only by the word of the unit that stated it: the file of a
 * sibling's unit may know less.
 */
export function guardianAfterFile(
  guardian: StoredGuardian | undefined,
  wanted: WantedGuardian,
  { tenant, unitId }: { tenant: string; unitId: string },
): StoredGuardian {
  const { id, name, phones } = wanted;
  const address = wanted.address ?? guardian?.address;
  const email = wanted.email ?? guardian?.email;
  const birthDate = wanted.birthDate ?? guardian?.birthDate;
  const others = (guardian?.protectedBy ?? []).filter((one) => one !== unitId);
  return {
    tenant,
    id,
    name,
    ...(address && { address }),
    phones: phones.length > 0 ? phones : (guardian?.phones ?? []),
    ...(email !== undefined && { email }),
    ...(birthDate !== undefined && { birthDate }),
    protectedBy: wanted.protected ? [...others, unitId].sort() : others,
    version: guardian?.version ?? 0,
  };
}

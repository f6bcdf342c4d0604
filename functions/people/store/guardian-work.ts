import type { WantedGuardian } from '#shared/people/wanted.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import { guardianAfterFile, storedGuardianSchema } from '../domain/guardian-after.ts';
import type { Work } from './apply-packed.ts';
import type { FileDay } from './child-work.ts';
import { versionedPut } from './versioned-put.ts';

const guardianKey = (tenant: string, guardianId: string): Key => ({
  pk: partition(tenant, 'person', guardianId),
  sk: 'guardian',
});

/** Applies what a file says about a child's contact person. */
export function guardianWork(file: FileDay, wanted: WantedGuardian): Work {
  const key = guardianKey(file.tenant, wanted.id);
  return {
    reads: [key],
    plan(read) {
      const item = read(key);
      const before = item && storedGuardianSchema.parse(item);
      const put = versionedPut(key, before, guardianAfterFile(before, wanted, file));
      return put ? [put] : [];
    },
  };
}

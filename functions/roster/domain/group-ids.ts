import { createHash } from 'node:crypto';
import { base32 } from '#functions/kernel/base32.ts';

/** A unit's id: its institution number in lower case. */
export const unitIdOf = (regnr: string): string => regnr.toLowerCase();

/**
 * A group's id, made from the unit's id and the file's GroupId: `899001-4a`. Where that would not be safe in a URL, or
 * two codes could give the same, a short hash of the code ends it.
 */
export function groupIdOf(unitId: string, fileGroupId: string): string {
  if (/^[A-Z0-9]{1,19}$/.test(fileGroupId)) return `${unitId}-${fileGroupId.toLowerCase()}`;
  const plain = fileGroupId
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 12);
  const mark = base32(createHash('sha256').update(fileGroupId).digest()).slice(0, 6);
  return [unitId, ...(plain ? [plain] : []), mark].join('-');
}

/** A unit's id: its institution number in lower case. */
export const unitIdOf = (regnr: string): string => regnr.toLowerCase();

/**
 * A group's id, made from the unit's id and the file's GroupId: `899001-4a`. Where that would not be safe in a URL, or
 * two codes could give the same, a short mark of the code ends it.
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
    .slice(0, 11);
  return [unitId, ...(plain ? [plain] : []), markOf(fileGroupId)].join('-');
}

/** FNV-1a (32 bits) over the code's UTF-16 units, as seven letters and digits: enough to tell a unit's groups apart. */
function markOf(code: string): string {
  let mark = 0x811c9dc5;
  for (let index = 0; index < code.length; index += 1)
    mark = Math.imul(mark ^ code.charCodeAt(index), 0x01000193);
  return (mark >>> 0).toString(36).padStart(7, '0');
}

/**
 * Whether the bytes are a JPEG without anything beside the picture: no EXIF (where and when it was taken), no thumbnail,
 * no comment. Only what a picture needs may stand before its data (ISO/IEC 10918-1: APP0 for JFIF, APP14 for colours).
 */
export function isCleanJpeg(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return false;
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return false;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xda) return true;
    const isNote = marker === 0xfe || (marker > 0xe0 && marker <= 0xef && marker !== 0xee);
    if (isNote) return false;
    at += 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
  }
  return false;
}

/**
 * Whether the bytes are a JPEG without anything beside the picture: no EXIF (where and when it was taken), no thumbnail,
 * no comment. Only what a picture needs may stand before its data (ISO/IEC 10918-1: APP0 for JFIF, APP14 and an ICC profile in APP2 for colours).
 */
export function isCleanJpeg(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return false;
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return false;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xda) return true;
    // A browser's canvas writes its colour profile along (ICC.1, annex B.4).
    const isColours = marker === 0xee || (marker === 0xe2 && wordAt(bytes, at + 4) === 'ICC_PROFILE');
    const isNote = marker === 0xfe || (marker > 0xe0 && marker <= 0xef && !isColours);
    if (isNote) return false;
    at += 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
  }
  return false;
}

const wordAt = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.slice(at, at + 11));

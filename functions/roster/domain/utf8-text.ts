/** A piece of text, or the end of what could be read as UTF-8. */
export type DecodedText = { text: string; ending?: 'invalid' | 'inside-a-character' };

/**
 * Decodes UTF-8 strictly, whatever the chunk boundaries. The text before an invalid byte is given first, so that
 * its place can be counted; nothing follows after `ending`.
 */
export async function* decodeUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<DecodedText> {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let carried = new Uint8Array(0);
  for await (const chunk of chunks) {
    const bytes = carried.length === 0 ? chunk : Buffer.concat([carried, chunk]);
    const end = bytes.length - unfinishedTail(bytes);
    try {
      yield { text: strict.decode(bytes.subarray(0, end)) };
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      yield { text: validPrefix(bytes), ending: 'invalid' };
      return;
    }
    carried = Uint8Array.from(bytes.subarray(end));
  }
  if (carried.length > 0) yield { text: '', ending: 'inside-a-character' };
}

/** How many bytes at the end begin a character whose other bytes have yet to come (0–3). */
function unfinishedTail(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue;
    const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    return length > back ? back : 0;
  }
  return 0;
}

/** The text before the first invalid byte: found by halving, since any prefix of valid text is valid too. */
function validPrefix(bytes: Uint8Array): string {
  let valid = 0;
  let invalid = bytes.length + 1;
  while (invalid - valid > 1) {
    const middle = Math.floor((valid + invalid) / 2);
    if (decodes(bytes.subarray(0, middle))) valid = middle;
    else invalid = middle;
  }
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, valid), { stream: true });
}

function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

import { unzipSync } from 'fflate';

/** The most that any one part, and all that are read together, may unfold to: a small file can hold a very large one. Bytes. */
const MOST_PART = 40_000_000;
const MOST_PARTS = 5000;

/** A zip that is broken, or unfolds to more than a document needs. */
export class ZipUnfit extends Error {
  override name = 'ZipUnfit';
}

export interface ReadZip {
  names: readonly string[];
  /** A part's text; empty when it is not there. */
  read(name: string): string;
}

/** Opens a zip without unfolding what nobody asks for. Throws ZipUnfit. */
export function readZip(bytes: Uint8Array): ReadZip {
  const names: string[] = [];
  unfold(bytes, ({ name }) => {
    names.push(name);
    if (names.length > MOST_PARTS) throw new ZipUnfit('too many parts');
    return false;
  });
  return {
    names,
    read(name) {
      const parts = unfold(bytes, (part) => {
        if (part.name !== name) return false;
        if (part.originalSize > MOST_PART) throw new ZipUnfit('a part is too large');
        return true;
      });
      const part = parts[name];
      return part ? new TextDecoder().decode(part) : '';
    },
  };
}

function unfold(
  bytes: Uint8Array,
  filter: (part: { name: string; originalSize: number }) => boolean,
): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    throw error instanceof ZipUnfit ? error : new ZipUnfit('not a zip that can be opened', { cause: error });
  }
}

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';

/** Writes files one after another into a new one; each piece is shown on the way. Gives the size and hexadecimal MD5. */
export async function copyPieces(
  sources: readonly string[],
  target: string,
  onPiece: (piece: Buffer) => void,
): Promise<{ size: number; md5: string }> {
  const output = await open(target, 'wx', 0o600);
  const md5 = createHash('md5');
  let size = 0;
  try {
    for (const source of sources) {
      for await (const piece of createReadStream(source) as AsyncIterable<Buffer>) {
        md5.update(piece);
        onPiece(piece);
        size += piece.length;
        for (let done = 0; done < piece.length;) done += (await output.write(piece, done)).bytesWritten;
      }
    }
  } finally {
    await output.close();
  }
  return { size, md5: md5.digest('hex') };
}

import type { Done } from '#shared/refusals.ts';
import { done } from '#shared/refusals.ts';
import type { InstitutionSnapshot } from '#shared/roster/institution-snapshot.ts';
import { openDocument } from './checked-document.ts';
import type { FileProblem } from './file-problem.ts';
import { decodeUtf8 } from './utf8-text.ts';
import { ws17Namespaces, ws17Root } from './ws17-grammar.ts';
import { beginSnapshot } from './ws17-snapshot.ts';

/** The largest file taken, in bytes. A school of 1,500 pupils with contacts is about 4 MB. */
const largestFile = 64 * 1024 * 1024;

export type Ws17Result = Done<InstitutionSnapshot> | ({ ok: false } & FileProblem);

/**
 * Reads one institution's grunddata: WS17 `wsiEKSPORT` version 7, level FuldMyndighed (STIL). The bytes may be cut
 * anywhere. A file that is not exactly as the standard says is refused as a whole, with its first problem; content
 * never makes this throw, a failing source does. Memory grows with the institution, not with the markup.
 *
 * Not judged here: whether the institution is emptier than yesterday, and whether groups that people refer to are
 * listed (real files leave some out).
 */
export async function readWs17(
  chunks: AsyncIterable<Uint8Array>,
  { maxBytes = largestFile }: { maxBytes?: number } = {},
): Promise<Ws17Result> {
  const making = beginSnapshot();
  const document = openDocument({ root: ws17Root, namespaces: ws17Namespaces, receive: making.receive });
  let bytes = 0;
  const counted = async function* () {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > maxBytes) return document.refuse('file-too-large', `at most ${maxBytes} bytes`);
      yield chunk;
    }
  };
  for await (const { text, ending } of decodeUtf8(counted())) {
    document.write(text);
    if (ending === 'invalid') document.refuse('not-utf8', 'UTF-8 is required');
    if (ending === 'inside-a-character')
      document.refuse('truncated-file', 'the file ends before the document does');
    if (document.problem()) break;
  }
  document.end();
  const problem = document.problem();
  return problem ? { ok: false, ...problem } : done(making.snapshot);
}

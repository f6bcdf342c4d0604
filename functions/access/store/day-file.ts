import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createGzip, gunzipSync } from 'node:zlib';
import * as z from 'zod';
import { hashOfPage, pageSchema, type Page } from './chain-links.ts';

/** Where a day lies in the archive. */
export const dayFileKey = (tenant: string, date: string): string => `${tenant}/${date}.ndjson.gz`;

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64url');

const headSchema = z.object({ tenant: z.string(), date: z.string(), format: z.literal(1) });
const endSchema = z.object({ pages: z.number(), lines: z.number(), hash: z.string() });

/**
 * A day of the chain as gzipped NDJSON (newline-delimited JSON): a first row that says what it is, one row for each
 * page of the chain with its lines, and a last row with the sums and the last hash. The same day gives the same bytes.
 */
export async function writeDayFile(
  tenant: string,
  date: string,
  pages: AsyncIterable<Page>,
): Promise<Uint8Array> {
  const gzip = createGzip();
  const chunks: Buffer[] = [];
  gzip.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = once(gzip, 'end');
  const write = async (row: unknown) => {
    if (!gzip.write(`${JSON.stringify(row)}\n`)) await once(gzip, 'drain');
  };
  await write({ tenant, date, format: 1 });
  let end = { pages: 0, lines: 0, hash: '' };
  for await (const { number, at, previous, hash, links } of pages) {
    await write({ number, at, previous, hash, links });
    end = { pages: end.pages + 1, lines: end.lines + links.length, hash };
  }
  await write(end);
  gzip.end();
  await ended;
  return Buffer.concat(chunks);
}

/** What a day's file says, and whether it agrees with itself. Throws for what is no such file. */
export function readDayFile(bytes: Uint8Array): {
  tenant: string;
  date: string;
  hash: string;
  sound: boolean;
} {
  const rows = gunzipSync(bytes).toString('utf8').trimEnd().split('\n');
  const { tenant, date } = headSchema.parse(JSON.parse(rows[0] ?? ''));
  const end = endSchema.parse(JSON.parse(rows.at(-1) ?? ''));
  let previous: string | undefined;
  let lines = 0;
  let sound = true;
  for (const row of rows.slice(1, -1)) {
    const page = pageSchema.parse(JSON.parse(row));
    sound &&= previous === undefined || page.previous === previous;
    sound &&= hashOfPage(tenant, date, page) === page.hash;
    previous = page.hash;
    lines += page.links.length;
  }
  sound &&= end.hash === (previous ?? '') && end.lines === lines && end.pages === rows.length - 2;
  return { tenant, date, hash: end.hash, sound };
}

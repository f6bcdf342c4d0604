import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '#local/clock.ts';
import { startDigitalPost } from '#local/outside/digital-post.ts';

/** A municipality's connection, as the installation's settings have it. */
export interface PostSettings {
  cvr: string;
  tokens: string;
  service: string;
}

/** The key and the certificate are known to this machine only, and worth nothing anywhere else. */
const receiptKey = 'receipts-of-this-machine-only';
const certificate = '-----BEGIN CERTIFICATE-----\nZGVtbw==\n-----END CERTIFICATE-----\n';

/** Starts Digital Post with its mailboxes, for every municipality that is connected. Its first page shows the letters. */
export async function startDemoPost(options: {
  directory: string;
  clock: Clock;
  port: number;
  publicOrigin: string;
  /** The site's port. */
  site: number;
  /** Folder of the generated files. */
  seed: string;
  settings: { domain: string; municipalities: { tenant: string; digitalPost?: PostSettings }[] };
}) {
  const { settings, site, seed, publicOrigin, ...engine } = options;
  const connected = settings.municipalities.flatMap(({ tenant, digitalPost }) =>
    digitalPost ? [{ tenant, ...digitalPost }] : [],
  );
  const schema = (name: string) => readFileSync(join('functions/letters/memo/xsd', name), 'utf8');
  const origin = `http://localhost:${site}`;
  let people: Map<string, string> | undefined;
  const post = await startDigitalPost({
    ...engine,
    schemas: {
      memo: { '1.1': schema('memo-1.1.xsd'), '1.2': schema('memo-1.2.xsd') },
      imported: { 'kle.xsd': schema('kle.xsd') },
    },
    senders: new Map(
      connected.map(({ tenant, cvr }) => [
        cvr,
        { url: `${origin}/api/letters/receipts/${tenant}`, key: receiptKey },
      ]),
    ),
    nameOf: (cpr) => (people ??= namesIn(seed)).get(cpr) ?? 'en ukendt person',
    site: { publicOrigin: `https://${settings.domain}`, origin },
  });
  return {
    addresses: Object.fromEntries(
      connected.flatMap(({ tokens, service }) =>
        [tokens, service].map((url) => [new URL(url).origin, publicOrigin]),
      ),
    ),
    secrets: Object.fromEntries(
      connected.map(({ tenant }) => [
        `roed-traad/digital-post-${tenant}`,
        JSON.stringify({ certificate, key: 'demo', receiptKey }),
      ]),
    ),
    close: () => post.close(),
  };
}

/** Who is who in the generated files, by CPR number, with the birth date that a letter's link asks for. */
function namesIn(seed: string): Map<string, string> {
  const names = new Map<string, string>();
  const person =
    /<(?:\w+:)?FirstName>([^<]*)<\/(?:\w+:)?FirstName>\s*<(?:\w+:)?FamilyName>([^<]*)<\/(?:\w+:)?FamilyName>(?:(?!<(?:\w+:)?FirstName>)[\s\S])*?<(?:\w+:)?CivilRegistrationNumber>(\d{6})-?(\d{4})</g;
  for (const file of globSync('**/*.xml', { cwd: seed }))
    for (const [, first = '', last = '', date = '', rest = ''] of readFileSync(
      join(seed, file),
      'utf8',
    ).matchAll(person))
      names.set(date + rest, `${first} ${last} (født ${birthOf(date + rest)})`);
  return names;
}

/** The birth date in a replacement number: sixty more than the day, and the century by the seventh digit. */
function birthOf(cpr: string): string {
  const [day = 0, month = 0, short = 0] = [0, 2, 4].map((at) => Number(cpr.slice(at, at + 2)));
  const seventh = Number(cpr[6]);
  const isLate = seventh === 4 || seventh === 9 ? short <= 36 : seventh >= 5 && short <= 57;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(day > 60 ? day - 60 : day)}.${two(month)}.${(isLate ? 2000 : 1900) + short}`;
}

import { schoolYearOf } from './calendar.ts';

/** Files that cannot be read: the reader must refuse each as a whole. */
export const unreadableKinds = [
  'truncated',
  'wrong-encoding',
  'entity-bomb',
  'wrong-namespace',
  'wrong-root',
  'unknown-code',
  'duplicate-local-person-id',
  'missing-user-id',
] as const;
/** Files that are correct in themselves and yet must make an import stop and ask. */
export const suspiciousKinds = ['empty-institution', 'half-gone', 'new-school-year'] as const;
export type BrokenKind = (typeof unreadableKinds)[number] | (typeof suspiciousKinds)[number];

const person = /<fm:InstitutionPerson[ >].*?<\/fm:InstitutionPerson>\n?/gs;
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/**
 * The bytes of a WS17 file with one thing wrong. Takes a file as `emitWs17` writes it; throws a RangeError when
 * the file has nobody to spoil.
 */
export function makeBroken(xml: string, kind: BrokenKind): Uint8Array {
  switch (kind) {
    case 'truncated': {
      const bytes = utf8(xml);
      return bytes.slice(0, Math.floor(bytes.length * 0.6));
    }
    case 'wrong-encoding':
      return Uint8Array.from(Buffer.from(xml, 'latin1'));
    case 'entity-bomb':
      return utf8(changed(changed(xml, '?>\n', `?>\n${bomb}`), /<cm:FirstName>[^<]*</, '<cm:FirstName>&d;<'));
    case 'wrong-namespace':
      return utf8(changed(xml, 'stil.dk/bpi/common/3', 'stil.dk/bpi/common/2'));
    case 'wrong-root':
      return utf8(xml.replaceAll('UNILoginExportFullMyndighed', 'UNILoginExportFull'));
    case 'unknown-code':
      return utf8(changed(xml, /<cm:Role>[^<]*</, '<cm:Role>Ukendt<'));
    case 'duplicate-local-person-id':
      return utf8(withFirstIdTwice(xml));
    case 'missing-user-id':
      return utf8(changed(xml, /<cm:UserId>[^<]*<\/cm:UserId>/, ''));
    case 'empty-institution':
      return utf8(xml.replace(person, ''));
    case 'half-gone': {
      let count = 0;
      return utf8(xml.replace(person, (whole) => (count++ % 2 === 0 ? whole : '')));
    }
    case 'new-school-year':
      return utf8(
        xml.replace(/schoolYear="(\d{4})-\d{4}"/g, (_, year: string) => `schoolYear="${following(year)}"`),
      );
  }
}

const following = (year: string) => schoolYearOf(`${Number(year) + 1}-08-01`);

/** A small one: it is enough that it is declared and used. */
const bomb = `<!DOCTYPE x [
<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
]>
`;

function withFirstIdTwice(xml: string): string {
  const localId = /<c3:LocalPersonId>[^<]*</g;
  const first = localId.exec(xml)?.[0];
  const second = localId.exec(xml);
  if (first === undefined || second === null) throw new RangeError('the file has not two people to confuse');
  return xml.slice(0, second.index) + first + xml.slice(second.index + second[0].length);
}

function changed(xml: string, what: string | RegExp, by: string): string {
  const after = xml.replace(what, () => by);
  if (after === xml) throw new RangeError('the file has nothing of the kind to spoil');
  return after;
}

import { SaxesParser } from 'saxes';
import { validateXML } from 'xmllint-wasm';

/** The schemas that messages are held against: MeMo by version, and what they import by file name. */
export interface MemoSchemas {
  memo: Readonly<Record<string, string>>;
  imported: Readonly<Record<string, string>>;
}

/** A request as far as the stand-in needs it. */
export interface KombiRequest {
  kind: string;
  uuid: string;
  label: string;
  senderCvr: string;
  senderName: string;
  cpr: string;
  actionLabel: string;
  url: string;
  /** The main document, decoded. */
  document: string;
}

/** Why a request is refused: a code and words, as the service gives them. */
export class MemoRefusal extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

const KINDS = ['Digital Post', 'Automatisk Valg', 'Fysisk Post', 'NemSMS'];
const ACTIONS = 'AFTALE BEKRAEFT BETALING FORBEREDELSE INFORMATION SELVBETJENING TILMELDING UNDERSKRIV'.split(
  ' ',
);
// The business rules of September 2025.
const NOT_IN_A_NAME = /[<>:"/\\|?*\r\n\u00a0\u2000-\u200a\u2028\u205f\u2060\u3000]/;

/**
 * Reads a KombiPostAfsend request and holds it against everything the real service refuses: the literal prefix, the
 * schema of the stated version, and the business rules. Throws a MemoRefusal that never quotes the message.
 */
export async function readKombiRequest(body: string, schemas: MemoSchemas): Promise<KombiRequest> {
  if (/<!DOCTYPE/i.test(body)) throw new MemoRefusal('memo.invalid', 'a document type is not allowed');
  const memo = /<memo:Message[\s>][\s\S]*<\/memo:Message>/.exec(body)?.[0];
  if (memo === undefined)
    throw new MemoRefusal('memo.invalid', 'no element memo:Message: the prefix must be memo');
  const version = /\smemoVersion="([\d.]+)"/.exec(memo)?.[1] ?? '';
  const schema = schemas.memo[version];
  if (schema === undefined) throw new MemoRefusal('memo.version', 'this version of MeMo is not known');
  const { errors } = await validateXML({
    xml: [{ fileName: 'memo.xml', contents: memo }],
    schema: [{ fileName: `memo-${version}.xsd`, contents: schema }],
    preload: Object.entries(schemas.imported).map(([fileName, contents]) => ({ fileName, contents })),
  });
  const [first] = errors;
  if (first)
    throw new MemoRefusal('memo.invalid', `not valid by the schema (line ${first.loc?.lineNumber ?? 0})`);
  const texts = pathsOf(body);
  const one = (path: string) => texts.get(path)?.[0] ?? '';
  const header = 'kombi_request/Message/MessageHeader';
  const main = 'kombi_request/Message/MessageBody/MainDocument';
  const kind = one('kombi_request/KombiValgKode');
  if (!KINDS.includes(kind))
    throw new MemoRefusal('kombi.choice', 'KombiValgKode is none of the agreed words');
  if (one(`${header}/Sender/idType`) !== 'CVR' || one(`${header}/Recipient/idType`) !== 'CPR')
    throw new MemoRefusal('memo.id-type', 'sender by CVR and recipient by CPR');
  const cpr = one(`${header}/Recipient/recipientID`);
  if (!/^\d{10}$/.test(cpr)) throw new MemoRefusal('memo.recipient', 'the recipient is no CPR number');
  for (const url of texts.get(`${main}/Action/EntryPoint/url`) ?? [])
    if (!/^https:\/\/[^/\s]+/.test(url))
      throw new MemoRefusal('memo.action-url', 'not an absolute https address');
  for (const code of texts.get(`${main}/Action/actionCode`) ?? [])
    if (!ACTIONS.includes(code))
      throw new MemoRefusal('memo.action-code', 'actionCode is none of the agreed words');
  for (const name of texts.get(`${main}/File/filename`) ?? [])
    if (NOT_IN_A_NAME.test(name)) throw new MemoRefusal('memo.filename', 'a forbidden sign in the file name');
  return {
    kind,
    uuid: one(`${header}/messageUUID`).toLowerCase(),
    label: one(`${header}/label`),
    senderCvr: one(`${header}/Sender/senderID`),
    senderName: one(`${header}/Sender/label`),
    cpr,
    actionLabel: one(`${main}/Action/label`),
    url: one(`${main}/Action/EntryPoint/url`),
    document: Buffer.from(one(`${main}/File/content`), 'base64').toString('utf8'),
  };
}

/** The texts of a document by the path of local names, in order. */
function pathsOf(xml: string): Map<string, string[]> {
  const parser = new SaxesParser({ xmlns: true });
  const path: string[] = [];
  const texts = new Map<string, string[]>();
  let text = '';
  parser.on('opentag', ({ local }) => {
    path.push(local);
    text = '';
  });
  parser.on('text', (more) => (text += more));
  parser.on('closetag', () => {
    const key = path.join('/');
    if (text.trim() !== '') texts.set(key, [...(texts.get(key) ?? []), text.trim()]);
    path.pop();
    text = '';
  });
  parser.on('error', () => {
    throw new MemoRefusal('kombi.xml', 'the request is not well-formed');
  });
  parser.write(xml).close();
  return texts;
}

/** What a MeMo message is made of. CPR and CVR numbers as digits. */
export interface Memo {
  version: '1.1' | '1.2';
  /** UUID version 4: the post takes each only once. */
  messageUuid: string;
  /** The subject in the mailbox; cut at 256 characters. */
  label: string;
  /** What the mailbox owner's e-mail or text message says; cut at 150 characters. */
  notification: string;
  sender: { cvr: string; label: string };
  /** CPR number. */
  recipient: string;
  /** Which case this belongs to, by KLE; the municipality's choice. */
  kle?: { subject: string; version: string; facet: string; label: string } | undefined;
  /** ISO instant in UTC. */
  createdAt: string;
  document: { encodingFormat: 'text/html'; filename: string; language: string; content: string };
  /** The link to the self-service page. */
  action: { label: string; url: string };
}

const MEMO_NAMESPACE = 'https://DigitalPost.dk/MeMo-1';
const KLE_NAMESPACE = 'http://kle-online.dk/';
const LONGEST_TEXT = 256;
const LONGEST_NOTIFICATION = 150;
// The rules of September 2025: none of these in a file name.
const NOT_IN_A_NAME = /[<>:"/\\|?*\r\n\u00a0\u2000-\u200a\u2028\u205f\u2060\u3000]/;

/**
 * The message as XML, elements in the order of the schema, under the literal prefix `memo`, as SF1601 demands. Source:
 * MeMo 1.1 (`MeMo_core.xsd`) and 1.2. Throws a RangeError for what the post would refuse whatever the letter says: an
 * address that is not absolute https or too long, a file name with forbidden signs.
 */
export function buildMemo(memo: Memo): string {
  const { version, sender, document, action } = memo;
  if (!/^https:\/\/[^\s]+$/.test(action.url) || action.url.length > LONGEST_TEXT)
    throw new RangeError('the action must lead to an absolute https address of at most 256 characters');
  if (NOT_IN_A_NAME.test(document.filename))
    throw new RangeError('the file name holds a sign that is not allowed');
  const isOld = version === '1.1';
  return element(
    'Message',
    [
      element('MessageHeader', [
        text('messageType', 'DIGITALPOST'),
        text('messageUUID', memo.messageUuid),
        text('label', memo.label),
        text('notification', memo.notification, LONGEST_NOTIFICATION),
        // Required in 1.1. Nothing is lost for who does not answer, so neither is set.
        ...(isOld ? [text('mandatory', 'false'), text('legalNotification', 'false')] : []),
        element('Sender', [text('senderID', sender.cvr), text('idType', 'CVR'), text('label', sender.label)]),
        element('Recipient', [text('recipientID', memo.recipient), text('idType', 'CPR')]),
        ...(memo.kle ? [element('ContentData', [kleData(memo.kle)])] : []),
      ]),
      element('MessageBody', [
        text('createdDateTime', memo.createdAt.replace(/\.\d+Z$/, 'Z')),
        element('MainDocument', [
          element('File', [
            text('encodingFormat', document.encodingFormat),
            text('filename', document.filename),
            text('language', document.language),
            `<memo:content>${Buffer.from(document.content, 'utf8').toString('base64')}</memo:content>`,
          ]),
          element('Action', [
            text('label', action.label),
            text('actionCode', 'SELVBETJENING'),
            element('EntryPoint', [text('url', action.url)]),
          ]),
        ]),
      ]),
    ],
    ` xmlns:memo="${MEMO_NAMESPACE}" memoVersion="${version}"${isOld ? ' memoSchVersion="1.1.0"' : ''}`,
  );
}

function kleData({ subject, version, facet, label }: NonNullable<Memo['kle']>): string {
  const part = (name: string, value: string) => `<kle:${name}>${escapeXml(cut(value))}</kle:${name}>`;
  return `<kle:KLEdata xmlns:kle="${KLE_NAMESPACE}">${part('subjectKey', subject)}${part('version', version)}${part('activityFacet', facet)}${part('label', label)}</kle:KLEdata>`;
}

const element = (name: string, children: readonly string[], attributes = '') =>
  `<memo:${name}${attributes}>${children.join('')}</memo:${name}>`;

const text = (name: string, value: string, longest = LONGEST_TEXT) =>
  `<memo:${name}>${escapeXml(cut(value, longest))}</memo:${name}>`;

/** At most so many characters, never half of a pair. */
const cut = (value: string, longest = LONGEST_TEXT): string => [...value].slice(0, longest).join('');

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text made safe for XML 1.0: what may not stand in it at all is left out (production 2, `Char`). */
export function escapeXml(value: string): string {
  return Array.from(value)
    .filter((sign) => /[\t\n\r\u0020-\ud7ff\ue000-\ufffd]/.test(sign) || sign.length === 2)
    .join('')
    .replace(/[&<>"']/g, (sign) => escapes[sign] ?? '');
}

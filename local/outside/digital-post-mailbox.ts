import { document } from '../cognito/hosted/html.ts';
import { escapeHtml } from '../cognito/wire.ts';

/** A letter in a mailbox of this machine. */
export interface MailboxLetter {
  uuid: string;
  cpr: string;
  label: string;
  senderName: string;
  actionLabel: string;
  url: string;
  at: string;
  /** Printed and sent instead. */
  isPaper: boolean;
}

const TITLE = 'Digital Post (stand-in)';

/** The newest letters of all mailboxes: who tries the system out looks for a letter here as its reader. */
export function mailboxPage(letters: readonly MailboxLetter[], nameOf: (cpr: string) => string): string {
  const rows = letters.map(
    ({ uuid, cpr, label, senderName, at, isPaper }) =>
      `<li><a href="/letters/${uuid}">${escapeHtml(label)}</a> til ${escapeHtml(nameOf(cpr))}, fra ${escapeHtml(senderName)}, ${escapeHtml(at.slice(0, 16).replace('T', ' '))}${isPaper ? ' (på papir)' : ''}</li>`,
  );
  const list = rows.length > 0 ? `<ul>${rows.join('')}</ul>` : '<p>Der er ingen breve endnu.</p>';
  return document(TITLE, `<p>De nyeste breve til alle personer på denne maskine.</p>${list}`);
}

/** One letter, as in the mailbox: the button leads where the action leads. */
export function letterPage(
  { label, senderName, actionLabel, at }: MailboxLetter,
  { name, url, content }: { name: string; url: string; content: string },
): string {
  return document(
    TITLE,
    `<h2>${escapeHtml(label)}</h2><p>Til ${escapeHtml(name)}. Fra ${escapeHtml(senderName)}, ${escapeHtml(at.slice(0, 16).replace('T', ' '))}.</p><p><a class="choice" href="${escapeHtml(url)}">${escapeHtml(actionLabel)}</a></p><iframe title="Brevet" sandbox="" srcdoc="${escapeHtml(content)}" style="width:100%;height:30rem;border:1px solid #bfbfbf"></iframe>`,
  );
}

import type { failures } from '#shared/letters/states.ts';
import type { Letter } from '#shared/letters/letter.ts';
import { recipientsOf } from '#shared/letters/recipients.ts';
import { LINK_DAYS, writeLetter } from '#shared/letters/templates.ts';
import type { Child } from '#shared/people/child.ts';
import { dateOf } from '#functions/kernel/today.ts';
import { readChildProfile } from '#functions/people/index.ts';
import { makeLink, withdrawLinks } from '#functions/identity/index.ts';
import type { DigitalPost } from '../clients/digital-post.ts';
import { letterAfter } from '../domain/after.ts';
import { letterDocument } from '../domain/letter-document.ts';
import { buildMemo } from '../domain/memo.ts';
import { recipientFacts } from '../domain/recipient-facts.ts';
import { moveLetter, readLetter } from '../store/letter-store.ts';
import { readLetterhead, type Letterhead } from '../store/municipality-store.ts';
import { notify } from '../store/notice-store.ts';
import { readNumber } from '../store/number-store.ts';
import type { PostTools } from './tools.ts';

type Failure = (typeof failures)[number] | `post:${string}`;

/**
 * Hands one letter to the post. Whatever may pass by itself is thrown, and the letter stays queued; whatever will not
 * makes it a person's matter. May be called twice, also side by side: the post takes a messageUUID once, and what has
 * left or was stopped is left alone.
 */
export async function deliverLetter(tools: PostTools, tenant: string, letterId: string): Promise<void> {
  const letter = await readLetter(tools.table, tenant, letterId);
  if (letter?.state !== 'queued') return;
  const now = tools.now();
  const failure = await tryToDeliver(tools, letter, now);
  if (failure === undefined) return;
  await failLetter(tools, letter, failure);
}

/** Gives the letter up: it becomes a person's matter, its links open nothing, and who sent it is told. */
export async function failLetter(tools: PostTools, letter: Letter, failure: Failure): Promise<void> {
  const at = tools.now().toISOString();
  const { tenant, id } = letter;
  const moved = await moveLetter(tools.table, tenant, id, (current) =>
    letterAfter(current, 'fail', { at, failure }),
  );
  if (moved?.state !== 'failed') return;
  await withdrawLinks(tools.table, tenant, moved.links);
  await tellSender(tools, moved);
}

/** Puts on the sender's page that a letter needs a person. The same again is the same notice. */
export const tellSender = (tools: Pick<PostTools, 'table'>, letter: Letter): Promise<void> =>
  notify(tools.table, {
    tenant: letter.tenant,
    to: { side: 'staff', personId: letter.createdBy },
    kind: 'letter-failed',
    path: `/children/${letter.childId}`,
    at: letter.endedAt ?? letter.createdAt,
    about: letter.id,
  });

async function tryToDeliver(tools: PostTools, letter: Letter, now: Date): Promise<Failure | undefined> {
  const { tenant, to } = letter;
  const [child, post, keys] = await Promise.all([
    readChildProfile(tools.table, tenant, letter.childId),
    tools.postOf(tenant),
    tools.keysOf(tenant),
  ]);
  // Custody, age or a stop may have come between.
  if (!child || !isStillFor(child, letter, now)) return 'not-for-them';
  if (!post) return 'not-connected';
  const cpr = await readNumber(tools.table, keys, tenant, to.personId);
  if (cpr === undefined) return 'no-number';
  const hasMailbox = await post.hasMailbox(cpr);
  if (!hasMailbox && !post.mayPrint) return 'exempt';
  const { personId, side } = to;
  const { contact } = await readLetterhead(tools.table, tenant);
  const { url, linkHash } = await makeLink(tools.table, keys, {
    ...{ tenant, personId, side, childId: child.id, path: letter.path },
    validDays: LINK_DAYS,
    now: now.toISOString(),
  });
  // Noted before the letter leaves, so that it can be taken back whatever happens next.
  const noted = await moveLetter(tools.table, tenant, letter.id, (current) =>
    current.state === 'queued' ? { ...current, links: [...current.links, linkHash] } : undefined,
  );
  if (noted?.state !== 'queued') {
    await withdrawLinks(tools.table, tenant, [linkHash]);
    return undefined;
  }
  const posted = await post.send({
    xml: messageOf(letter, post, { cpr, url: onPublicHost(url, tools.siteDomain), now, contact }),
    kind: hasMailbox ? 'Digital Post' : 'Automatisk Valg',
    // The same at every try, so that the post can see that it is one sending.
    id: letter.messageUuid,
    at: now,
  });
  if (!posted.ok) return `post:${posted.code}`;
  await moveLetter(tools.table, tenant, letter.id, (current) =>
    letterAfter(current, 'accept', { at: now.toISOString() }),
  );
  return undefined;
}

/** Whether the letter is still for this person, by the rule as it holds now. */
export function isStillFor(child: Child, { to }: Pick<Letter, 'to'>, now: Date): boolean {
  const today = dateOf(now);
  const found = recipientsOf(recipientFacts(child, now.toISOString(), today), today);
  return (
    typeof found !== 'string' && found.some((one) => one.personId === to.personId && one.side === to.side)
  );
}

/** A letter is read in a mailbox outside: the address in it is the public one. */
function onPublicHost(url: string, siteDomain: string): string {
  const { pathname, hash } = new URL(url);
  return `https://${siteDomain}${pathname}${hash}`;
}

const dates = new Intl.DateTimeFormat('da-DK', { timeZone: 'Europe/Copenhagen', dateStyle: 'long' });

function messageOf(
  { template, language, messageUuid }: Letter,
  post: DigitalPost,
  { cpr, url, now, contact }: { cpr: string; url: string; now: Date; contact: Letterhead['contact'] },
): string {
  const municipality = post.sender.label;
  const blocks = writeLetter(template, language, { municipality, contact });
  const [first] = blocks;
  if (!first) throw new Error('a letter has at least one language');
  return buildMemo({
    version: post.memoVersion,
    messageUuid,
    label: first.text.subject,
    notification: `Du har fået post fra ${municipality}`,
    sender: post.sender,
    recipient: cpr,
    kle: post.kle,
    createdAt: now.toISOString(),
    document: {
      encodingFormat: 'text/html',
      filename: 'Brev.html',
      language,
      content: letterDocument(blocks, { url, municipality, date: dates.format(now) }),
    },
    action: { label: first.text.action, url },
  });
}

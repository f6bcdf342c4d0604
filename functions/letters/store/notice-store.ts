import { wayFor, noticeSchema, type Notice, type NoticeKind } from '#shared/letters/notices.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Table, Write } from '#functions/kernel/table.ts';
import { readChoices, type Reader } from './choices-store.ts';
import { dueKey } from './due-store.ts';

/** How long a notice stands. */
const KEPT_SECONDS = 90 * 86_400;
const LATEST = 100;
/** When the daily e-mail goes, in UTC: seven or eight in the morning here. */
const DAILY = 'T06:00:00.000Z';

export interface NewNotice {
  tenant: string;
  to: Reader;
  kind: NoticeKind;
  /** Ids and numbers for the wording; nothing about a person. */
  facts?: Record<string, string | number>;
  /** Where it leads, on our own site. */
  path: string;
  /** ISO instant: when it happened. */
  at: string;
  /** The same again is the same notice: what it is about, for example a letter's id. */
  about: string;
}

const partitionOf = (tenant: string, { side, personId }: Reader) =>
  partition(tenant, 'notices', side, personId);
const noticeKey = (tenant: string, reader: Reader, id: string): Key => ({
  pk: partitionOf(tenant, reader),
  sk: id,
});

/**
 * Puts a notice on a person's page, and has them told by the way they chose: that something waits, never what. The same
 * notice again (kind, `at` and `about`) changes nothing. Three writes at the most, in one transaction.
 */
export async function notify(table: Table, notice: NewNotice): Promise<void> {
  const { tenant, to, kind, path, at, about } = notice;
  const { choices } = await readChoices(table, tenant, to);
  const id = `${at}#${kind}#${about}`.slice(0, 80);
  const item = noticeSchema.parse({ id, at, kind, facts: notice.facts ?? {}, path, read: false });
  const ttl = Math.floor(Date.parse(at) / 1000) + KEPT_SECONDS;
  const writes: Write[] = [
    {
      Put: {
        Item: { ...noticeKey(tenant, to, id), ...item, ttl },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
  ];
  const way = wayFor(kind, choices);
  if (way !== 'none') {
    const { side, personId } = to;
    // One daily e-mail for a person and day, however much it is about.
    const when = way === 'email-daily' ? `${dayAfter(at)}${DAILY}#daily` : `${at}#${way}`;
    const sk = `${when}#${side}#${personId}${way === 'email-daily' ? '' : `#${about}`}`;
    const tell = { kind: 'tell', by: way === 'sms' ? 'sms' : 'email', side, personId };
    writes.push({ Put: { Item: { ...dueKey(tenant, sk), ...tell } } });
  }
  await table.transact(writes);
}

const dayAfter = (at: string): string => new Date(Date.parse(at) + 86_400_000).toISOString().slice(0, 10);

/** The reader's latest notices, newest first. */
export async function listNotices(table: Table, tenant: string, reader: Reader): Promise<Notice[]> {
  const { items } = await table.queryPage({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': partitionOf(tenant, reader) },
    ScanIndexForward: false,
    Limit: LATEST,
  });
  return items.flatMap((item) => noticeSchema.safeParse(item).data ?? []);
}

/** Marks the reader's notices; those that are gone, or another's, are none of theirs and left alone. */
export async function markNotices(
  table: Table,
  tenant: string,
  reader: Reader,
  ids: readonly string[],
  read: boolean,
): Promise<void> {
  await Promise.all(
    ids.map((id) =>
      table.update({
        Key: noticeKey(tenant, reader, id),
        UpdateExpression: 'SET #read = :read',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeNames: { '#read': 'read' },
        ExpressionAttributeValues: { ':read': read },
      }),
    ),
  );
}

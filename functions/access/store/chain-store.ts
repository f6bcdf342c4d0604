import * as z from 'zod';
import { asSeen } from '#functions/kernel/as-seen.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Item, Table, Write } from '#functions/kernel/table.ts';
import { beginning, hashOfPage, pageSchema, type Link, type Page } from './chain-links.ts';

const headSchema = z.object({
  date: z.string(),
  number: z.number().int(),
  hash: z.string(),
  version: z.number(),
});
/** Where the chain ends: the last page's day, number and hash. `version` counts the pages of all days. */
export type Head = z.infer<typeof headSchema>;

const daySchema = z.object({
  date: z.string(),
  pages: z.number().int(),
  lines: z.number().int(),
  hash: z.string(),
  /** Set when the day lies in the archive. */
  exported: z.object({ at: z.string(), object: z.string(), sha256: z.string() }).optional(),
});
/** A day of the chain: how much it holds and what its last page's hash is. */
export type ChainDay = z.infer<typeof daySchema>;

const headKey = (tenant: string): Key => ({ pk: partition(tenant, 'chain'), sk: 'head' });
const dayKey = (tenant: string, date: string): Key => ({ pk: partition(tenant, 'chain-days'), sk: date });
const pageKey = (tenant: string, date: string, number: number): Key => ({
  pk: partition(tenant, 'chain', date),
  sk: String(number).padStart(6, '0'),
});

export async function readHead(table: Table, tenant: string): Promise<Head> {
  const item = await table.get(headKey(tenant));
  return item ? headSchema.parse(item) : { date: '', number: 0, hash: beginning(tenant), version: 0 };
}

/** The page that follows the head. A day is never gone back to, also when clocks differ around midnight. */
export function pageAfter(tenant: string, head: Head, links: Link[], now: { date: string; at: string }) {
  const date = now.date < head.date ? head.date : now.date;
  const number = date === head.date ? head.number + 1 : 1;
  const content = { number, at: now.at, previous: head.hash, links };
  const page: Page = { ...content, hash: hashOfPage(tenant, date, content) };
  return { date, page };
}

/** The writes that append the page; they hold only when nobody has appended since the head was read. */
export function appendWrites(tenant: string, head: Head, date: string, page: Page): Write[] {
  const next: Head = { date, number: page.number, hash: page.hash, version: head.version + 1 };
  return [
    {
      Put: {
        Item: { ...headKey(tenant), ...next },
        ...(head.version === 0 ? { ConditionExpression: 'attribute_not_exists(pk)' } : asSeen(head.version)),
      },
    },
    {
      Put: {
        Item: { ...pageKey(tenant, date, page.number), ...page },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    {
      Update: {
        Key: dayKey(tenant, date),
        UpdateExpression: 'SET #date = :date, pages = :pages, #hash = :hash ADD #lines :more',
        ExpressionAttributeNames: { '#date': 'date', '#hash': 'hash', '#lines': 'lines' },
        ExpressionAttributeValues: {
          ':date': date,
          ':pages': page.number,
          ':hash': page.hash,
          ':more': page.links.length,
        },
      },
    },
  ];
}

/** A day's pages in order, one table page at a time. */
export async function* readPages(table: Table, tenant: string, date: string): AsyncGenerator<Page> {
  let from: Item | undefined;
  do {
    const { items, next } = await table.queryPage({
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': partition(tenant, 'chain', date) },
      ...(from && { ExclusiveStartKey: from }),
    });
    for (const item of items) yield pageSchema.parse(item);
    from = next;
  } while (from);
}

/** A day's latest pages with a number below the one given, newest first, and whether there are earlier ones. */
export async function readPagesBack(
  table: Table,
  tenant: string,
  date: string,
  below: number,
  limit: number,
): Promise<Page[]> {
  const items = await table.query({
    KeyConditionExpression: 'pk = :pk AND sk < :below',
    ExpressionAttributeValues: {
      ':pk': partition(tenant, 'chain', date),
      ':below': pageKey(tenant, date, below).sk,
    },
    ScanIndexForward: false,
    Limit: limit,
    ConsistentRead: false,
  });
  return items.slice(0, limit).map((item) => pageSchema.parse(item));
}

/** The days of the chain between two dates, both included, in order. */
export async function listDays(
  table: Table,
  tenant: string,
  { from = '0', to = '9' }: { from?: string | undefined; to?: string | undefined } = {},
): Promise<ChainDay[]> {
  if (to < from) return [];
  const items = await table.query({
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: { ':pk': partition(tenant, 'chain-days'), ':from': from, ':to': to },
  });
  return items.map((item) => daySchema.parse(item));
}

/** Notes that the day lies in the archive. */
export async function noteExport(
  table: Table,
  tenant: string,
  date: string,
  exported: NonNullable<ChainDay['exported']>,
): Promise<void> {
  await table.update({
    Key: dayKey(tenant, date),
    UpdateExpression: 'SET exported = :exported',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeValues: { ':exported': exported },
  });
}

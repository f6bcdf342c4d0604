import { timingSafeEqual, createHash, randomBytes } from 'node:crypto';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { tenantSchema } from '#shared/ids.ts';
import { receiptRoute } from '#shared/letters/receipt-route.ts';
import type { ForeignEndpoint } from '#functions/kernel/foreign-endpoint.ts';
import type { ApiEvent } from '#functions/kernel/request.ts';
import type { Table } from '#functions/kernel/table.ts';
import { forTenant } from '#functions/kernel/tenant.ts';
import { letterAfter } from '../domain/after.ts';
import { readReceipt, receiptAnswer, type Receipt } from '../domain/receipt.ts';
import { findByMessage, moveLetter } from '../store/letter-store.ts';
import { tellSender } from './deliver-letter.ts';

/** What the receipts take: the key that each municipality agreed with the distributor. */
export interface ReceiptTools {
  table: Table;
  /** Undefined for a municipality without Digital Post. */
  receiptKeyOf: (tenant: string) => Promise<string | undefined>;
  now: () => Date;
}

/** The header that the distributor's call carries, set where its client certificate is checked. */
export const RECEIPT_HEADER = 'x-receipt-key';

/**
 * Takes what the post tells about a letter. Who cannot show the key learns nothing, not even whether the municipality is
 * here; of those who can, an unknown message and a garbled one get the same answer. Twice is the same as once.
 */
export const receiveReceipt = (tools: ReceiptTools): ForeignEndpoint => ({
  route: receiptRoute,
  async reply(event) {
    const tenant = event.pathParameters?.['tenant'] ?? '';
    const key = tenantSchema.safeParse(tenant).success ? await tools.receiptKeyOf(tenant) : undefined;
    const shown = event.headers[RECEIPT_HEADER] ?? '';
    if (!isSame(shown, key)) return { statusCode: 403, headers: plain, body: '' };
    const receipt = readReceipt(bodyOf(event));
    const isDone = receipt !== undefined && (await forTenant(tenant, () => note(tools, tenant, receipt)));
    return answer(isDone ? 20 : 40);
  },
});

async function note(tools: ReceiptTools, tenant: string, receipt: Receipt): Promise<boolean> {
  const letterId = await findByMessage(tools.table, tenant, receipt.messageUuid);
  if (letterId === undefined) return false;
  const { event, code } = receipt;
  if (event === undefined) return true;
  const at = tools.now().toISOString();
  let hasFailed = false;
  const letter = await moveLetter(tools.table, tenant, letterId, (current) => {
    const after = letterAfter(current, event, { at, ...(code !== undefined && { failure: `post:${code}` }) });
    hasFailed = after?.state === 'failed';
    return after;
  });
  if (letter && hasFailed) await tellSender(tools, letter);
  return letter !== undefined;
}

const plain = { 'cache-control': 'no-store' };

const answer = (code: 20 | 40): APIGatewayProxyStructuredResultV2 => ({
  statusCode: 200,
  headers: { ...plain, 'content-type': 'application/xml; charset=utf-8' },
  body: receiptAnswer(code),
});

const bodyOf = ({ body = '', isBase64Encoded }: ApiEvent): string =>
  isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body;

/** Compares without telling by time how much is right; with no key there is still something to compare with. */
function isSame(shown: string, key: string | undefined): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  const isEqual = timingSafeEqual(digest(shown), key === undefined ? randomBytes(32) : digest(key));
  return isEqual && key !== undefined;
}

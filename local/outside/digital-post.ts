import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { openJournal } from '../cognito/journal.ts';
import { json, page, receive, send, type Incoming, type Reply } from '../cognito/wire.ts';
import { document } from '../cognito/hosted/html.ts';
import type { Engine, EngineOptions } from '../engine.ts';
import { listen } from '../http/listen.ts';
import type { MemoSchemas } from './digital-post-check.ts';
import { letterPage, mailboxPage } from './digital-post-mailbox.ts';
import { openPostOffice, type PostOffice } from './digital-post-office.ts';
import type { ReceiptAddress } from './digital-post-receipts.ts';
import { openPostTokens, type PostTokens } from './digital-post-tokens.ts';

export interface DigitalPostOptions extends EngineOptions {
  schemas: MemoSchemas;
  /** The authorities that may send, by CVR number, and where each takes its receipts. */
  senders: ReadonlyMap<string, ReceiptAddress>;
  /** Receipts go when the control address says so; at once otherwise. */
  holdsReceipts?: boolean;
  /** The name of the person with a number, for the mailbox pages. */
  nameOf?: (cpr: string) => string;
  /** The public address of the site → where it runs here, so that a letter's link can be followed. */
  site?: { publicOrigin: string; origin: string };
}

export interface DigitalPostStandIn extends Engine {
  office: PostOffice;
}

/**
 * Plays Serviceplatformen's SF1601 and PostForespoerg, the mailboxes behind them, and the message distributor that
 * pushes receipts. Refuses what the real ones refuse: see digital-post-check.ts. Letters survive a restart.
 */
export async function startDigitalPost(options: DigitalPostOptions): Promise<DigitalPostStandIn> {
  const journal = openJournal(join(options.directory, 'journal.jsonl'), () => false);
  const office = openPostOffice(journal, options);
  const tokens = openPostTokens(options.clock);
  let origin = '';
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(`Digital Post: unexpected ${error instanceof Error ? error.name : 'failure'}`);
      send(response, json(500, { error: 'the stand-in failed' }));
    });
  });
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const incoming = await receive(request, origin);
    send(response, incoming ? await route(options, office, tokens, incoming) : json(413, {}));
  };
  const { endpoint, close } = await listen(server, options.port);
  origin = endpoint;
  return {
    endpoint,
    office,
    async close() {
      await close();
      await office.settled();
      journal.close();
    },
  };
}

async function route(
  options: DigitalPostOptions,
  office: PostOffice,
  tokens: PostTokens,
  incoming: Incoming,
): Promise<Reply> {
  const { method, url, headers, body } = incoming;
  const where = `${method} ${url.pathname}`;
  if (where === 'POST /runtime/api/rest/wstrust/v1/issue')
    return tokens.issue(body.toString('utf8'), (cvr) => options.senders.has(cvr));
  if (where === 'POST /service/AccessTokenService_1/token') return tokens.exchange(body.toString('utf8'));
  if (url.pathname.startsWith('/service/')) {
    const service = url.pathname.split('/')[2] ?? '';
    const cvr = tokens.cvrOf(headers.authorization ?? '', service);
    if (cvr === undefined) return json(401, { error: 'Holder-of-key token missing or not valid here' });
    if (headers['x-transaktionsid'] === undefined || headers['x-transaktionstid'] === undefined)
      return json(400, { error: 'X-TransaktionsId and X-TransaktionsTid are required' });
    if (where === 'GET /service/PostForespoerg_1/digitalpost') {
      const cpr = url.searchParams.get('cprNumber') ?? '';
      if (!/^\d{10}$/.test(cpr)) return json(400, { error: 'cprNumber is no CPR number' });
      return json(200, { result: office.hasMailbox(cpr) });
    }
    if (where === 'POST /service/KombiPostAfsend_1/kombi') {
      if (!/^application\/xml\b/.test(headers['content-type'] ?? '')) return json(415, {});
      return office.take(cvr, body.toString('utf8'));
    }
  }
  if (where === 'POST /control/release') return json(200, { released: await office.release() });
  if (where === 'GET /') {
    const nameOf = options.nameOf ?? ((cpr: string) => `${cpr.slice(0, 6)}-••••`);
    return page(200, mailboxPage(office.letters(), nameOf));
  }
  const uuid = /^\/letters\/([0-9a-f-]{36})$/.exec(url.pathname)?.[1];
  const letter = uuid === undefined ? undefined : office.letters().find((one) => one.uuid === uuid);
  if (method !== 'GET' || !letter)
    return page(404, document('Digital Post (stand-in)', '<p>Siden findes ikke.</p>'));
  const { site, nameOf } = options;
  const here = (text: string) => (site ? text.replaceAll(site.publicOrigin, site.origin) : text);
  const name = nameOf?.(letter.cpr) ?? '';
  return page(200, letterPage(letter, { name, url: here(letter.url), content: here(letter.document) }));
}

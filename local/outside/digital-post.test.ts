import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { openClock } from '#local/clock.ts';
import { startDigitalPost, type DigitalPostStandIn } from './digital-post.ts';

const cvr = '12345678';
const directory = mkdtempSync(join(tmpdir(), 'digital-post-'));
const schema = (name: string) => readFileSync(`functions/letters/memo/xsd/${name}`, 'utf8');
const open = () =>
  startDigitalPost({
    directory,
    clock: openClock(),
    schemas: { memo: { '1.2': schema('memo-1.2.xsd') }, imported: { 'kle.xsd': schema('kle.xsd') } },
    senders: new Map([[cvr, { url: 'http://127.0.0.1:9/', key: 'none' }]]),
    holdsReceipts: true,
  });
let post: DigitalPostStandIn;
beforeAll(async () => {
  post = await open();
});
afterAll(async () => {
  await post.close();
  rmSync(directory, { recursive: true, force: true });
});

const issue = (change: object = {}) =>
  fetch(`${post.endpoint}/runtime/api/rest/wstrust/v1/issue`, {
    method: 'POST',
    body: JSON.stringify({
      TokenType: 'http://docs.oasis-open.org/wss/oasis-wss-saml-token-profile-1.1#SAMLV2.0',
      RequestType: 'http://docs.oasis-open.org/ws-sx/ws-trust/200512/Issue',
      KeyType: 'http://docs.oasis-open.org/ws-sx/ws-trust/200512/PublicKey',
      AnvenderKontekst: { Cvr: cvr },
      UseKey: 'VGVzdA==',
      AppliesTo: {
        EndpointReference: { Address: 'http://entityid.kombit.dk/service/kombipostafsend/1' },
      },
      OnBehalfOf: null,
      ...change,
    }),
  });
const issuedSchema = z.object({ RequestedSecurityToken: z.object({ Assertion: z.string() }) });
const exchange = (assertion: string) =>
  fetch(`${post.endpoint}/service/AccessTokenService_1/token`, {
    method: 'POST',
    body: new URLSearchParams({ 'saml-token': assertion }),
  });
const token = async (): Promise<string> => {
  const assertion = issuedSchema.parse(await (await issue()).json()).RequestedSecurityToken.Assertion;
  return z.object({ access_token: z.string() }).parse(await (await exchange(assertion)).json()).access_token;
};

const memo = (
  change: { recipient?: string; url?: string; name?: string; sender?: string; prefix?: string } = {},
) => {
  const {
    recipient = '6203850002',
    url = 'https://site.example/link#t',
    name = 'Brev.html',
    sender = cvr,
  } = change;
  const xml = `<memo:Message xmlns:memo="https://DigitalPost.dk/MeMo-1" memoVersion="1.2"><memo:MessageHeader><memo:messageType>DIGITALPOST</memo:messageType><memo:messageUUID>${crypto.randomUUID()}</memo:messageUUID><memo:label>Brev</memo:label><memo:Sender><memo:senderID>${sender}</memo:senderID><memo:idType>CVR</memo:idType><memo:label>Kommune</memo:label></memo:Sender><memo:Recipient><memo:recipientID>${recipient}</memo:recipientID><memo:idType>CPR</memo:idType></memo:Recipient></memo:MessageHeader><memo:MessageBody><memo:createdDateTime>2026-11-21T08:00:00Z</memo:createdDateTime><memo:MainDocument><memo:File><memo:encodingFormat>text/html</memo:encodingFormat><memo:filename>${name}</memo:filename><memo:language>da</memo:language><memo:content>VGVzdA==</memo:content></memo:File><memo:Action><memo:label>Se</memo:label><memo:actionCode>SELVBETJENING</memo:actionCode><memo:EntryPoint><memo:url>${url}</memo:url></memo:EntryPoint></memo:Action></memo:MainDocument></memo:MessageBody></memo:Message>`;
  return change.prefix === undefined ? xml : xml.replaceAll('memo:', `${change.prefix}:`);
};
const send = async (message: string, more: Record<string, string> = {}) => {
  const reply = await fetch(`${post.endpoint}/service/KombiPostAfsend_1/kombi`, {
    method: 'POST',
    headers: {
      authorization: `Holder-of-key ${await token()}`,
      'content-type': 'application/xml; charset=utf-8',
      'x-transaktionsid': crypto.randomUUID(),
      'x-transaktionstid': new Date().toISOString(),
      ...more,
    },
    body: `<kombi_request><KombiValgKode>Digital Post</KombiValgKode>${message}</kombi_request>`,
  });
  return { status: reply.status, code: /<FejlKode>(.*?)</.exec(await reply.text())?.[1] };
};

describe('the way to a token', () => {
  it('gives each assertion once, and none without the certificate or for a stranger', async () => {
    const assertion = issuedSchema.parse(await (await issue()).json()).RequestedSecurityToken.Assertion;
    const statuses = [await exchange(assertion), await exchange(assertion)].map(({ status }) => status);
    expect(statuses).toEqual([200, 401]);
    expect((await issue({ UseKey: '' })).status).toBe(400);
    expect((await issue({ AnvenderKontekst: { Cvr: '87654321' } })).status).toBe(403);
  });

  it('is asked for at every call', async () => {
    const bare = await fetch(`${post.endpoint}/service/KombiPostAfsend_1/kombi`, {
      method: 'POST',
      body: memo(),
    });
    expect(bare.status).toBe(401);
    expect((await send(memo(), { authorization: 'Holder-of-key guessed' })).status).toBe(401);
  });
});

describe('a message', () => {
  it('is taken when it is as agreed', async () => {
    expect(await send(memo())).toEqual({ status: 200, code: undefined });
  });

  it.each([
    ['another prefix', memo({ prefix: 'm' }), 'memo.invalid'],
    ['a link without TLS', memo({ url: 'http://site.example/link' }), 'memo.action-url'],
    ['a link that is not absolute', memo({ url: '/link' }), 'memo.action-url'],
    ['a file name with a slash', memo({ name: 'a/b.html' }), 'memo.filename'],
    ['somebody else as the sender', memo({ sender: '87654321' }), 'memo.sender'],
    ['a recipient that is no number', memo({ recipient: '620385' }), 'memo.recipient'],
    ['a recipient under fifteen', memo({ recipient: '6103205002' }), 'recipient.age'],
    [
      'elements out of order',
      memo().replace(/(<memo:label>Brev<\/memo:label>)(<memo:Sender>.*<\/memo:Sender>)/, '$2$1'),
      'memo.invalid',
    ],
    ['a version that is not known', memo().replace('"1.2"', '"1.3"'), 'memo.version'],
    ['nothing in it', '', 'memo.invalid'],
  ])('with %s is refused', async (_, message, code) => {
    expect(await send(message)).toEqual({ status: 400, code });
  });

  it('comes once, and stays in its mailbox over a restart', async () => {
    const message = memo();
    expect(await send(message)).toMatchObject({ status: 200 });
    expect(await send(message)).toEqual({ status: 400, code: 'message.duplicate' });
    const before = post.office.letters().length;
    await post.close();
    post = await open();
    expect(post.office.letters()).toHaveLength(before);
    expect(post.office.waiting()).toBe(before);
  });
});

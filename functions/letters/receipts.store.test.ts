import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { receiptXml } from '#local/outside/digital-post-receipts.ts';
import {
  childId,
  fatherId,
  motherId,
  openLettersTown,
  senderId,
  type LettersTown,
} from '#test/builders/letters-post.ts';
import { lettersSending } from '#test/builders/letters-sending.ts';
import { lettersOfChild } from './store/letter-store.ts';
import { listNotices } from './store/notice-store.ts';

let town: LettersTown;
const open = async (endings?: { mother?: string; father?: string }) => {
  town = await openLettersTown(endings);
};
afterEach(() => town.close());

const { letters, react, send, states, deliverAll, lookAfter, openLetters } = lettersSending(() => town);
const uuidOf = async (id: string) => (await letters())[id]?.messageUuid ?? '';
const arrived = async (id: string, more = {}) =>
  receiptXml({
    uuid: await uuidOf(id),
    at: '2026-11-21T08:00:00Z',
    status: 'Afleveret Digital Post',
    ...more,
  });

describe('a receipt', () => {
  beforeEach(async () => {
    await open({ father: '996' });
    await send();
    await deliverAll();
  });

  test('that never comes makes the letter a person’s matter after three days', async () => {
    await town.post.office.release();
    expect(await states()).toEqual(['delivered', 'accepted']);
    town.clock.advance(2 * 86_400_000);
    await lookAfter();
    expect((await states())[1]).toBe('accepted');
    town.clock.advance(86_400_000 + 1000);
    await lookAfter();
    expect((await states())[1]).toBe('expired');
    expect((await openLetters()).map((one) => one.to.personId)).toEqual([fatherId]);
  });

  test('that comes after that still counts, and nobody needs to see to the letter any more', async () => {
    town.clock.advance(4 * 86_400_000);
    await lookAfter();
    expect(await openLetters()).toHaveLength(2);
    expect((await town.push(await arrived(fatherId))).body).toContain('<StatusKode>20<');
    expect((await states())[1]).toBe('delivered');
    expect((await openLetters()).map((one) => one.to.personId)).toEqual([motherId]);
  });

  test('twice is the same as once, and a late failure takes nothing back', async () => {
    const xml = await arrived(motherId);
    const answers = await Promise.all([town.push(xml), town.push(xml)]);
    expect(answers.map(({ body }) => /<StatusKode>(\d+)/.exec(body)?.[1])).toEqual(['20', '20']);
    const before = (await letters())[motherId];
    await town.push(await arrived(motherId, { status: 'Fejlet', code: 'memo.invalid' }));
    expect((await letters())[motherId]).toEqual(before);
  });

  test('of a failure gives the post’s code and tells the sender once', async () => {
    const xml = await arrived(fatherId, { status: 'Fejlet', code: 'memo.invalid' });
    await town.push(xml);
    await town.push(xml);
    expect((await states())[1]).toBe('post:memo.invalid');
    const told = await listNotices(town.table, town.tenant, { side: 'staff', personId: senderId });
    expect(told).toHaveLength(1);
  });

  test('before our own note that the letter was accepted is not lost', async () => {
    await send('sending34567');
    const queued = (await lettersOfChild(town.table, town.tenant, childId)).find(
      (one) => one.state === 'queued',
    );
    const xml = receiptXml({
      uuid: queued?.messageUuid ?? '',
      at: '2026-11-21T08:00:00Z',
      status: 'Afleveret Digital Post',
    });
    await town.push(xml);
    await react(queued?.id ?? '');
    const after = (await lettersOfChild(town.table, town.tenant, childId)).find(
      (one) => one.id === queued?.id,
    );
    expect(after?.state).toBe('delivered');
  });

  test.for([
    ['a wrong key', { key: 'guessed-guessed-guessed' }],
    ['no key', { key: '' }],
    ['a municipality that is not here', { tenant: '0101' }],
    ['no municipality', { tenant: '../etc' }],
  ] as const)('with %s learns nothing and changes nothing', async ([, change]) => {
    const reply = await town.push(await arrived(motherId), change);
    expect(reply).toEqual({ status: 403, body: '' });
    expect((await states())[0]).toBe('accepted');
  });

  test('about an unknown message gets the same answer as a garbled one', async () => {
    const unknown = receiptXml({
      uuid: crypto.randomUUID(),
      at: '2026-11-21T08:00:00Z',
      status: 'Afleveret Digital Post',
    });
    const bomb =
      '<!DOCTYPE a [<!ENTITY b "c">]><ns:ModtagBeskedInput xmlns:ns="urn:oio:sts:1.0.0"><Base64>&b;</Base64></ns:ModtagBeskedInput>';
    const replies = [];
    for (const xml of [
      unknown,
      bomb,
      '',
      '{}',
      '<a/>',
      `<ModtagBeskedInput><Base64>${'A'.repeat(300_000)}</Base64></ModtagBeskedInput>`,
    ])
      replies.push(await town.push(xml));
    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
    expect(replies[0]?.body).toContain('<StatusKode>40<');
  });
});

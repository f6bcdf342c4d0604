import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { partition } from '#functions/kernel/keys.ts';
import { childKey } from '#functions/people/index.ts';
import {
  childId,
  fatherId,
  motherId,
  openLettersTown,
  senderId,
  type LettersTown,
} from '#test/builders/letters-post.ts';
import { lettersSending } from '#test/builders/letters-sending.ts';
import { listNotices } from './store/notice-store.ts';

let town: LettersTown;
const open = async (endings?: { mother?: string; father?: string }) => {
  town = await openLettersTown(endings);
};
afterEach(() => town.close());

const { letters, react, send, states, deliverAll, lookAfter, openLetters } = lettersSending(() => town);

describe('a letter about a child under fifteen', () => {
  beforeEach(() => open());

  test('reaches both custody holders, each with a link of their own, and is delivered by its receipt', async () => {
    await send();
    await deliverAll();
    expect(await states()).toEqual(['accepted', 'accepted']);
    await town.post.office.release();
    expect(await states()).toEqual(['delivered', 'delivered']);
    const posted = town.post.office.letters();
    expect(posted).toHaveLength(2);
    const [one, other] = posted.map((letter) => letter.url);
    expect(one).toMatch(/^https:\/\/site\.traaby\.example\/link#.{20,}$/);
    expect(one).not.toBe(other);
  });

  test('holds no name, no address and nothing about the child', async () => {
    await send();
    await deliverAll();
    for (const { document, label } of town.post.office.letters())
      expect(document + label).not.toMatch(
        /Freja|Åkjær|Lindevang|Engdal|Hemmelig|Fars Vej|barn2345|farfar|mormor/,
      );
  });

  test('is sent once, however often the message of the queue comes', async () => {
    await send();
    await deliverAll();
    const [first] = Object.values(await letters());
    await Promise.all([react(first?.id ?? ''), react(first?.id ?? '')]);
    expect(town.post.office.letters()).toHaveLength(2);
  });

  test('is the same letter when its sending is asked for again', async () => {
    const [first, again] = [await send(), await send()];
    expect(again).toEqual(first);
    expect(Object.values(await letters())).toHaveLength(2);
  });

  test('goes to nobody once a stop is in force, also when it was queued before', async () => {
    await send();
    const { table, tenant } = town;
    await table.update({
      Key: childKey(tenant, childId),
      UpdateExpression: 'SET stops = :stops',
      ExpressionAttributeValues: {
        ':stops': [{ id: 'stop1', from: '2026-01-01T00:00:00Z', setBy: senderId }],
      },
    });
    await deliverAll();
    expect(await states()).toEqual(['not-for-them', 'not-for-them']);
    expect(town.post.office.letters()).toEqual([]);
    expect(await send('sending99999')).toBe('stopped');
  });

  test('waits for a person when the number is not known', async () => {
    await town.table.batchWrite([{ delete: { pk: partition(town.tenant, 'key', fatherId), sk: 'key' } }]);
    await send();
    await deliverAll();
    expect(await states()).toEqual(['accepted', 'no-number']);
    expect((await openLetters()).map((one) => one.to.personId)).toEqual([fatherId]);
  });

  test('waits for a person where there is no connection to the post', async () => {
    await send();
    town.tools.postOf = () => Promise.resolve(undefined);
    await deliverAll();
    expect(await states()).toEqual(['not-connected', 'not-connected']);
  });

  test('stays queued while the post is down, and is a person’s matter after the last try', async () => {
    await send();
    const post = await town.tools.postOf(town.tenant);
    if (!post) throw new Error('no post');
    town.tools.postOf = () => Promise.resolve({ ...post, send: () => Promise.reject(new Error('down')) });
    const id = (await letters())[motherId]?.id ?? '';
    await expect(react(id)).rejects.toThrow('down');
    expect((await states())[0]).toBe('queued');
    await expect(react(id, 5)).rejects.toThrow('down');
    expect((await states())[0]).toBe('unreachable');
    const told = await listNotices(town.table, town.tenant, { side: 'staff', personId: senderId });
    expect(told).toMatchObject([{ kind: 'letter-failed', path: `/children/${childId}` }]);
  });

  test('is delivered when only the answer to its sending was lost', async () => {
    await send();
    const post = await town.tools.postOf(town.tenant);
    if (!post) throw new Error('no post');
    let lost = 0;
    town.tools.postOf = () =>
      Promise.resolve({
        ...post,
        async send(message) {
          const answer = await post.send(message);
          if ((lost += 1) === 1) throw new Error('lost');
          return answer;
        },
      });
    const id = (await letters())[motherId]?.id ?? '';
    await expect(react(id)).rejects.toThrow('lost');
    await react(id);
    expect((await states())[0]).toBe('accepted');
    expect(town.post.office.letters()).toHaveLength(1);
  });

  test('is queued again by the look at what is due when the queue lost it', async () => {
    const ids = await send();
    town.clock.advance(1000);
    await lookAfter();
    expect(town.queued.toSorted()).toEqual((ids as string[]).map((id) => `${town.tenant} ${id}`).toSorted());
    await lookAfter();
    expect(town.queued).toHaveLength(2);
  });
});

describe('what the post does with a number', () => {
  test.for([
    ['990', 'exempt'],
    ['991', 'post:memo.invalid'],
    ['992', 'post:recipient.unknown'],
    ['993', 'delivered'],
    ['994', 'delivered'],
    ['995', 'delivered'],
  ] as const)('ending in %s ends in %s', async ([ending, expected]) => {
    await open({ mother: ending });
    await send();
    await deliverAll();
    await town.post.office.release();
    expect((await states())[0]).toBe(expected);
  });

  test('who has no mailbox gets it on paper where the municipality pays for that', async () => {
    await open({ mother: '990' });
    const post = await town.tools.postOf(town.tenant);
    if (!post) throw new Error('no post');
    town.tools.postOf = () => Promise.resolve({ ...post, mayPrint: true });
    await send();
    await deliverAll();
    await town.post.office.release();
    expect(await states()).toEqual(['physical', 'delivered']);
  });
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { metered } from '#functions/kernel/meter.ts';
import { askerIn } from '#test/builders/letters-asking.ts';
import {
  childId,
  fatherId,
  motherId,
  openLettersTown,
  type LettersTown,
} from '#test/builders/letters-post.ts';
import { readLetter } from './store/letter-store.ts';
import { cancelLetter } from './use-cases/cancel-letter.ts';
import { listLetters } from './use-cases/list-letters.ts';
import { listRecipients } from './use-cases/list-recipients.ts';
import { printLetter } from './use-cases/print-letter.ts';
import { resendLetter } from './use-cases/resend-letter.ts';
import { sendLetter } from './use-cases/send-letter.ts';
import { settleLetter } from './use-cases/settle-letter.ts';

let town: LettersTown;
let asker: ReturnType<typeof askerIn>;
beforeEach(async () => {
  town = await openLettersTown({ father: '990' });
  asker = askerIn(town);
});
afterEach(() => town.close());

const sending = {
  childId,
  sendingId: 'sending23456',
  ...{ template: 'please-look', language: 'da', to: [motherId, fatherId] },
};
const ask: (typeof asker)['ask'] = (...asked) => asker.ask(...asked);
const shown = () => asker.shown();
const failed = () => asker.failed();
const deliver = () => asker.deliver();
const send = () => ask(sendLetter(town.tools), sending);

describe('sending a letter', () => {
  test('shows beforehand who it goes to', async () => {
    expect(await ask(listRecipients(town.table), { childId })).toMatchObject({
      municipality: 'Tråby Kommune',
      recipients: [{ personId: motherId, name: 'Mor Lindevang' }, { personId: fatherId }],
    });
  });

  test('again is the same letters, queued again only while they have not left', async () => {
    const [first, again] = [await send(), await send()];
    expect(again).toEqual(first);
    expect(town.queued).toHaveLength(4);
    await deliver();
    await send();
    expect(town.queued).toHaveLength(4);
    expect(await shown()).toHaveLength(2);
  });

  test('is refused when others were shown than it would go to', async () => {
    expect(await ask(sendLetter(town.tools), { ...sending, to: [motherId] })).toMatchObject({
      code: 'recipients-changed',
    });
    expect(await shown()).toEqual([]);
  });

  test('with the id of another sending is refused', async () => {
    await send();
    const other = await ask(sendLetter(town.tools), { ...sending, template: 'file-ready' });
    expect(other).toMatchObject({ code: 'changed-meanwhile' });
  });

  test('costs two round trips and one write for each letter and list', async () => {
    const { meter } = await metered(() => send());
    expect(meter.roundTrips).toBeLessThanOrEqual(3);
    // Each write of a transaction counts twice: letter, three pointers and a due mark, for two letters.
    expect(meter.writeUnits).toBeLessThanOrEqual(2 * 2 * 6);
  });
});

describe('a letter that did not arrive', () => {
  beforeEach(async () => {
    await send();
    await deliver();
  });

  test('stands on the list of those that need a person, until somebody has seen to it', async () => {
    const open = () => ask(listLetters(town.table), {});
    expect(await open()).toMatchObject({
      letters: [{ failure: 'exempt', toName: 'Far Engdal', childName: 'Freja Åkjær Holm' }],
    });
    const { id: letterId, version } = await failed();
    const settle = { childId, letterId, version, how: 'printed', note: 'Sendt med posten' };
    expect(await ask(settleLetter(town.table), settle)).toMatchObject({ ok: true });
    expect(await open()).toMatchObject({ letters: [] });
    expect(await ask(settleLetter(town.table), settle)).toMatchObject({ code: 'changed-meanwhile' });
    await ask(settleLetter(town.table), { ...settle, version: version + 1, how: 'open' });
    expect(await open()).toMatchObject({ letters: [{ id: letterId }] });
  });

  test('is printed with the recipient’s own address and never the other holder’s', async () => {
    const { id: letterId } = await failed();
    const printed = await ask(printLetter(town.tools), { childId, letterId });
    expect(printed).toMatchObject({
      toName: 'Far Engdal',
      address: { street: 'Fars Vej 1' },
      isProtected: false,
    });
    expect(JSON.stringify(printed)).not.toMatch(/Hemmelig|Mor |Freja/);
  });

  test('is sent once more in its place, and the first is settled by it', async () => {
    const { id: letterId } = await failed();
    const again = { childId, letterId, sendingId: 'sending99999' };
    const [first, repeat] = [
      await ask(resendLetter(town.tools), again),
      await ask(resendLetter(town.tools), again),
    ];
    expect(repeat).toEqual(first);
    const all = await shown();
    expect(all).toHaveLength(3);
    expect(all.find((one) => one.id === letterId)).toMatchObject({ settled: { how: 'resent' } });
    expect(await ask(listLetters(town.table), {})).toMatchObject({ letters: [] });
  });

  test('of another child is not found under this one', async () => {
    const { id: letterId, version } = await failed();
    const input = { childId: 'andetbarn234', letterId, version, how: 'told' };
    expect(await ask(settleLetter(town.table), input)).toMatchObject({ code: 'not-found' });
  });

  test('stands in its month with all the others', async () => {
    const which = new Date(town.clock.now()).toISOString().slice(0, 7);
    expect(await ask(listLetters(town.table), { which })).toHaveProperty('letters.length', 2);
  });
});

describe('a letter that is taken back', () => {
  test('before it left is never sent', async () => {
    await send();
    const [one] = await shown();
    const cancelled = await ask(cancelLetter(town.table), {
      childId,
      letterId: one?.id,
      version: one?.version,
    });
    expect(cancelled).toMatchObject({ letter: { state: 'cancelled' } });
    await deliver();
    expect(town.post.office.letters().length).toBeLessThanOrEqual(1);
    expect((await shown()).find(({ id }) => id === one?.id)?.state).toBe('cancelled');
  });

  test('after it left opens nothing any more', async () => {
    await send();
    await deliver();
    const one = (await shown()).find(({ state }) => state === 'accepted');
    await ask(cancelLetter(town.table), { childId, letterId: one?.id, version: one?.version });
    const links = await town.table.query({
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': `0899#link#${await linkOf(one?.id ?? '')}` },
    });
    expect(links).toMatchObject([{ state: 'withdrawn' }]);
  });
});

const linkOf = async (letterId: string): Promise<string> =>
  (await readLetter(town.table, '0899', letterId))?.links[0] ?? '';

import { afterEach, expect, test } from 'vitest';
import { readChildProfile } from '#functions/people/index.ts';
import { childId, openLettersTown, senderId, type LettersTown } from '#test/builders/letters-post.ts';
import { mortalTable, type Death } from '#test/builders/round-mortal-table.ts';
import { reactToLetter } from './reactions/react-to-letter.ts';
import { lettersOfChild, pageOfLetters } from './store/letter-store.ts';
import { queueLetters } from './use-cases/queue-letters.ts';

let town: LettersTown;
afterEach(() => town.close());

/** Sends to both holders; the first attempt at each letter dies as said, the second lives. Gives what the writes came to. */
async function sendThrough(death: Death | undefined): Promise<number> {
  const { table, tenant, tools, endpoint } = town;
  const child = await readChildProfile(table, tenant, childId);
  if (!child) throw new Error('no child');
  const ids = await queueLetters(table, {
    ...{ child, template: 'please-look', path: '/family', sendingId: 'sending23456' },
    ...{ by: senderId, now: new Date(town.clock.now()).toISOString() },
  });
  let writes = 0;
  for (const letterId of ids) {
    const message = JSON.stringify({ kind: 'send', tenant, letterId });
    const mortal = mortalTable(endpoint, death ?? { write: 999, when: 'before' });
    await reactToLetter({ ...tools, table: mortal.table }, message).catch(() => undefined);
    writes = Math.max(writes, mortal.writes());
    mortal.close();
    await reactToLetter(tools, message);
  }
  await town.post.office.release();
  return writes;
}

test('whoever dies while sending a letter, at whatever write, leaves one letter that arrives', async () => {
  town = await openLettersTown();
  const writes = await sendThrough(undefined);
  expect(writes).toBeGreaterThan(2);
  for (let write = 1; write <= writes; write += 1)
    for (const when of ['before', 'after'] as const) {
      await town.close();
      town = await openLettersTown();
      await sendThrough({ write, when });
      const letters = await lettersOfChild(town.table, town.tenant, childId);
      expect(letters.map(({ state }) => state)).toEqual(['delivered', 'delivered']);
      expect(town.post.office.letters()).toHaveLength(2);
      expect((await pageOfLetters(town.table, town.tenant, 'open')).letters).toEqual([]);
    }
}, 120_000);

test('whoever dies while telling people tells them when alive again, and leaves nothing due', async () => {
  town = await openLettersTown();
  const { tools, tenant, endpoint } = town;
  await sendThrough(undefined);
  const { notify } = await import('./store/notice-store.ts');
  const at = new Date(town.clock.now()).toISOString();
  for (const about of ['c1', 'c2'])
    await notify(town.table, {
      ...{ tenant, kind: 'consent-asked', about, path: '/family', at },
      to: { side: 'guardian', personId: 'mormor234567' },
    });
  town.clock.advance(1000);
  const message = JSON.stringify({ kind: 'look-after', tenant });
  const mortal = mortalTable(endpoint, { write: 1, when: 'before' });
  await expect(reactToLetter({ ...tools, table: mortal.table }, message)).rejects.toThrow('killed');
  mortal.close();
  await reactToLetter(tools, message);
  // Rather twice than not at all.
  expect(town.emails.length).toBeGreaterThanOrEqual(2);
  const sent = town.emails.length;
  await reactToLetter(tools, message);
  expect(town.emails).toHaveLength(sent);
});

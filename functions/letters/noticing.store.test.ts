import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { askerIn, mother } from '#test/builders/letters-asking.ts';
import { motherId, openLettersTown, type LettersTown } from '#test/builders/letters-post.ts';
import { notify } from './store/notice-store.ts';
import { readChoices, saveChoices } from './use-cases/choices.ts';
import { listNotices, markNotices } from './use-cases/notices.ts';

let town: LettersTown;
let asker: ReturnType<typeof askerIn>;
beforeEach(async () => {
  town = await openLettersTown();
  asker = askerIn(town);
});
afterEach(() => town.close());
const ask: (typeof asker)['ask'] = (...asked) => asker.ask(...asked);
const lookAfter = () => asker.lookAfter();

describe('notices', () => {
  const notice = (about: string, kind: 'consent-asked' | 'released' = 'consent-asked') =>
    notify(town.table, {
      ...{ tenant: '0899', kind, about, path: '/family', facts: { count: 1 } },
      to: { side: 'guardian', personId: motherId },
      at: new Date(town.clock.now()).toISOString(),
    });

  test('are the reader’s own, of the side that is signed in', async () => {
    await notice('c1');
    expect(await ask(listNotices(town.table), {}, mother)).toMatchObject({
      unread: 1,
      notices: [{ kind: 'consent-asked' }],
    });
    expect(await ask(listNotices(town.table), {}, { actorId: motherId })).toMatchObject({ unread: 0 });
  });

  test('are marked as read and as unread again, and nobody else’s are', async () => {
    await notice('c1');
    const ids = await asker.noticeIds(mother);
    await ask(markNotices(town.table), { ids, read: true });
    expect(await ask(listNotices(town.table), {}, mother)).toMatchObject({ unread: 1 });
    await ask(markNotices(town.table), { ids, read: true }, mother);
    expect(await ask(listNotices(town.table), {}, mother)).toMatchObject({ unread: 0 });
    await ask(markNotices(town.table), { ids, read: false }, mother);
    expect(await ask(listNotices(town.table), {}, mother)).toMatchObject({ unread: 1 });
  });

  test('are told by e-mail that says only that something waits, once', async () => {
    await notice('c1');
    town.clock.advance(1000);
    await lookAfter();
    await lookAfter();
    expect(town.emails).toHaveLength(1);
    expect(town.emails[0]).toMatchObject({
      to: `${motherId}@familie.example`,
      subject: 'Der ligger en ny besked til dig i Rød Tråd',
    });
    expect(town.emails[0]?.text).not.toMatch(/samtykke|Freja|Lindevang/i);
  });

  test('of one day that can wait come in one e-mail the next morning', async () => {
    await notice('r1', 'released');
    await notice('r2', 'released');
    town.clock.advance(1000);
    await lookAfter();
    expect(town.emails).toEqual([]);
    town.clock.advance(2 * 86_400_000);
    await lookAfter();
    expect(town.emails.map(({ subject }) => subject)).toEqual([
      'Der ligger 2 nye beskeder til dig i Rød Tråd',
    ]);
  });

  test('that were read meanwhile are told to nobody', async () => {
    await notice('c1');
    const ids = await asker.noticeIds(mother);
    await ask(markNotices(town.table), { ids, read: true }, mother);
    town.clock.advance(1000);
    await lookAfter();
    expect(town.emails).toEqual([]);
  });

  test('go by text message to the number that was chosen', async () => {
    const choices = { ways: { 'consent-asked': 'sms' }, phone: '31 24 13 42' };
    expect(await ask(saveChoices(town.table), { version: 0, choices }, mother)).toMatchObject({ version: 1 });
    await notice('c1');
    town.clock.advance(1000);
    await lookAfter();
    expect(town.texts).toMatchObject([{ to: '+4531241342' }]);
  });
});

describe('what a person chooses', () => {
  const save = (choices: object, version = 0) => ask(saveChoices(town.table), { version, choices }, mother);

  test.for([
    [{ ways: { 'consent-asked': 'none' } }, 'cannot-be-turned-off'],
    [{ ways: { 'task-due': 'email' } }, 'kind-not-yours'],
    [{ ways: {}, phone: '123' }, 'phone-invalid'],
  ] as const)('is refused when it is %j', async ([choices, code]) => {
    expect(await save(choices)).toMatchObject({ code });
  });

  test('moves where messages go only after a sign-in with two factors, and tells of it', async () => {
    const weak = { ...mother, session: { side: 'guardian', assurance: 'low' } } as const;
    const choices = { ways: {}, phone: '31 24 13 42' };
    const asWeak = await ask(saveChoices(town.table), { version: 0, choices }, weak);
    expect(asWeak).toMatchObject({ code: 'stronger-sign-in-needed' });
    expect(await ask(saveChoices(town.table), { version: 0, choices: { ways: {} } }, weak)).toMatchObject({
      version: 1,
    });
    expect(await save(choices, 1)).toMatchObject({ version: 2 });
    expect(await ask(listNotices(town.table), {}, mother)).toMatchObject({ notices: [{ kind: 'security' }] });
  });

  test('is kept, and who saw an older one is told', async () => {
    await save({ ways: { released: 'none' }, email: 'mor@familie.example' });
    expect(await ask(readChoices(town.table), {}, mother)).toMatchObject({
      version: 1,
      choices: { ways: { released: 'none' }, email: 'mor@familie.example' },
    });
    expect(await save({ ways: {} })).toMatchObject({ code: 'changed-meanwhile' });
  });

  test('begins with a hint of what is on file, not with all of it', async () => {
    expect(await ask(readChoices(town.table), {}, mother)).toMatchObject({
      version: 0,
      known: { phone: '•• •• •• 87', email: 'm•••@f•••.example' },
    });
  });
});

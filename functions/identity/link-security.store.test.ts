import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { log } from '#functions/kernel/log.ts';
import { birthDate, mother, openLinkTown, type LinkTown } from '#test/builders/link-town.ts';

describe('a letter’s link resists', () => {
  let world: LinkTown;
  beforeAll(async () => {
    world = await openLinkTown();
  });
  beforeEach(() => world.begin());
  afterAll(() => world.close());

  const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

  test('guessing the birth date, also many at once: five answers in all', async () => {
    const { token } = await world.aLink();
    const dates = Array.from({ length: 8 }, (_, day) => `1985-04-${String(day + 10)}`);
    const atOnce = await Promise.all(dates.map((date) => world.answer(world.browser(), token, date)));
    const after = [];
    for (const date of dates) after.push(await world.answer(world.browser(), token, date));
    const answered = [...atOnce, ...after].map(({ body }) => (body as { code: string }).code);
    expect(answered.filter((code) => code === 'birth-date-wrong')).toHaveLength(4);
    expect(await world.answer(world.browser(), token)).toMatchObject({ body: { code: 'link-not-usable' } });
  });

  test('guessing the code: three wrong ones make a pause, in which the right one does not open either', async () => {
    const { browser, token, code } = await world.readied();
    expect(await world.finish(browser, token, other(code))).toMatchObject({
      body: { code: 'code-wrong', facts: { left: 2 } },
    });
    await world.finish(browser, token, other(code));
    expect(await world.finish(browser, token, other(code))).toMatchObject({
      body: { code: 'link-locked', facts: { minutes: 10 } },
    });
    expect(await world.finish(browser, token, code)).toMatchObject({ body: { code: 'link-locked' } });
    expect(await world.open(world.browser(), token)).toMatchObject({ body: { code: 'link-locked' } });
  });

  test('guessing unseen: each wrong birth date, code and link stands in the log, and nobody’s name', async () => {
    const { browser, token, code } = await world.readied();
    const warn = vi.spyOn(log, 'warn').mockReturnValue();
    try {
      await world.answer(browser, token, '1985-04-10');
      await world.finish(browser, token, other(code));
      await world.open(browser, `0899-${'A'.repeat(43)}`);
      await world.open(browser, token);
      expect(warn.mock.calls).toEqual(
        ['birth-date-wrong', 'code-wrong', 'link-not-usable'].map((kind) => [
          'wrong answer',
          { way: 'link', kind },
        ]),
      );
    } finally {
      warn.mockRestore();
    }
  });

  test('replay: a link and its code are good once, and for another browser never', async () => {
    const { browser, token, code } = await world.readied();
    const thief = world.browser();
    await world.open(thief, token);
    expect(await world.finish(thief, token, code)).toMatchObject({ body: { code: 'begin-again' } });
    expect(await world.finish(browser, token, code)).toMatchObject({ status: 200 });
    expect(await world.finish(thief, token, code)).toMatchObject({ body: { code: 'link-not-usable' } });
    expect(await world.open(browser, token)).toMatchObject({ body: { code: 'link-not-usable' } });
  });

  test('two at once with the right code from one browser are one use', async () => {
    const { browser, token, code } = await world.readied();
    const ends = await Promise.all([world.finish(browser, token, code), world.finish(browser, token, code)]);
    expect(ends.map(({ status }) => status)).toEqual([200, 200]);
    expect(await world.open(world.browser(), token)).toMatchObject({ body: { code: 'link-not-usable' } });
  });

  test('an earlier code: a new one ends it', async () => {
    const { browser, token, code } = await world.readied();
    await world.answer(browser, token);
    expect(await world.finish(browser, token, code)).toMatchObject({ body: { code: 'code-wrong' } });
    expect(await world.finish(browser, token, world.lastCode())).toMatchObject({ status: 200 });
  });

  test('a code of another link of the same reader', async () => {
    const one = await world.readied();
    const two = await world.aLink();
    await world.answer(one.browser, two.token);
    expect(await world.finish(one.browser, two.token, one.code)).toMatchObject({
      body: { code: 'code-wrong' },
    });
  });

  test('fixation: a browser secret that someone else chose opens nothing for them', async () => {
    const { token } = await world.aLink();
    const attacker = world.browser();
    await world.open(attacker, token);
    const secret = attacker.cookie('__Host-sign-in') ?? '';
    const reader = world.browser();
    await world.open(reader, token);
    expect(reader.cookie('__Host-sign-in')).not.toBe(secret);
    await world.answer(reader, token);
    expect(await world.finish(attacker, token, world.lastCode())).toMatchObject({
      body: { code: 'begin-again' },
    });
  });

  test('other sites: nothing is answered without our own pages’ header', async () => {
    const { token } = await world.aLink();
    const headers = { 'sec-fetch-site': 'cross-site' };
    for (const [step, body] of [
      ['open', { token }],
      ['answer', { token, birthDate }],
      ['finish', { token, code: '000000' }],
      ['ask-new', { token }],
    ] as const)
      expect(await world.browser().send(`/api/identity/link/${step}`, body, headers)).toMatchObject({
        status: 403,
        body: { code: 'cross-site' },
      });
  });

  test.each(['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'being made to lead to %j',
    async (elsewhere) => {
      await expect(world.aLink({ path: elsewhere })).rejects.toThrow();
    },
  );

  test('sending message upon message: five codes an hour', async () => {
    const { token } = await world.aLink();
    for (let time = 0; time < 5; time += 1) await world.answer(world.browser(), token);
    expect(await world.answer(world.browser(), token)).toMatchObject({ body: { code: 'too-many-codes' } });
    expect(world.sms.inbox.messages(`+45${world.phone()}`)).toHaveLength(5);
  });

  test('a look into the table: neither token nor code stands there', async () => {
    const { token, linkHash, code } = await world.readied();
    const item = await world.town.table.get({ pk: `0899#link#${linkHash}` as never, sk: 'link' });
    expect(item).toMatchObject({ personId: mother, state: 'open' });
    expect(JSON.stringify(item)).not.toContain(token);
    expect(JSON.stringify(item)).not.toContain(code);
  });

  test('malformed answers, which count for nothing', async () => {
    const { token } = await world.aLink();
    for (const body of [
      { token },
      { token, birthDate: '27-03-1985' },
      { token, birthDate: ['1985-03-27'] },
      {},
    ])
      expect(await world.browser().send('/api/identity/link/answer', body)).toMatchObject({ status: 400 });
    for (const code of ['', '12345', '1234567', 'abcdef', 123456])
      expect(await world.browser().send('/api/identity/link/finish', { token, code })).toMatchObject({
        status: 400,
      });
    expect(await world.answer(world.browser(), token)).toMatchObject({ status: 200 });
  });
});

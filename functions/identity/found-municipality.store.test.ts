import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestSignIn, type TestSignIn } from '#test/builders/actor-sign-in.ts';
import { openMunicipalities } from './store/municipality-store.ts';

let world: TestSignIn;
let found: (founding: unknown) => Promise<unknown>;
beforeAll(async () => {
  world = await openTestSignIn();
  const { handler } = await import('./steps/handler.ts');
  found = (founding) => handler(founding, {} as never);
});
afterAll(() => world.close());

const read = (tenant: string) => openMunicipalities(world.town.table, [tenant]).find(tenant);

test('a municipality is entered with its ways in, and can be entered again under another name', async () => {
  const founding = { tenant: '0898', name: 'Prøveby Kommune', ways: ['unilogin'] };
  await found(founding);
  await found({ ...founding, name: 'Prøveby', administratorRole: 'RoedTraad.Admin' });
  await found(founding);
  expect(await read('0898')).toMatchObject({
    name: 'Prøveby Kommune',
    ways: ['unilogin'],
    administratorRole: 'RoedTraad.Admin',
  });
});

test('a municipality is Danish when nothing else is said, and never moves to another country', async () => {
  const danish = { tenant: '0896', name: 'Prøveby', ways: ['unilogin'] };
  const norwegian = { tenant: '0895', name: 'Prøvebygd', ways: ['unilogin'], country: 'NO' };
  await found(danish);
  await found(norwegian);
  await found({ ...norwegian, country: undefined });
  expect(await read('0896')).toMatchObject({ country: 'DK' });
  expect(await read('0895')).toMatchObject({ country: 'NO' });
  await expect(found({ ...danish, country: 'NO', name: 'Prøvebygd' })).rejects.toThrow('another country');
  expect(await read('0896')).toMatchObject({ country: 'DK', name: 'Prøveby' });
});

test.each([
  { tenant: '898', name: 'Prøveby', ways: ['unilogin'] },
  { tenant: '0897', name: '', ways: ['unilogin'] },
  { tenant: '0897', name: 'Prøveby', ways: [] },
  { tenant: '0897', name: 'Prøveby', ways: ['password'] },
  { tenant: '0897', name: 'Prøveby', ways: ['unilogin'], country: 'SE' },
])('%o is refused and enters nothing', async (founding) => {
  await expect(found(founding)).rejects.toThrow();
  expect(await read('0897')).toBeUndefined();
});

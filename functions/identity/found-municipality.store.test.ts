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

test.each([
  { tenant: '898', name: 'Prøveby', ways: ['unilogin'] },
  { tenant: '0897', name: '', ways: ['unilogin'] },
  { tenant: '0897', name: 'Prøveby', ways: [] },
  { tenant: '0897', name: 'Prøveby', ways: ['password'] },
])('%o is refused and enters nothing', async (founding) => {
  await expect(found(founding)).rejects.toThrow();
  expect(await read('0897')).toBeUndefined();
});

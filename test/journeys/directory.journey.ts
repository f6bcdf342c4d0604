import { expect, test, type Page } from '@playwright/test';
import { openEntraProvisioning, type EntraProvisioning } from '#local/outside/entra-provisioning.ts';
import { cast, signInAs, system } from './system.ts';

test.describe.configure({ mode: 'serial' });
let page: Page;
let entra: EntraProvisioning;
test.beforeAll(async ({ browser }) => {
  page = await signInAs(browser, cast().administrator);
});
test.afterAll(() => page.context().close());

/** The directory at the other end of the wire, with the token it was given. */
function directoryWith(address: string, token: string): EntraProvisioning {
  const { pathname } = new URL(address);
  return openEntraProvisioning(async ({ method, path, body }) => {
    const response = await fetch(`${system.url}${pathname}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: JSON.parse(text || '{}') as Record<string, unknown> };
  });
}

const users = () => page.getByRole('table', { name: 'Brugere fra kataloget' });

test('an administrator makes a token, which is shown once', async () => {
  await page.getByRole('button', { name: 'Adgang' }).click();
  await page.getByRole('link', { name: 'Brugerkatalog' }).click();
  await page.getByRole('button', { name: 'Lav en nøgle' }).click();
  const token = await page.getByLabel('Nøgle (Secret Token)').inputValue();
  const address = await page.getByLabel('Adresse til Entra (Tenant URL)').inputValue();
  entra = directoryWith(address, token);
  await page.getByRole('button', { name: 'Jeg har gemt den' }).click();
  await page.reload();
  await expect(page.getByText(token)).toHaveCount(0);
  expect(await directoryWith(address, `${token.slice(0, -1)}!`).probe()).toMatchObject({ status: 401 });
  expect(await entra.probe()).toMatchObject({ status: 200, body: { totalResults: 0 } });
});

test('maps a group of the directory to a role, after seeing what it would do', async () => {
  const { body } = await entra.createUser({
    ...{ externalId: 'rejse-1', userName: 'rejse@traaby.example', mail: 'rejse@traaby.example' },
    ...{ givenName: 'Rigmor', familyName: 'Rejseprøve' },
  });
  const group = await entra.createGroup('rejse-gruppe', 'Konsulenter');
  await entra.addMember(String(group.body['id']), String(body['id']));
  await page.reload();
  await expect(users().getByRole('row', { name: /Rigmor Rejseprøve/ })).toContainText('Konsulenter');
  await page.getByRole('button', { name: 'Tilføj en linje' }).click();
  await page.getByRole('combobox', { name: 'Navn' }).fill('Konsulenter');
  await page.getByRole('combobox', { name: 'Rolle her' }).selectOption('consultant');
  await page.getByRole('button', { name: 'Se, hvad det gør' }).click();
  await expect(page.getByText('Personer, der får roller: 1. Personer, der mister roller: 0.')).toBeVisible();
  await page.getByRole('button', { name: 'Gem og brug' }).click();
  await expect(users().getByRole('row', { name: /Rigmor Rejseprøve/ })).toContainText('1');
});

test('sees a person closed as soon as the directory says so, and gone when it says that', async () => {
  const found = await entra.findUser('userName', 'rejse@traaby.example');
  const [user] = found.body['Resources'] as { id: string }[];
  const id = user?.id ?? '';
  expect((await entra.softDelete(id, true)).status).toBe(200);
  await page.reload();
  await expect(users().getByRole('row', { name: /Rigmor Rejseprøve/ })).toContainText('Lukket');
  expect((await entra.hardDelete(id)).status).toBe(204);
  await page.reload();
  await expect(users().getByRole('row', { name: /Rigmor Rejseprøve/ })).toHaveCount(0);
});

test('withdraws the token, and the directory is out', async () => {
  await page.getByRole('button', { name: 'Træk tilbage' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Træk tilbage' }).click();
  await expect(page.getByText('Ingen nøgle endnu.')).toBeVisible();
  expect(await entra.probe()).toMatchObject({ status: 401 });
});

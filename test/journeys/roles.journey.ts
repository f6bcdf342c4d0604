import { expect, test, type Page } from '@playwright/test';
import { cast, signInAs } from './system.ts';

test.describe.configure({ mode: 'serial' });
let administrator: Page;
let leader: Page;
let first: Page;
test.beforeAll(async ({ browser }) => {
  administrator = await signInAs(browser, cast().administrator);
  leader = await signInAs(browser, cast().leader);
  first = await signInAs(browser, cast().first);
});
test.afterAll(async () => {
  for (const page of [administrator, leader, first]) await page.context().close();
});

const dialog = (page: Page) => page.getByRole('dialog');
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const roleRow = (role: string) =>
  administrator.getByRole('table', { name: 'Roller i dag' }).getByRole('row').filter({ hasText: role });

test('a leader hands the role on for a time: the colleague leads at once, and no longer when it is taken back', async () => {
  const leads = first.getByRole('link', { name: cast().second.name });
  await first.goto('/colleagues');
  await expect(first.getByRole('table', { name: 'Kolleger' })).toContainText(cast().second.name);
  await expect(leads).toHaveCount(0);

  await leader.goto('/colleagues');
  await press(leader, 'Giv min rolle videre');
  await dialog(leader).getByLabel('Kollega').selectOption({ label: cast().first.name });
  await dialog(leader).getByRole('button', { name: 'Giv videre' }).click();
  const handed = leader.getByRole('region', { name: 'Givet videre' });
  await expect(handed).toContainText(cast().first.name);
  await first.reload();
  await expect(leads).toBeVisible();

  await handed.getByRole('button', { name: /Tag tilbage/ }).click();
  await expect(handed).toHaveCount(0);
  await first.reload();
  await expect(first.getByRole('table', { name: 'Kolleger' })).toContainText(cast().second.name);
  await expect(leads).toHaveCount(0);
});

test('an administrator finds a person, gives a role, and takes it back', async () => {
  const { name } = cast().first;
  await administrator.goto('/admin/accounts');
  await administrator.getByRole('searchbox').fill(name);
  await administrator.getByRole('link', { name }).first().click();
  await expect(administrator.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(roleRow('Medarbejder').first()).toContainText('Grunddata');

  await press(administrator, 'Giv en rolle');
  await dialog(administrator).getByLabel('Rolle', { exact: true }).selectOption({ label: 'Konsulent' });
  await dialog(administrator).getByRole('button', { name: 'Giv en rolle' }).click();
  await expect(roleRow('Konsulent')).toContainText(cast().administrator.name);
  await press(administrator, 'Fortryd');
  await expect(roleRow('Konsulent')).toHaveCount(0);
});

test('a variant of a role is made, narrowed after a look at what that takes, and removed', async () => {
  await administrator.goto('/admin/roles/staff');
  await press(administrator, 'Lav en udgave');
  await dialog(administrator).getByLabel('Navn').fill('Vikar');
  await administrator.keyboard.press('Enter');
  await expect(administrator.getByRole('heading', { level: 1, name: 'Vikar' })).toBeVisible();
  await administrator.getByLabel('Lave sin egen vurdering').uncheck();
  await expect(administrator.getByText('De mister: Lave sin egen vurdering')).toBeVisible();
  await press(administrator, 'Gem');
  await expect(administrator.getByText('Gemt.')).toBeVisible();

  const roles = administrator.getByRole('table', { name: 'Roller' });
  await administrator.goto('/admin/roles');
  await expect(roles.getByRole('row').filter({ hasText: 'Vikar' })).toContainText('Udgave af Medarbejder');
  await administrator.getByRole('link', { name: 'Vikar' }).click();
  await press(administrator, 'Fjern udgaven');
  await expect(administrator).toHaveURL(/\/admin\/roles$/);
  await expect(roles.getByRole('row').filter({ hasText: 'Vikar' })).toHaveCount(0);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { readMe } from '#shared/identity/read-me.contract.ts';
import { searchPeople } from '#shared/people/search-people.contract.ts';
import { expectNoViolationsAtBothWidths } from '../accessibility/axe.ts';
import { tell } from './interface.ts';
import { cast, phone, signInAs, system, type Person } from './system.ts';

test.describe.configure({ mode: 'serial' });
let page: Page;
let name: string;
test.beforeAll(async ({ browser }) => {
  page = await signInAs(browser, cast().administrator);
  const { people } = await tell(page, searchPeople, { by: 'name', name: 'an' });
  name = people.find(({ kind, mark }) => kind === 'child' && !mark)?.name ?? '';
});
test.afterAll(() => page.context().close());
const dialog = () => page.getByRole('dialog', { name: 'Find barn eller medarbejder' });
const heading = () => page.getByRole('heading', { level: 1, name });

test('an administrator finds a child by a key and a name, with the hands on the keyboard', async () => {
  await page.goto('/admin/units');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('/');
  await expect(dialog().getByRole('combobox')).toBeFocused();
  await page.keyboard.type(name);
  await expect(dialog().getByRole('option').first()).toContainText(name);
  await expectNoViolationsAtBothWidths(page);
  await page.keyboard.press('Enter');
  await expect(heading()).toBeVisible();
});

test('the child stands among those seen recently, and nothing of it stays on the device', async () => {
  await page.goto('/admin/rounds');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expect(async () => {
    await page.getByRole('button', { name: 'Find person' }).click();
    await expect(dialog().getByRole('option').first()).toContainText(name, { timeout: 2000 });
  }).toPass();
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  expect(kept).not.toContain(name.split(' ')[0]);
  await page.keyboard.press('Escape');
  await expect(dialog()).toBeHidden();
});

test('a slash that is written is a slash', async () => {
  await page.getByPlaceholder('Søg i listen').first().fill('');
  await page.keyboard.type('a/b');
  await expect(dialog()).toBeHidden();
  await expect(page.getByPlaceholder('Søg i listen').first()).toHaveValue('a/b');
});

test('the menu fits, and opens by the keyboard on a computer and by a tap on a phone', async () => {
  const menu = page.getByRole('navigation', { name: 'Hovedmenu' });
  const isWide = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(await isWide()).toBe(false);
  await menu.getByRole('button', { name: 'Opsætning' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(menu.getByRole('link', { name: 'Enheder' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu.getByRole('button', { name: 'Opsætning' })).toBeFocused();
  await expect(menu.getByRole('link', { name: 'Enheder' })).toBeHidden();
  await page.keyboard.press('ArrowDown');
  await expectNoViolationsAtBothWidths(page);
  await page.keyboard.press('Escape');
  await expect(menu.getByRole('link', { name: 'Enheder' })).toBeHidden();
  const size = page.viewportSize();
  await page.setViewportSize(phone);
  await menu.getByRole('button', { name: 'Menu', exact: true }).click();
  await menu.getByRole('link', { name: 'Personer' }).click();
  await expect(page).toHaveURL(/\/admin\/people$/);
  await expect(menu.getByRole('link', { name: 'Breve' })).toBeHidden();
  expect(await isWide()).toBe(false);
  if (size) await page.setViewportSize(size);
});

test('the municipality says whom to call; what is wrong is said at its field, and nothing typed is lost', async () => {
  await page.goto('/admin/municipality');
  await page.getByRole('button', { name: 'Tilføj et nummer' }).click();
  await page.getByLabel('Hvem (nummer 1)').fill('Social døgnvagt');
  await page.getByLabel('Telefon (nummer 1)').fill('ring til mor');
  await page.getByRole('button', { name: 'Gem' }).click();
  await expect(page.getByText('Skriv et telefonnummer, for eksempel 70 20 30 40.')).toBeVisible();
  await expect(page.getByLabel('Telefon (nummer 1)')).toBeFocused();
  await page.getByLabel('Telefon (nummer 1)').fill('70 20 30 40');
  await page.getByRole('button', { name: 'Gem' }).dblclick();
  await expect(page.getByText('Gemt. Det gælder fra nu af.').first()).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Telefon (nummer 1)')).toHaveValue('70 20 30 40');
});

test('a leader comes in by the Context Handler', async ({ browser }) => {
  const all = JSON.parse(readFileSync(join(system.directory, 'who.json'), 'utf8')) as Person[];
  const leader = all.find(({ how }) => how.startsWith('Context Handler'));
  const theirs = await (await browser.newContext({ baseURL: system.url })).newPage();
  await theirs.goto('/');
  await theirs.getByRole('link', { name: 'Log ind med Fælleskommunal Adgangsstyring' }).click();
  await theirs.getByRole('button', { name: leader?.name ?? 'nobody' }).click();
  await theirs.getByRole('button', { name: 'Fortsæt' }).click();
  await theirs.getByRole('navigation', { name: 'Hovedmenu' }).waitFor();
  const { memberships } = await tell(theirs, readMe, {});
  expect(memberships.map(({ role }) => role)).toContain('leader');
  await theirs.context().close();
});

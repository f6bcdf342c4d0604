import { expect, test, type Page } from '@playwright/test';
import { cast, signInAs } from './system.ts';

test.describe.configure({ mode: 'serial' });
let page: Page;
test.beforeAll(async ({ browser }) => {
  page = await signInAs(browser, cast().administrator);
});
test.afterAll(() => page.context().close());

const original = 'Villads Kjær Overgaard';
const other = 'Wilads Kjaer Overgård';

async function fill(firstName: string, lastName: string) {
  await page.goto('/admin/people/new?kind=child');
  await page.getByLabel('Fornavn og mellemnavne').fill(firstName);
  await page.getByLabel('Efternavn').fill(lastName);
  await page.getByLabel('Fødselsdato').fill('2016-03-04');
  await page.getByRole('button', { name: 'Opret', exact: true }).click();
}

test.describe('an administrator keeps one person one', () => {
  test('makes a child who has no unit yet, and finds it on the list of such', async () => {
    await fill('Villads Kjær', 'Overgaard');
    await expect(page.getByRole('heading', { level: 1, name: original })).toBeVisible();
    await page.goto('/admin/unplaced');
    await expect(page.getByRole('link', { name: original })).toBeVisible();
  });

  test('is told that a child with a name spelled otherwise exists, and nothing is made', async () => {
    await fill('Wilads Kjaer', 'Overgård');
    await expect(page.getByRole('heading', { name: 'Findes personen allerede?' })).toBeVisible();
    await expect(page.getByText('navnet stavet anderledes, samme fødselsdag')).toBeVisible();
    await page.getByRole('link', { name: `Brug ${original}` }).click();
    await expect(page.getByRole('heading', { level: 1, name: original })).toBeVisible();
  });

  test('makes another all the same, with a reason', async () => {
    await fill('Wilads Kjaer', 'Overgård');
    await page.getByLabel('Hvordan ved du, at det er en anden?').fill('Fætre');
    await page.getByRole('button', { name: 'Det er en anden' }).click();
    await expect(page.getByRole('heading', { level: 1, name: other })).toBeVisible();
  });

  test('finds a child in two keystrokes and comes to it with the keyboard alone', async () => {
    await page.goto('/admin/people');
    await page.getByRole('searchbox', { name: 'Navn' }).focus();
    await page.keyboard.type('vi');
    const link = page.getByRole('link', { name: original });
    await expect(link).toBeVisible();
    await page.getByRole('searchbox', { name: 'Navn' }).pressSequentially('llads kj');
    await expect(page.getByRole('table', { name: 'Fundne personer' }).getByRole('row')).toHaveCount(2);
    await page.keyboard.press('ArrowDown');
    await expect(link).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: original })).toBeVisible();
  });

  test('merges the two, with the chosen name', async () => {
    await page.getByRole('link', { name: 'Slå sammen med en anden' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Slå to sammen' })).toBeVisible();
    const search = page.getByRole('searchbox', { name: 'Den, der går op i den anden' });
    await search.fill('wilads');
    await search.press('Enter');
    await page.getByRole('button', { name: new RegExp(other) }).click();
    await page.getByRole('button', { name: 'Se de to ved siden af hinanden' }).click();
    const table = page.getByRole('table', { name: 'De to ved siden af hinanden' });
    await expect(table).toContainText(original);
    await table.getByRole('radio', { name: `Vælg Navn fra ${other}` }).check();
    await page.getByRole('button', { name: 'Slå sammen', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: other })).toBeVisible();
    await page.goto('/admin/unplaced');
    await expect(page.getByRole('link', { name: other })).toBeVisible();
    await expect(page.getByRole('link', { name: original })).toHaveCount(0);
  });

  test('takes it back: both are there again, each with its own name', async () => {
    await page.goto('/admin/people/merges');
    await page.getByRole('button', { name: `Fortryd sammenlægningen af ${other}` }).click();
    await expect(page.getByText(`${other} står igen for sig selv.`)).toBeVisible();
    await expect(page.getByRole('table', { name: 'Sammenlægninger' })).toContainText('Fortrudt');
    await page.goto('/admin/unplaced');
    await expect(page.getByRole('link', { name: original })).toBeVisible();
    await expect(page.getByRole('link', { name: other })).toBeVisible();
  });
});

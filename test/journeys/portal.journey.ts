import { readFile } from 'node:fs/promises';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { expectNoViolationsAtBothWidths } from '../accessibility/axe.ts';
import { aPdf } from '../builders/portal-papers.ts';
import { cast, phone, signInAs, system } from './system.ts';

test.describe.configure({ mode: 'serial' });
const title = 'Når dit barn ikke vil i skole';
let administrator: Page;
let citizen: Page;
/** What the browser has said that a page was not allowed to do. */
const blocked: string[] = [];
const visitor = async (browser: Browser) =>
  (await browser.newContext({ baseURL: system.url, viewport: phone, locale: 'da-DK' })).newPage();

test.beforeAll(async ({ browser }) => {
  administrator = await signInAs(browser, cast().administrator);
  citizen = await visitor(browser);
  citizen.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) blocked.push(message.text());
  });
});
test.afterAll(async () => {
  for (const page of [administrator, citizen]) await page.context().close();
});

const paper = async (line: string) => ({
  name: 'naar-dit-barn.pdf',
  mimeType: 'application/pdf',
  buffer: await aPdf({ title, lines: [line] }),
});
const isReady = () =>
  expect(administrator.getByText('er undersøgt og klar')).toBeVisible({ timeout: 60_000 });
/** What a citizen gets who presses the button. */
async function got(page: Page): Promise<Buffer> {
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: /^Hent PDF/ }).click();
  const file = await coming;
  return readFile(await file.path());
}

test('an administrator puts a file up, is told that everyone can read it, and publishes', async () => {
  await administrator.goto('/admin/portal');
  const page = { name: 'side.html', mimeType: 'text/html', buffer: Buffer.from('<p>Hej</p>') };
  await administrator.locator('input[type=file]').setInputFiles(page);
  await expect(administrator.getByText('Den slags fil tager portalen ikke imod.')).toBeVisible();
  await administrator.locator('input[type=file]').setInputFiles(await paper('Tal med læreren om søvnvaner.'));
  await administrator.getByRole('link', { name: 'naar-dit-barn' }).click();
  await isReady();
  await expect(administrator.getByText('Alle kan læse filen')).toBeVisible();
  await administrator.getByLabel('Titel').fill(title);
  await administrator.getByLabel('Kort om indholdet').fill('De første skridt for forældre.');
  await administrator.getByRole('checkbox', { name: 'Forældre' }).check();
  await administrator.getByLabel('Lov', { exact: true }).fill('Barnets lov § 32');
  await administrator.reload();
  await expect(administrator.getByText('Du er begyndt før')).toBeVisible();
  await administrator.getByRole('button', { name: 'Gem kladde' }).click();
  await expect(administrator.getByText('Kladden er gemt.')).toBeVisible();
  await citizen.goto('/portal');
  await citizen.getByRole('searchbox').fill('søvnvaner');
  await citizen.keyboard.press('Enter');
  await expect(citizen.getByText('0 resultater')).toBeVisible();
  expect(blocked).toEqual([]);
  await administrator.getByRole('button', { name: 'Udgiv', exact: true }).click();
  await expect(administrator.getByText('Udgivet. Alle kan finde den nu.')).toBeVisible();
  await expectNoViolationsAtBothWidths(administrator);
});

test('a citizen finds it on the phone without signing in, by a word that stands inside of it', async () => {
  await citizen.goto('/portal');
  await citizen.getByRole('searchbox').fill('soevnvane');
  await citizen.keyboard.press('Enter');
  await expect(citizen.getByRole('link', { name: title })).toBeVisible();
  await expectNoViolationsAtBothWidths(citizen);
  await citizen.getByRole('link', { name: title }).click();
  await expect(citizen.getByRole('heading', { name: title })).toBeVisible();
  await expectNoViolationsAtBothWidths(citizen);
  expect((await got(citizen)).equals((await paper('Tal med læreren om søvnvaner.')).buffer)).toBe(true);
});

test('a new version takes its place once it is published, and the older one is kept', async () => {
  await administrator.locator('input[type=file]').setInputFiles(await paper('Ring til skolens leder.'));
  await isReady();
  await administrator.getByLabel('Hvad er nyt?').fill('Ny indgang til skolen');
  await administrator.getByRole('button', { name: 'Udgiv ny udgave' }).click();
  await expect(administrator.getByText(/^Udgave 2/)).toBeVisible();
  await expect(administrator.getByText(/^Udgave 1/).first()).toBeVisible();
  await citizen.reload();
  await expect(citizen.getByText('Ny indgang til skolen')).toBeVisible();
  expect((await got(citizen)).equals((await paper('Ring til skolens leder.')).buffer)).toBe(true);
});

test('withdrawn, nobody finds it any more', async () => {
  const path = new URL(citizen.url()).pathname;
  await administrator.getByRole('button', { name: 'Træk tilbage' }).click();
  await expect(administrator.getByText('Trukket tilbage. Ingen kan finde den nu.')).toBeVisible();
  await citizen.goto(path);
  await expect(citizen.getByRole('heading', { name: title })).toHaveCount(0);
  await administrator.getByRole('button', { name: 'Vis på portalen igen' }).click();
  await citizen.goto(path);
  await expect(citizen.getByRole('heading', { name: title })).toBeVisible();
});

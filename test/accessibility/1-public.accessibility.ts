import { expect, test, type Browser } from '@playwright/test';
import { cast, signInAs, system } from '../journeys/system.ts';
import { expectNoViolationsAtBothWidths } from './axe.ts';

const visitor = async (browser: Browser) => (await browser.newContext({ baseURL: system.url })).newPage();
const heading = { level: 1 } as const;

test('the sign-in page, in Danish, English and Arabic', async ({ browser }) => {
  const page = await visitor(browser);
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Log ind med Unilogin' }).waitFor();
  await expectNoViolationsAtBothWidths(page);
  for (const language of ['en', 'ar']) {
    await page.getByRole('combobox', { name: 'Language' }).selectOption(language);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expectNoViolationsAtBothWidths(page);
  }
  await page.context().close();
});

test('the sign-in page, with each kind of word about why one is there', async ({ browser }) => {
  const page = await visitor(browser);
  for (const reason of ['signed-out', 'second-factor-needed']) {
    await page.goto(`/sign-in?reason=${reason}`);
    await page.getByRole('link', { name: 'Log ind med Unilogin' }).waitFor();
    await expect(page.getByRole('alert')).toBeVisible();
    await expectNoViolationsAtBothWidths(page);
  }
  await page.context().close();
});

test('the open portal, before anybody has signed in', async ({ browser }) => {
  const page = await visitor(browser);
  await page.goto('/portal');
  await page.getByRole('searchbox').waitFor();
  await expectNoViolationsAtBothWidths(page);
  await page.context().close();
});

test('the first page, while it opens and when no answer comes', async ({ browser }) => {
  const page = await visitor(browser);
  let answer = () => {};
  const asked = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/api/identity/me', async (route) => {
    await asked;
    await route.abort();
  });
  await page.goto('/');
  await expect(page.getByText('Et øjeblik …')).toBeVisible();
  await expectNoViolationsAtBothWidths(page);
  answer();
  await expect(page.getByText('Vi kan ikke få forbindelse lige nu.')).toBeVisible();
  await expectNoViolationsAtBothWidths(page);
  await page.context().close();
});

test('a page that is not there, and one that is refused', async ({ browser }) => {
  const page = await signInAs(browser, cast().stranger);
  await page.goto('/findes-ikke');
  await expect(page.getByRole('heading', heading)).toHaveText('Siden findes ikke.');
  await expectNoViolationsAtBothWidths(page);
  await page.goto('/admin/units');
  await expect(page.getByRole('heading', heading)).toHaveText(/ikke adgang/);
  await expectNoViolationsAtBothWidths(page);
  await page.context().close();
});

test('a page without an answer, for want of a net', async ({ browser }) => {
  const page = await signInAs(browser, cast().stranger);
  await page.route('**/api/insight/work', (route) => route.abort());
  await page.getByRole('link', { name: 'Opgaver' }).click();
  await expect(page.getByRole('button', { name: 'Prøv igen' })).toBeVisible();
  await expectNoViolationsAtBothWidths(page);
  await page.context().close();
});

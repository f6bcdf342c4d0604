import { execFileSync } from 'node:child_process';
import { expect, type Browser, type Page } from '@playwright/test';
import { totpCode } from '#local/cognito/totp.ts';
import { desktop, system } from './system.ts';

const visitor = async (browser: Browser): Promise<Page> =>
  (await browser.newContext({ baseURL: system.url, viewport: desktop, locale: 'da-DK' })).newPage();

/** Signs in by the Context Handler as somebody whom its stand-in offers. */
export async function comeByContextHandler(browser: Browser, name: string): Promise<Page> {
  const page = await visitor(browser);
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Log ind med Fælleskommunal Adgangsstyring' }).click();
  await page.getByRole('button', { name }).click();
  await page.getByRole('button', { name: 'Fortsæt' }).click();
  await page.waitForURL((url) => url.origin === system.url && !url.pathname.startsWith('/api'));
  await page.getByRole('navigation', { name: 'Hovedmenu' }).waitFor();
  return page;
}

const organisation = 'Rådgivningen Havblik';

/** Has an administrator invite somebody from outside, who takes up the invitation and comes in. */
export async function comeAsPartner(browser: Browser, administrator: Page, name: string): Promise<Page> {
  const email = 'pia.hjem@havblik.example';
  await administrator.goto('/admin/partners');
  await administrator.getByRole('button', { name: 'Opret organisation' }).click();
  await administrator.getByLabel('Organisationens navn').fill(organisation);
  await administrator.getByRole('button', { name: 'Gem' }).click();
  await expect(administrator.getByRole('cell', { name: organisation, exact: true })).toBeVisible();
  await administrator.getByText('Invitér en person').click();
  await administrator.getByLabel('Navn', { exact: true }).fill(name);
  await administrator.getByLabel('E-mail', { exact: true }).fill(email);
  await administrator.getByLabel('Organisation', { exact: true }).selectOption({ label: organisation });
  await administrator.getByRole('button', { name: 'Send invitation' }).click();
  await expect(administrator.getByRole('row').filter({ hasText: name })).toContainText('Inviteret');
  const page = await visitor(browser);
  await page.goto(mailedLink(email));
  await page.getByLabel('Ny adgangskode').fill('grydelap tandhjul 8');
  await page.getByRole('button', { name: 'Brug adgangskoden' }).click();
  await page.getByRole('img', { name: 'QR-kode' }).waitFor();
  const key = ((await page.locator('code').first().textContent()) ?? '').replaceAll(/\s/g, '');
  await page.getByLabel('De seks tal').fill(totpCode(key, Date.now()));
  await page.getByRole('button', { name: 'Bekræft' }).click();
  await page.getByRole('button', { name: 'Jeg har gemt koderne' }).click();
  await page.getByRole('navigation', { name: 'Hovedmenu' }).waitFor();
  return page;
}

/** The path of the latest link that was mailed to the address. */
function mailedLink(to: string): string {
  const cli = ['local/cli.ts', 'inbox', to, '--directory', system.directory];
  const shown = execFileSync(process.execPath, cli, { encoding: 'utf8' });
  const link = [...shown.matchAll(/https?:\/\/[^/\s]+(\/\w+#\d{4}-[\w-]{43})/g)].at(-1)?.[1];
  if (!link) throw new Error('no link was mailed');
  return link;
}

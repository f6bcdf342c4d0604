import { execFileSync } from 'node:child_process';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { totpCode } from '#local/cognito/totp.ts';
import { expectNoViolationsAtBothWidths } from '../accessibility/axe.ts';
import { cast, phone, signInAs, system } from './system.ts';

test.describe.configure({ mode: 'serial' });

const email = 'liv.proeve@bosted.example';
const password = 'grydelap tandhjul 7';
let administrator: Page;
let partner: Page;
let key = '';
let recoveryCode = '';
test.beforeAll(async ({ browser }) => {
  administrator = await signInAs(browser, cast().administrator);
  partner = await visitor(browser);
});
test.afterAll(async () => {
  await administrator.context().close();
  await partner.context().close();
});

/** Someone outside, on a telephone. */
const visitor = async (browser: Browser) =>
  (await browser.newContext({ baseURL: system.url, viewport: phone, locale: 'da-DK' })).newPage();

/** The path of the latest link that was mailed to the address, as a person reads it in their mail. */
function mailedLink(to: string): string {
  const cli = ['local/cli.ts', 'inbox', to, '--directory', system.directory];
  const shown = execFileSync(process.execPath, cli, { encoding: 'utf8' });
  const links = [...shown.matchAll(/https?:\/\/[^/\s]+(\/\w+#\d{4}-[\w-]{43})/g)];
  const link = links.at(-1)?.[1];
  if (!link) throw new Error('no link was mailed');
  return link;
}

/** The code that an authenticator shows which was not typed yet: there are three at any time. */
const typed: string[] = [];
function nextCode(): string {
  const fresh = [-1, 0, 1]
    .map((step) => totpCode(key, Date.now() + step * 30_000))
    .find((code) => !typed.includes(code));
  if (!fresh) throw new Error('this half minute has no code left');
  typed.push(fresh);
  return fresh;
}

async function typePassword() {
  await partner.goto('/sign-in/partner');
  await partner.getByLabel('E-mail').fill(email);
  await partner.getByLabel('Adgangskode', { exact: true }).fill(password);
  await partner.getByRole('button', { name: 'Fortsæt' }).click();
}

test('an administrator makes an organisation and invites a person from it', async () => {
  await administrator.goto('/admin/partners');
  await administrator.getByRole('button', { name: 'Opret organisation' }).click();
  await administrator.getByLabel('Organisationens navn').fill('Bostedet Egely');
  await administrator.getByRole('button', { name: 'Gem' }).click();
  await expect(administrator.getByRole('cell', { name: 'Bostedet Egely', exact: true })).toBeVisible();
  await administrator.getByText('Invitér en person').click();
  await administrator.getByLabel('Navn', { exact: true }).fill('Liv Prøve');
  await administrator.getByLabel('E-mail', { exact: true }).fill(email);
  await administrator.getByLabel('Organisation', { exact: true }).selectOption({ label: 'Bostedet Egely' });
  await administrator.getByRole('button', { name: 'Send invitation' }).click();
  const row = administrator.getByRole('row', { name: /Liv Prøve/ });
  await expect(row).toContainText('Inviteret');
  await expectNoViolationsAtBothWidths(administrator);
});

test('the person opens the link on a telephone, chooses a password and sets up an authenticator', async () => {
  await partner.goto(mailedLink(email));
  await expect(partner.getByText('på vegne af Bostedet Egely')).toBeVisible();
  expect(new URL(partner.url()).hash).toBe('');
  await expectNoViolationsAtBothWidths(partner);
  await partner.getByLabel('Ny adgangskode').fill('password1234');
  await partner.getByRole('button', { name: 'Brug adgangskoden' }).click();
  await expect(partner.getByRole('alert')).toContainText('for let at gætte');
  await partner.getByLabel('Ny adgangskode').fill(password);
  await partner.getByRole('button', { name: 'Brug adgangskoden' }).click();
  await partner.getByRole('img', { name: 'QR-kode' }).waitFor();
  key = ((await partner.locator('code').first().textContent()) ?? '').replaceAll(/\s/g, '');
  await expectNoViolationsAtBothWidths(partner);
  await partner.getByLabel('De seks tal').fill('000000');
  await partner.getByRole('button', { name: 'Bekræft' }).click();
  await expect(partner.getByRole('alert')).toContainText('Koden er forkert');
  await partner.getByLabel('De seks tal').fill(nextCode());
  await partner.getByRole('button', { name: 'Bekræft' }).click();
  await expect(partner.locator('.codes li')).toHaveCount(8);
  recoveryCode = (await partner.locator('.codes li').first().textContent()) ?? '';
  await expectNoViolationsAtBothWidths(partner);
});

test('and sees first what was shared with the organisation', async () => {
  await partner.getByRole('button', { name: 'Jeg har gemt koderne' }).click();
  await partner.waitForURL('**/released');
  await expect(partner.getByRole('heading', { level: 1 })).toHaveText('Børn delt med os');
});

test('the link works no second time', async ({ browser }) => {
  const other = await visitor(browser);
  await other.goto(mailedLink(email));
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Invitationen kan ikke bruges');
  await other.context().close();
});

test('the person signs in with password and code, and not with the password alone', async () => {
  await partner.context().clearCookies();
  await typePassword();
  await expect(partner.getByLabel('De seks tal')).toBeVisible();
  await expectNoViolationsAtBothWidths(partner);
  await partner.getByLabel('De seks tal').fill(nextCode());
  await partner.getByRole('button', { name: 'Log ind' }).click();
  await partner.waitForURL('**/released');
});

test('or with a recovery code, and sees under my account how many are left', async () => {
  await partner.context().clearCookies();
  await typePassword();
  await partner.getByRole('button', { name: /brug en engangskode/ }).click();
  await partner.getByLabel('Engangskode').fill(recoveryCode);
  await partner.getByRole('button', { name: 'Log ind' }).click();
  await partner.waitForURL('**/released');
  await partner.goto('/account');
  await expect(partner.getByText('Du har 7 tilbage.')).toBeVisible();
  await expectNoViolationsAtBothWidths(partner);
});

test('a forgotten password is asked for', async ({ browser }) => {
  const page = await visitor(browser);
  await page.goto('/reset');
  await page.getByLabel('E-mail').fill('ingen@bosted.example');
  await page.getByRole('button', { name: 'Send link' }).click();
  await expect(page.getByRole('alert')).toContainText('er der sendt et link');
  await expectNoViolationsAtBothWidths(page);
  await page.context().close();
});

test('when the administrator ends the access, the next page is refused', async () => {
  await administrator.goto('/admin/partners');
  await administrator.getByRole('button', { name: 'Luk adgang Liv Prøve' }).click();
  await administrator.getByRole('dialog').getByRole('button', { name: 'Luk adgang' }).click();
  await expect(administrator.getByRole('row', { name: /Liv Prøve/ })).toContainText('Ophørt');
  await partner.goto('/released');
  await expect(partner.getByRole('heading', { name: 'Børn delt med os' })).toBeHidden();
  await expect(partner.getByText(/ikke adgang|Log ind/).first()).toBeVisible();
});

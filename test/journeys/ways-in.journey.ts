import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { readMe } from '#shared/identity/read-me.contract.ts';
import { expectNoViolationsAtBothWidths } from '../accessibility/axe.ts';
import { ask, tell } from './interface.ts';
import { cast, phone, system, type Person } from './system.ts';

const wayOf = {
  staff: 'Log ind med Unilogin',
  guardian: 'Log ind som forælder',
  child: 'Log ind som elev eller ung',
} as const;
type Side = keyof typeof wayOf;
type Factor = 'Én faktor' | 'To faktorer';

const family = (role: string): Person => {
  const all = JSON.parse(readFileSync(join(system.directory, 'who.json'), 'utf8')) as Person[];
  const found = all.find((one) => one.role === role);
  if (!found) throw new Error(`the demo municipality has no ${role}`);
  return found;
};
const visitor = async (browser: Browser) =>
  (await browser.newContext({ baseURL: system.url, viewport: phone })).newPage();

/** Picks the person at the stand-in, by the UNI-Login id, and waits to be back on our site. */
async function pick(page: Page, { how, name }: Person, factor?: Factor) {
  await page.getByRole('searchbox').fill(how.split(': ')[1] ?? '');
  await page.keyboard.press('Enter');
  if (factor) await page.getByRole('radio', { name: factor }).check();
  await page.getByRole('button', { name }).first().click();
  await page.waitForURL((url) => url.origin === system.url && !url.pathname.startsWith('/api'));
}

async function come(browser: Browser, person: Person, side: Side, factor?: Factor): Promise<Page> {
  const page = await visitor(browser);
  await page.goto('/sign-in');
  await page.getByRole('link', { name: wayOf[side] }).click();
  await pick(page, person, factor);
  return page;
}

const away = (page: Page) => page.context().close();

test('a parent comes in with two factors, as a parent of their own child', async ({ browser }) => {
  const page = await come(browser, family('Forælder'), 'guardian');
  await expect(page).toHaveURL(/\/family$/);
  expect(await tell(page, readMe, {})).toMatchObject({ side: 'guardian', assurance: 'substantial' });
  await away(page);
});

test('a pupil comes in with the one factor that pupils have', async ({ browser }) => {
  const page = await come(browser, family('Elev'), 'child');
  expect(await tell(page, readMe, {})).toMatchObject({ side: 'child', assurance: 'low' });
  await away(page);
});

test('a young person in youth education comes in as themselves', async ({ browser }) => {
  const page = await come(browser, family('Ung'), 'child');
  const { memberships, ...me } = await tell(page, readMe, {});
  expect(me).toMatchObject({ side: 'child', assurance: 'substantial' });
  expect(memberships.map(({ role }) => role)).toContain('youth');
  await away(page);
});

test('a teacher who is a parent changes side and back without looking for the way in', async ({
  browser,
}) => {
  const both = family('Lærer og forælder');
  const page = await come(browser, both, 'staff');
  await page.getByRole('navigation', { name: 'Hovedmenu' }).waitFor();
  await page.getByText('Skift', { exact: true }).click();
  await page.getByRole('link', { name: 'Som forælder' }).click();
  await pick(page, both);
  expect(await tell(page, readMe, {})).toMatchObject({
    side: 'guardian',
    sidesHere: expect.arrayContaining(['staff', 'guardian']),
  });
  await away(page);
});

test('an employee with one factor is asked for two, and then comes in', async ({ browser }) => {
  const { first } = cast();
  const page = await come(browser, first, 'staff', 'Én faktor');
  await expect(page.getByRole('alert')).toContainText('Log ind med to faktorer');
  await page.getByRole('link', { name: wayOf.staff }).click();
  await pick(page, first, 'To faktorer');
  await expect(page).toHaveURL(/\/groups$/);
  await away(page);
});

test('a parent with one factor meets the door that takes two, and comes back through it', async ({
  browser,
}) => {
  const pupil = await come(browser, family('Elev'), 'child');
  const { id: childId } = await tell(pupil, readMe, {});
  await away(pupil);
  const parent = family('Forælder');
  const page = await come(browser, parent, 'guardian', 'Én faktor');
  expect(await tell(page, readMe, {})).toMatchObject({ side: 'guardian', assurance: 'low' });
  const wanted = `/family/children/${childId}/consents`;
  await page.goto(wanted);
  await expect(page.getByText('Derfor skal vi være helt sikre på, at det er dig.')).toBeVisible();
  await expectNoViolationsAtBothWidths(page);
  await page.getByRole('link', { name: 'Log ind med to faktorer' }).click();
  await pick(page, parent);
  await expect(page).toHaveURL(new RegExp(`${wanted}$`));
  expect(await tell(page, readMe, {})).toMatchObject({ assurance: 'substantial' });
  await expect(page.getByText('Derfor skal vi være helt sikre')).toBeHidden();
  await away(page);
});

test('a contact person without custody is told so, kindly', async ({ browser }) => {
  const people = JSON.parse(readFileSync(join(system.directory, 'seed', 'people.json'), 'utf8')) as {
    unilogin: { uniid: string; label: string }[];
  };
  const contact = people.unilogin.find(({ label }) => label.startsWith('Kontakt uden forældremyndighed'));
  if (!contact) throw new Error('every contact person of the demo municipality has custody');
  const page = await visitor(browser);
  await page.goto('/sign-in');
  await page.getByRole('link', { name: wayOf.guardian }).click();
  await pick(page, { name: contact.label, how: `Unilogin: ${contact.uniid}`, role: '', unit: '' });
  await expect(page.getByRole('alert')).toContainText('vi kan ikke se, at du har forældremyndighed');
  await away(page);
});

test('a family reaches nothing of the staff’s, however it asks', async ({ browser }) => {
  const page = await come(browser, family('Forælder'), 'guardian');
  for (const path of ['/api/people/units', '/api/roster/imports'])
    expect(await page.evaluate(async (url) => (await fetch(url)).status, path)).toBe(403);
  await away(page);
});

test.describe('a letter’s link', () => {
  const token = `0899-${'A'.repeat(43)}`;

  test('that cannot be used says so, leaves the address bar, and leads to a new letter', async ({
    browser,
  }) => {
    const page = await visitor(browser);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`/link#${token}`);
    await expect(page.getByRole('heading', { name: 'Linket kan ikke bruges' })).toBeVisible();
    await expect(page).toHaveURL(/\/link$/);
    expect(asked.filter((url) => url.includes(token))).toEqual([]);
    await expectNoViolationsAtBothWidths(page);
    await page.getByRole('button', { name: 'Bed om et nyt brev' }).click();
    await expect(page.getByRole('status')).toContainText('sender vi et nyt brev');
    await away(page);
  });

  test('asks for birth date and code, and finds the code’s step again when the phone threw the page away', async ({
    browser,
  }) => {
    const page = await visitor(browser);
    // The answers of a link that holds; what the server does is tested where it stands.
    const told = { open: { municipality: 'Tråby Kommune' }, answer: { sentBy: 'sms', to: '•• •• •• 12' } };
    for (const [step, json] of Object.entries(told))
      await page.route(`**/api/identity/link/${step}`, (route) => route.fulfill({ json }));
    await page.route('**/api/identity/link/finish', (route) =>
      route.fulfill({ status: 422, json: { code: 'code-wrong', facts: { left: 2 } } }),
    );
    await page.goto(`/link#${token}`);
    await expect(page.getByRole('heading', { name: 'Tråby Kommune har skrevet til dig' })).toBeVisible();
    await page.getByRole('button', { name: 'Send mig en kode' }).click();
    await expect(page.getByRole('alert')).toContainText('Skriv dag, måned og år');
    await expectNoViolationsAtBothWidths(page);
    for (const [field, value] of [
      ['Dag', '27'],
      ['Måned', '3'],
      ['År', '1985'],
    ] as const)
      await page.getByLabel(field, { exact: true }).fill(value);
    await page.keyboard.press('Enter');
    await expect(page.getByText('Vi har sendt seks tal i en sms til •• •• •• 12')).toBeVisible();
    await page.reload();
    await page.getByLabel('De seks tal').fill('12 34 56');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Tallene passer ikke. Du har 2 forsøg tilbage.')).toBeVisible();
    await expect(page.getByLabel('De seks tal')).toHaveValue('12 34 56');
    await expectNoViolationsAtBothWidths(page);
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    expect(kept).not.toContain('1985');
    expect(kept).not.toContain('12 34 56');
    await away(page);
  });

  test('of which half is missing says where to find the whole', async ({ browser }) => {
    const page = await visitor(browser);
    await page.goto('/link');
    await expect(page.getByRole('alert')).toContainText('Der mangler noget i linket');
    await away(page);
  });
});

test('an address that leads elsewhere is not followed after signing in', async ({ browser }) => {
  const page = await visitor(browser);
  await page.goto('/sign-in?returnTo=https://evil.example/');
  await page.getByRole('link', { name: wayOf.staff }).click();
  await pick(page, cast().first);
  expect(new URL(page.url()).origin).toBe(system.url);
  await expect(page).toHaveURL(/\/groups$/);
  expect((await ask(page, readMe, {})).status).toBe(200);
  await away(page);
});

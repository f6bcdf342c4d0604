import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { readChild } from '#shared/people/read-child.contract.ts';
import { searchPeople } from '#shared/people/search-people.contract.ts';
import { readReadingRules } from '#shared/access/read-reading-rules.contract.ts';
import { setReadingRules } from '#shared/access/set-reading-rules.contract.ts';
import { tell } from './interface.ts';
import { cast, moveClock, signInAs, system } from './system.ts';

test.describe.configure({ mode: 'serial' });
let page: Page;
test.beforeAll(async ({ browser }) => {
  page = await signInAs(browser, cast().administrator);
});
test.afterAll(() => page.context().close());

const name = () => cast().administrator.name;
const found = () => page.getByRole('table', { name: 'Fundne opslag' });
const search = () => page.getByRole('button', { name: 'Søg', exact: true }).click();
const openReads = async () => {
  await page.goto('/admin/reads');
  await expect(page.getByRole('heading', { name: 'Usædvanlig læsning' })).toBeVisible();
};
/** Children whose names begin so; the first of them is the one looked at. */
const children = async (begins: string) =>
  (await tell(page, searchPeople, { by: 'name', name: begins })).people.filter((one) => one.kind === 'child');
/** Verifies the record as an operations team does. Throws, with what it says, when something is broken. */
const verify = () =>
  execFileSync(process.execPath, ['local/audit.ts'], {
    env: { ...process.env, STATE: system.directory },
    encoding: 'utf8',
  });

test.describe('an administrator asks who has seen what', () => {
  test('and finds a look at a child a moment later, with who, as what and why', async () => {
    const [child] = await children('an');
    if (!child) throw new Error('the demo municipality has no such child');
    await tell(page, readChild, { childId: child.id });
    await openReads();
    await expect(async () => {
      await search();
      const row = found().getByRole('row').filter({ hasText: 'Stamdata' }).filter({ hasText: child.name });
      await expect(row.first()).toContainText(name(), { timeout: 2_000 });
      await expect(row.first()).toContainText('Administrator i kommunen', { timeout: 2_000 });
    }).toPass({ timeout: 30_000 });
  });

  test('about one child, with nothing of it in the address, and takes it along as a file', async () => {
    const [child] = await children('an');
    if (!child) throw new Error('the demo municipality has no such child');
    await page.getByRole('searchbox', { name: /Hvilket barn/ }).fill(child.name);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: child.name }).first().click();
    await search();
    await expect(found().getByRole('row').nth(1)).toContainText(child.name);
    expect(page.url()).toBe(`${system.url}/admin/reads`);
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Eksportér' }).click();
    const file = readFileSync(await (await waiting).path(), 'utf8');
    expect(file.split('\n')[0]).toContain('Tidspunkt');
    expect(file).toContain(name());
  });

  test('and is told of mass reading, but does not answer for their own', async () => {
    const rules = await tell(page, readReadingRules, {});
    const strict = { ...rules, childrenPerHour: 5, childrenPerHourAtNight: 1 };
    const set = await tell(page, setReadingRules, strict);
    const many = (await Promise.all(['an', 'ma', 'em', 'li'].map(children))).flat();
    expect(many.length).toBeGreaterThan(6);
    for (const { id } of many) await tell(page, readChild, { childId: id });
    const alarm = page.getByRole('article').filter({ hasText: `${name()} slog` });
    await expect(async () => {
      await openReads();
      await expect(alarm.first()).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 30_000 });
    await expect(alarm.first()).toContainText('En anden administrator skal svare.');
    await expect(alarm.first().getByRole('button', { name: 'Afklaret' })).toHaveCount(0);
    await alarm.first().getByRole('button', { name: 'Se opslagene' }).click();
    await expect(found().getByRole('row').nth(1)).toContainText(name());
    await tell(page, setReadingRules, { ...rules, version: set.version });
  });
});

test('the record is whole, and its days are in the archive when they have passed', async () => {
  await expect(() => expect(verify()).toContain('The record is whole.')).toPass({ timeout: 30_000 });
  // Two nights: the first day has then passed everywhere, and the export has run.
  moveClock('+2d');
  await expect(() => expect(verify()).toContain('in the archive: ok')).toPass({ timeout: 60_000 });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Browser, type Page } from '@playwright/test';
import * as z from 'zod';
import { listChildLetters } from '#shared/letters/list-child-letters.contract.ts';
import { listRecipients } from '#shared/letters/list-recipients.contract.ts';
import { readMe } from '#shared/identity/read-me.contract.ts';
import { searchPeople } from '#shared/people/search-people.contract.ts';
import { CONTROL_HEADER } from '#local/run/run-file.ts';
import { expectNoViolationsAtBothWidths } from '../accessibility/axe.ts';
import { ask, tell } from './interface.ts';
import { cast, phone, signInAs, system } from './system.ts';

test.describe.configure({ mode: 'serial' });

const runSchema = z.object({ control: z.string() });
const inboxSchema = z.object({
  texts: z.array(z.object({ text: z.string() })),
  emails: z.array(z.object({ text: z.string() })),
});
/** What arrived by e-mail and text message, newest first. */
async function inbox() {
  const { control } = runSchema.parse(JSON.parse(readFileSync(join(system.directory, 'run.json'), 'utf8')));
  const reply = await fetch(`${control}/inbox`, { headers: { [CONTROL_HEADER]: '1' } });
  return inboxSchema.parse(await reply.json());
}
/** The mailboxes stand sixteen ports after the site. */
const mailboxes = () => `http://localhost:${Number(new URL(system.url).port) + 16}`;

/** A child with two custody holders, found as the administrator would find one. */
async function findChild(page: Page): Promise<string> {
  for (const name of ['an', 'el', 'li', 'ma', 'so', 'no', 'fr', 'ka']) {
    const { people } = await tell(page, searchPeople, { by: 'name', name });
    for (const { id, kind } of people) {
      if (kind !== 'child') continue;
      const { recipients } = await tell(page, listRecipients, { childId: id });
      if (recipients.length === 2 && recipients[0]?.side === 'guardian') return id;
    }
  }
  throw new Error('the demo municipality has no child with two custody holders');
}

let page: Page;
let childId: string;
test.beforeAll(async ({ browser }) => {
  page = await signInAs(browser, cast().administrator);
  childId = await findChild(page);
});
test.afterAll(() => page.context().close());

test('a letter goes to both custody holders, who were shown before, and its receipts come back', async () => {
  await page.goto(`/children/${childId}/letters`);
  await page.getByLabel('Hvilket brev?').selectOption('Vi beder om samtykke');
  await page.getByText('Sådan ser brevet ud').click();
  await expect(page.getByText('Vi har brug for dit svar')).toBeVisible();
  await expectNoViolationsAtBothWidths(page);
  await page.getByRole('button', { name: 'Send 2 breve' }).click();
  await expect(page.getByRole('status').filter({ hasText: '2 breve er på vej.' })).toBeVisible();
  await expect
    .poll(async () => (await tell(page, listChildLetters, { childId })).letters.map(({ state }) => state))
    .toEqual(['delivered', 'delivered']);
  await page.reload();
  await expect(page.getByText('Sendt til 2 modtagere; 2 modtaget')).toBeVisible();
});

/** Opens the newest letter as its reader; gives the reader's birth date as the mailbox shows it. */
async function openLetter(browser: Browser): Promise<{ reader: Page; born: string[] }> {
  const context = await browser.newContext({ baseURL: system.url, viewport: phone });
  const reader = await context.newPage();
  await reader.goto(mailboxes());
  await reader.getByRole('link', { name: 'Vi har brug for dit svar' }).first().click();
  const text = await reader.getByRole('main').innerText();
  const born = /født (\d\d)\.(\d\d)\.(\d{4})/.exec(text)?.slice(1) ?? [];
  await reader.getByRole('link', { name: 'Se og svar' }).click();
  return { reader, born };
}

test('the letter’s link leads its reader into a session about this one child', async ({ browser }) => {
  const { reader, born } = await openLetter(browser);
  await expect(reader).toHaveURL(/\/link$/);
  for (const [index, label] of ['Dag', 'Måned', 'År'].entries())
    await reader.getByLabel(label, { exact: true }).fill(born[index] ?? '');
  await reader.getByRole('button', { name: 'Send mig en kode' }).click();
  await reader.getByLabel('De seks tal').waitFor();
  const { texts, emails } = await inbox();
  const code = /\b(\d{6})\b/.exec((texts[0] ?? emails[0])?.text ?? '')?.[1] ?? '';
  await reader.getByLabel('De seks tal').fill(code);
  await reader.getByRole('button', { name: 'Åbn', exact: true }).click();
  await expect(reader).toHaveURL(/\/family/);
  expect(await tell(reader, readMe, {})).toMatchObject({ side: 'guardian', only: childId });
  expect((await ask(reader, listRecipients, { childId })).status).toBe(403);
  await reader.context().close();
});

test('a link that was used opens nothing for the next who finds it', async ({ browser }) => {
  const { reader } = await openLetter(browser);
  await expect(reader.getByText('Linket kan ikke bruges')).toBeVisible();
  await reader.context().close();
});

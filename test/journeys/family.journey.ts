import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { askConsent } from '#shared/access/ask-consent.contract.ts';
import { listConsents } from '#shared/access/list-consents.contract.ts';
import type { Contact } from '#shared/people/child-file.ts';
import { createChild } from '#shared/people/create-child.contract.ts';
import { listMyChildren } from '#shared/people/list-my-children.contract.ts';
import { readChildFile } from '#shared/people/read-child-file.contract.ts';
import { saveContact } from '#shared/people/save-contact.contract.ts';
import { expectNoViolationsAtBothWidths } from '../accessibility/axe.ts';
import { comeAs, findFamily } from './families.ts';
import { tell } from './interface.ts';
import { cast, signInAs, system, type Person } from './system.ts';

test.describe.configure({ mode: 'serial' });

const everyone = () => JSON.parse(readFileSync(join(system.directory, 'who.json'), 'utf8')) as Person[];

let admin: Page;
let head: Page;
let parent: Person;
let pupil: Person;
let childId: string;
let serviceName: string;

/** A little sister by hand, so that the parent has two children at least. */
async function addSister({ id: guardianId, name, relation, mobile, email }: Contact): Promise<void> {
  const sister = { childId: 'rejse-soester' };
  await tell(admin, createChild, {
    ...sister,
    facts: { firstName: 'Zenobia', lastName: 'Rejseholt', birthDate: '2022-04-04', isProtected: false },
  });
  const { version } = await tell(admin, readChildFile, sister);
  await tell(admin, saveContact, {
    ...{ ...sister, guardianId, version },
    facts: { name, relation, custody: true, ...(mobile && { mobile }), ...(email && { email }) },
  });
}

const roleOf = (role: string): Person => {
  const found = everyone().find((one) => one.role === role);
  if (!found) throw new Error(`the demo municipality has no ${role}`);
  return found;
};

/** Goes on with the Tab key alone until the thing has the focus. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('80 presses of Tab did not lead there');
}

test.beforeAll(async ({ browser }) => {
  const { administrator, head: leader } = cast();
  admin = await signInAs(browser, administrator);
  head = await signInAs(browser, leader);
  const found = await findFamily(admin, leader.unit, (ageMonths) => ageMonths < 15 * 12);
  ({ parent, pupil, childId } = found);
  await addSister(found.contact);
  const { services, proposedUntil } = await tell(head, listConsents, { childId });
  const service = services[1];
  if (!service) throw new Error('there are not two services to choose from');
  serviceName = service.name;
  await tell(head, askConsent, {
    ...{ childId, consentId: 'rejse-familien', unitId: service.id, sections: ['assessments', 'follow-up'] },
    ...{ purpose: 'Rådgive os om sproget.', words: '', until: proposedUntil },
  });
});
test.afterAll(() => Promise.all([admin, head].map((page) => page.context().close())));

test('a parent of two meets what waits first, and finds all that is registered', async ({ browser }) => {
  const page = await comeAs(browser, parent, 'guardian');
  const { children } = await tell(page, listMyChildren, {});
  expect(children.length).toBeGreaterThanOrEqual(2);
  expect(children[0]).toMatchObject({ childId, waiting: 1 });
  await expect(
    page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2 }) }),
  ).toHaveCount(children.length);
  await expectNoViolationsAtBothWidths(page);
  await page
    .getByRole('link', { name: `Se, hvad der står om ${children[0]?.firstName ?? ''}`, exact: true })
    .click();
  await expect(page.getByRole('heading', { name: 'Det er registreret' })).toBeVisible();
  for (const part of ['Alt, der er skrevet', 'Hvem kan se det?', 'Hvem har set det?'])
    await page.getByText(part, { exact: true }).click();
  await expect(page.getByText('Forældre med forældremyndighed', { exact: true })).toBeVisible();
  await expect(page.getByText('Hver gang nogen åbner noget om barnet')).toBeVisible();
  await expectNoViolationsAtBothWidths(page);
  await page.context().close();
});

test('in Arabic the question reads from right to left, also after the page is opened anew', async ({
  browser,
}) => {
  const page = await comeAs(browser, parent, 'guardian');
  await page.getByRole('combobox', { name: 'Language' }).selectOption('ar');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('مرحبًا');
  await expectNoViolationsAtBothWidths(page);
  await page.goto(`/family/children/${childId}/consents/rejse-familien`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('هل تسمح لـ');
  await expect(page.getByRole('button', { name: 'نعم، أوافق' })).toBeVisible();
  await expect(page.getByText('Rådgive os om sproget.')).toHaveAttribute('lang', 'da');
  await expectNoViolationsAtBothWidths(page);
  await page.context().close();
});

test('with the keyboard alone a parent finds the question and says yes', async ({ browser }) => {
  const page = await comeAs(browser, parent, 'guardian');
  await tabTo(page, page.getByRole('link', { name: /^Svar på spørgsmålet/ }).first());
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/consents$/);
  await tabTo(page, page.getByRole('link', { name: `Må ${serviceName} se med?` }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Ja, det må de' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Tak. Dit ja er gemt.')).toBeVisible();
  await page.goto('/family');
  await expect(page.getByRole('link', { name: /^Svar på spørgsmålet/ })).toHaveCount(0);
  await page.context().close();
});

test('a young person is spoken to about themselves', async ({ browser }) => {
  const page = await comeAs(browser, roleOf('Ung'), 'child');
  await expect(page.getByRole('link', { name: 'Mig', exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Se, hvad der står om dig' }).click();
  await expect(page.getByText('Det, der står om dig, og hvem der kan se det.')).toBeVisible();
  await page.getByText('Hvem kan se det?', { exact: true }).click();
  await expect(page.getByText('Kommunens administratorer', { exact: true })).toBeVisible();
  await expectNoViolationsAtBothWidths(page);
  await page.context().close();
});

test('a pupil sees the basics of their own, and nothing that staff wrote', async ({ browser }) => {
  const page = await comeAs(browser, pupil, 'child');
  await page.getByRole('link', { name: 'Se, hvad der står om dig' }).click();
  await expect(page.getByText('Det ved vi om dig.')).toBeVisible();
  await expect(page.getByText('Dine voksne')).toBeVisible();
  await expect(page.getByText('CPR-nummer')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Alt, der er skrevet' })).toHaveCount(0);
  await expectNoViolationsAtBothWidths(page);
  await page.context().close();
});

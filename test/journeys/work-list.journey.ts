import { expect, test, type Page } from '@playwright/test';
import { listWork } from '#shared/insight/list-work.contract.ts';
import { expectNoViolationsAtBothWidths } from '../accessibility/axe.ts';
import { tell } from './interface.ts';
import { cast, desktop, phone, signInAs } from './system.ts';

test.describe.configure({ mode: 'serial' });

test.describe('the one list of what waits', () => {
  let teacher: Page;
  let head: Page;
  let childName = '';
  const seen = 'Sidder alene i garderoben efter hvert frikvarter.';
  const rows = (page: Page) => page.getByRole('row').filter({ hasText: 'Afklar undringen' });

  test.beforeAll(async ({ browser }) => {
    teacher = await signInAs(browser, cast().teacher, phone);
    head = await signInAs(browser, cast().head, desktop);
  });
  test.afterAll(async () => {
    for (const page of [teacher, head]) await page.context().close();
  });

  test('has a wonder as soon as it is written, with why and by when, and leads to where it is done', async () => {
    await teacher.goto('/concerns');
    await teacher.getByRole('button', { name: 'Skriv en undren' }).click();
    await teacher.getByLabel('Barn', { exact: true }).selectOption({ index: 2 });
    await teacher.getByRole('button', { name: 'Videre' }).click();
    await teacher.getByLabel('Hvad så eller hørte du?').fill(seen);
    await teacher.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(teacher.getByText('Din undren er skrevet ned.')).toBeVisible();

    const { work } = await tell(teacher, listWork, {});
    const found = work.filter((one) => one.kind === 'case');
    expect(found).toHaveLength(1);
    childName = found[0]?.childName ?? '';
    await teacher.goto('/tasks');
    await expect(rows(teacher)).toContainText('En undren afklares inden fristen');
    await expectNoViolationsAtBothWidths(teacher);
    await teacher.setViewportSize(phone);
    await rows(teacher).getByRole('link', { name: childName }).click();
    await expect(teacher.getByText(seen)).toBeVisible();
  });

  test('is narrowed by kind, person and words', async () => {
    await head.goto('/tasks');
    await head.getByLabel('Vis', { exact: true }).selectOption({ label: 'Undren' });
    await expect(rows(head)).toHaveCount(1);
    await head.getByLabel('Hvilke').selectOption({ label: 'Kun mine' });
    await expect(rows(head)).toHaveCount(0);
    await head.getByLabel('Hvilke').selectOption({ label: 'Alle' });
    await head.getByPlaceholder('Søg i listen').fill(childName);
    await expect(rows(head)).toHaveCount(1);
    await head.getByText('De næste otte uger').click();
    await expect(head.getByRole('link', { name: `Afklar undringen: ${childName}` })).toBeVisible();
  });

  test('shows the leader how much waits for whom, without ranking', async () => {
    await head.getByRole('link', { name: 'Overblik' }).first().click();
    await head.getByRole('heading', { name: 'Hvem venter noget på?' }).waitFor();
    await expectNoViolationsAtBothWidths(head);
    await head.setViewportSize(desktop);
    const load = head.getByRole('table', { name: 'Hvem venter noget på?' });
    await load.getByRole('link', { name: cast().teacher.name }).click();
    await expect(head).toHaveURL(/\/tasks\?who=/);
    await expect(rows(head)).toHaveCount(1);
  });

  test('says what helped before only once enough has been closed', async () => {
    await teacher.goto('/effects');
    await expect(teacher.getByRole('heading', { name: 'Hvad har hjulpet her før?' })).toBeVisible();
    await expect(
      teacher.getByText('Der vises først noget, når 5 handlinger af samme slags er afsluttet.'),
    ).toBeVisible();
    await expectNoViolationsAtBothWidths(teacher);
  });
});

import { readFile } from 'node:fs/promises';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { fileDocumentSchema } from '#shared/rights/file-document.ts';
import { readPdf } from '#test/builders/read-pdf.ts';
import { expectNoViolationsAtBothWidths } from '../accessibility/axe.ts';
import { comeAs, findFamily, type Family } from './families.ts';
import { cast, signInAs } from './system.ts';

test.describe.configure({ mode: 'serial' });

let administrator: Page;
let head: Page;
let parent: Page;
let family: Family;
test.beforeAll(async ({ browser }) => {
  administrator = await signInAs(browser, cast().administrator);
  head = await signInAs(browser, cast().head);
  family = await findFamily(administrator, cast().head.unit);
  parent = await comeAs(browser, family.parent, 'guardian');
});
test.afterAll(async () => {
  for (const page of [administrator, head, parent]) await page.context().close();
});

const rights = () => `/family/children/${family.childId}/rights`;
const request = () =>
  administrator
    .getByRole('table', { name: 'Ønsker om indsigt' })
    .getByRole('row')
    .filter({ hasText: family.name });
const why = 'Den anden forælders ord er sagt i fortrolighed';

/** Presses and takes what comes as a download. */
async function fetched(page: Page, button: Locator): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return readFile(await download.path());
}

test('a parent finds the way from the child’s page, and asks to see all that stands', async () => {
  await parent.goto(`/family/children/${family.childId}`);
  await parent.getByRole('link', { name: 'Bed om at få det hele eller om en rettelse' }).click();
  await expect(parent).toHaveURL(new RegExp(`${rights()}$`));
  await expectNoViolationsAtBothWidths(parent);
  await parent.getByRole('button', { name: 'Bed om at se det hele' }).click();
  await expect(parent.getByText(/Du får svar senest/)).toBeVisible();
  await expect(parent.getByRole('button', { name: 'Bed om at se det hele' })).toHaveCount(0);
  await expect(parent.getByRole('button', { name: /PDF/ })).toHaveCount(0);
  await expectNoViolationsAtBothWidths(parent);
});

test('the municipality follows it being put together, and looks it through', async () => {
  await administrator.goto('/admin/rights');
  await expect(request()).toContainText('Skal ses igennem', { timeout: 60_000 });
  await expectNoViolationsAtBothWidths(administrator);
  const pdf = await readPdf(
    await fetched(administrator, request().getByRole('button', { name: /Se igennem/ })),
  );
  expect(pdf).toMatchObject({ isTagged: true, language: 'da' });
  expect(pdf.text).toContain(`Det, der står om ${family.name}`);
});

test('withholds a part with a reason, and gives the rest to the family', async () => {
  await request()
    .getByRole('button', { name: /Hold noget tilbage/ })
    .click();
  const withhold = administrator.getByRole('dialog', { name: 'Hold noget tilbage' });
  await withhold.getByLabel('Hvad', { exact: true }).selectOption({ label: 'Samtaler med forældre' });
  await withhold.getByRole('button', { name: 'Saml filen igen' }).click();
  await expect(withhold.getByText('Skriv mindst ti tegn.')).toBeVisible();
  await expectNoViolationsAtBothWidths(administrator);
  await withhold.getByLabel('Hvorfor, så familien forstår det').fill(why);
  await withhold.getByRole('button', { name: 'Saml filen igen' }).click();
  await expect(withhold).toBeHidden();
  await expect(request()).toContainText('Holdt tilbage: Samtaler med forældre');
  await request()
    .getByRole('button', { name: /Giv til familien/ })
    .click({ timeout: 60_000 });
  const sure = administrator.getByRole('dialog', { name: 'Har du set filen igennem?' });
  await sure.getByRole('button', { name: 'Ja, giv den til familien' }).click();
  await expect(request()).toContainText('Ikke hentet');
});

test('the parent is told, and fetches what can be read and what a system can read', async () => {
  await parent.goto('/notices');
  await expect(parent.locator(`main a[href="${rights()}"]`).first()).toBeVisible();
  await parent.goto(rights());
  await expect(parent.getByText('Filen er klar.')).toBeVisible();
  await expect(parent.getByText(why)).toBeVisible();
  await expectNoViolationsAtBothWidths(parent);
  const pdf = await readPdf(await fetched(parent, parent.getByRole('button', { name: /PDF/ })));
  expect(pdf).toMatchObject({ isTagged: true, language: 'da', title: 'Indsigt' });
  expect(pdf.text.replace(/\s+/g, ' ')).toContain(why);
  const json = await fetched(parent, parent.getByRole('button', { name: /JSON/ }));
  const { document } = JSON.parse(json.toString()) as { document: unknown };
  expect(fileDocumentSchema.parse(document)).toMatchObject({
    child: { id: family.childId },
    withheld: [{ part: 'parents-view', why }],
  });
});

test('and all of it stands in who has seen what, for the family and the municipality', async () => {
  await parent.goto(`/family/children/${family.childId}`);
  await parent.getByText('Hvem har set det?', { exact: true }).click();
  await expect(parent.getByText('Gav indsigt').first()).toBeVisible();
  await parent.getByLabel('Vis også mine egne opslag').check();
  await expect(parent.getByText('Hentede det, der står (indsigt)').first()).toBeVisible();
  await expect(parent.getByText('Gav indsigt').first()).toBeVisible();
  await administrator.reload();
  await expect(request()).toContainText('Hentet første gang');
});

test('a parent says what is wrong, with what was missing said beside it', async () => {
  await parent.goto(rights());
  const send = parent.getByRole('button', { name: 'Send', exact: true });
  await parent.getByLabel('Hvad er forkert?', { exact: true }).selectOption({ label: 'Adresse' });
  await parent.getByLabel('Hvad er forkert ved det?').fill('Vi er flyttet fra den adresse.');
  await send.click();
  await expect(parent.getByText('Skriv mindst tre tegn.')).toBeVisible();
  await expect(parent.getByLabel('Hvad er forkert ved det?')).toHaveValue('Vi er flyttet fra den adresse.');
  await expectNoViolationsAtBothWidths(parent);
  await parent.getByLabel('Hvad er det rigtige?').fill('Vi bor Prøvevej 7 nu.');
  await send.click();
  await expect(parent.getByRole('listitem').filter({ hasText: 'Prøvevej 7' })).toContainText(
    'Du får svar senest',
  );
});

test('the unit’s leader answers it', async () => {
  await head.goto('/groups');
  await head.getByRole('button', { name: 'Min enhed' }).click();
  await head.getByRole('link', { name: 'Ønsker om rettelse' }).click();
  const row = head.getByRole('row').filter({ hasText: 'Prøvevej 7' });
  await expect(row).toContainText('Venter på svar');
  await expectNoViolationsAtBothWidths(head);
  await row.getByRole('button', { name: /Svar/ }).click();
  const dialog = head.getByRole('dialog', { name: 'Svar familien' });
  await dialog.getByRole('button', { name: 'Send svaret' }).click();
  await expect(dialog.getByText('Skriv mindst tre tegn.')).toBeVisible();
  await expectNoViolationsAtBothWidths(head);
  await dialog.getByLabel('Svar til familien').fill('Tak. Den nye adresse er skrevet ind.');
  await dialog.getByRole('button', { name: 'Send svaret' }).click();
  await expect(row).toContainText('Det er rettet');
});

test('and the parent reads the answer', async () => {
  await parent.goto('/notices');
  await expect(parent.locator(`main a[href="${rights()}"]`).first()).toBeVisible();
  await parent.goto(rights());
  const answered = parent.getByRole('listitem').filter({ hasText: 'Prøvevej 7' });
  await expect(answered).toContainText('Det er rettet');
  await expect(answered).toContainText('Den nye adresse er skrevet ind.');
});

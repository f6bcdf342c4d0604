import { expect, test, type Page } from '@playwright/test';
import { makeBroken } from '#test/demo/broken.ts';
import { seedFile } from '../journeys/system.ts';
import { expectNoViolations, expectNoViolationsAtBothWidths } from './axe.ts';
import { leave, settle, type Town } from './town.ts';

test.describe.configure({ mode: 'default' });
let town: Town;
test.beforeAll(async ({ browser }) => {
  town = await settle(browser);
});
test.afterAll(() => leave(town));

const groupPath = () => `/rounds/${town.group.roundId}/groups/${town.group.groupId}`;
async function open(who: 'teacher' | 'head' | 'administrator', path: string): Promise<Page> {
  const page = town[who];
  await page.goto(path);
  await page.locator('main#content h1').waitFor();
  return page;
}
const openChild = (step: keyof Town['child']) =>
  open('teacher', `${groupPath()}/children/${town.child[step].childId}`);

test('a child whose parents have not been told, and the dialog that records that they are', async () => {
  const page = await openChild('unnoticed');
  await expectNoViolationsAtBothWidths(page);
  await page.getByRole('button', { name: 'Registrér orientering' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNoViolationsAtBothWidths(page);
});

test('an assessment with every part open and a message at the field', async () => {
  const page = await openChild('untouched');
  await page.getByRole('radio', { name: 'Øget opmærksomhed' }).first().check();
  for (const criteria of await page.getByText('Se kriterier').all()) await criteria.click();
  await page.getByText('Uddyb på dimensioner').click();
  await page.getByText('Hvorfor må jeg se dette?').click();
  await page.getByRole('button', { name: 'Send min vurdering' }).click();
  await expect(page.getByText('Skriv en kort begrundelse ved gul og rød.')).toBeVisible();
  await expectNoViolationsAtBothWidths(page);
});

test('an assessment that is refused, and one that waits for the net', async () => {
  const page = await openChild('untouched');
  const refusal = { status: 422, contentType: 'application/json', body: '{"code":"round-not-open"}' };
  await page.route('**/own', (route) => route.fulfill(refusal));
  await page.getByRole('radio', { name: 'Trivsel' }).first().check();
  await page.getByRole('button', { name: 'Send min vurdering' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'tager ikke imod vurderinger' })).toBeVisible();
  await expectNoViolationsAtBothWidths(page);
  await page.unroute('**/own');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Send min vurdering' }).click();
  await expect(page.getByText('Din vurdering ligger klar på enheden')).toBeVisible();
  await expectNoViolations(page);
  // It stays unsent: the other looks are at a child without an assessment.
  await page.evaluate('localStorage.clear()');
  await page.context().setOffline(false);
});

test('the words of a colleague who came first', async () => {
  const page = await openChild('ready');
  const theirs = { version: 9, position: 'red', dimensions: {}, comment: 'Vi ser det hver dag.' };
  const body = JSON.stringify({ code: 'changed-meanwhile', current: theirs });
  await page.route('**/joint', (route) =>
    route.fulfill({ status: 409, contentType: 'application/json', body }),
  );
  await page.getByRole('radio', { name: 'Trivsel' }).first().check();
  await page.getByRole('button', { name: 'Gem den fælles vurdering' }).click();
  await expect(page.getByText('En kollega kom først')).toBeVisible();
  await expectNoViolationsAtBothWidths(page);
  await page.unroute('**/joint');
});

test('a follow-up in the making, with what it lacks', async () => {
  const page = await openChild('agreed');
  await page.getByRole('button', { name: 'Tilføj fokuspunkt' }).click();
  await page.getByRole('button', { name: 'Tilføj handling' }).click();
  await page.getByLabel('Barnet selv').check();
  await page.getByRole('button', { name: 'Aftal opfølgningen' }).click();
  await expect(page.getByText('Vælg, hvem der er ansvarlig.')).toBeVisible();
  await expectNoViolationsAtBothWidths(page);
});

test('a child with all steps done, each opened', async () => {
  const page = await openChild('informed');
  for (const step of ['Egen vurdering', 'Fælles vurdering', 'Opfølgning'])
    await page.getByRole('heading', { level: 2, name: step }).click();
  await expectNoViolationsAtBothWidths(page);
});

test('a list in which nothing is found, and one with children chosen', async () => {
  const page = await open('teacher', groupPath());
  await page.getByLabel('Vælg alle uden min vurdering').check();
  await expectNoViolations(page);
  await page.getByRole('searchbox', { name: 'Søg i listen' }).fill('zzzz');
  await expect(page.getByText('Ingen linjer passer til det valgte.')).toBeVisible();
  await expectNoViolationsAtBothWidths(page);
});

test('a plan with mistakes, with its preview, and the question before a round is opened', async () => {
  const page = await open('administrator', '/admin/rounds/new');
  await page.getByLabel('Kun nogle').check();
  await page.getByRole('button', { name: 'Se, hvem planen rammer' }).click();
  await expect(page.getByText('Vælg mindst én enhed.')).toBeVisible();
  await expectNoViolationsAtBothWidths(page);
  await page.getByLabel('Alle enheder med børn').check();
  await page.getByLabel('Rundens navn').fill('En prøve');
  await page.getByRole('button', { name: 'Se, hvem planen rammer' }).click();
  await page.getByText(/^Pr\. enhed/).click();
  await expectNoViolations(page);
  await open('administrator', `/admin/rounds/${town.planned}`);
  await page.getByText('Registrér orientering for hele runden').click();
  await expectNoViolations(page);
  await page.getByRole('button', { name: 'Åbn nu' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNoViolationsAtBothWidths(page);
});

test('people found, nobody found, and a number that is none', async () => {
  const page = await open('administrator', '/admin/people');
  const search = page.getByRole('button', { name: 'Søg', exact: true });
  await page.getByRole('searchbox', { name: 'Navn' }).fill('an');
  await search.click();
  await expect(page.getByRole('table', { name: 'Fundne personer' })).toBeVisible();
  await expectNoViolationsAtBothWidths(page);
  await page.getByRole('searchbox', { name: 'Navn' }).fill('qqzz');
  await search.click();
  await expect(page.getByText('Ingen fundet.')).toBeVisible();
  await page.getByLabel('CPR-nummer').check();
  await search.click();
  await expect(page.getByText('Det er ikke et CPR-nummer (ti cifre).')).toBeVisible();
  await expectNoViolations(page);
});

test('a file that was refused, and one that waits for an answer', async () => {
  const page = await open('administrator', '/admin/imports');
  const kinds = { 'fejl.xml': 'unknown-code', 'tom.xml': 'empty-institution' } as const;
  for (const [name, kind] of Object.entries(kinds)) {
    const buffer = Buffer.from(makeBroken(seedFile('890005.xml'), kind));
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/xml', buffer });
    await expect(page.getByText(`${name} er sendt`)).toBeVisible();
  }
  await expect(page.getByRole('row', { name: 'Afvist af kontrollen' })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('row', { name: 'Venter på svar' })).toBeVisible({ timeout: 60_000 });
  await expectNoViolations(page);
  await page.getByRole('link', { name: 'fejl.xml' }).click();
  await expect(page.getByText('Filen blev afvist')).toBeVisible();
  await expectNoViolationsAtBothWidths(page);
  await open('administrator', '/admin/imports');
  await page.getByRole('link', { name: 'tom.xml' }).click();
  await expect(page.getByText('Indlæsningen venter på et svar fra dig')).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole('button', { name: 'Afvis' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNoViolationsAtBothWidths(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Afvis' }).click();
  await expect(page.getByRole('definition').first()).toContainText('Afvist af en medarbejder');
});

test('the instrument with a gap in it', async () => {
  const page = await open('administrator', '/admin/instrument');
  await page.getByRole('textbox', { name: 'Navn (Dansk)' }).fill('');
  await page.getByRole('button', { name: 'Udgiv' }).click();
  await expect(page.getByText('Det kan ikke udgives endnu:')).toBeVisible();
  await expectNoViolationsAtBothWidths(page);
  await page.evaluate('localStorage.clear()');
});

import { expect, test, type Page } from '@playwright/test';
import { readMe } from '#shared/identity/read-me.contract.ts';
import { freshId } from '#shared/fresh-id.ts';
import { createChild } from '#shared/people/create-child.contract.ts';
import { endPlace } from '#shared/people/end-place.contract.ts';
import { readChildFile } from '#shared/people/read-child-file.contract.ts';
import { expectNoViolationsAtBothWidths } from '../accessibility/axe.ts';
import { ask, tell } from './interface.ts';
import { cast, signInAs } from './system.ts';

test.describe.configure({ mode: 'serial' });

const childId = freshId();
const name = 'Thorvald Kassationsen';
let administrator: Page;
let leader: Page;
let unitId = '';

/** A child who left the leader's place years ago, as no child of the demo municipality has yet. */
test.beforeAll(async ({ browser }) => {
  administrator = await signInAs(browser, cast().administrator);
  leader = await signInAs(browser, cast().leader);
  const { memberships } = await tell(leader, readMe, {});
  unitId = memberships.flatMap((one) => (one.role === 'leader' ? [one.unitId] : []))[0] ?? '';
  await tell(administrator, createChild, {
    childId,
    facts: { firstName: 'Thorvald', lastName: 'Kassationsen', birthDate: '2010-05-04', isProtected: false },
    place: { unitId, groupIds: [], from: '2012-08-01' },
  });
  await tell(administrator, endPlace, { childId, unitId, on: '2016-07-31' });
});
test.afterAll(async () => {
  for (const page of [administrator, leader]) await page.context().close();
});

const due = () => administrator.getByRole('table', { name: 'Børn, hvis tid er gået' });
const proposals = (page: Page) => page.getByRole('table', { name: 'Forslag og attester' });
const dialog = (page: Page) => page.getByRole('dialog');

test('the system finds the child whose time is up, and erases nothing', async () => {
  await administrator.goto('/admin/erasure');
  await administrator.getByRole('button', { name: 'Se efter nu' }).click();
  await expect(due().getByRole('row').filter({ hasText: name })).toContainText('Hele mappen', {
    timeout: 60_000,
  });
  await expectNoViolationsAtBothWidths(administrator);
});

test('an administrator marks the child, sees what would go, and proposes', async () => {
  await administrator.getByRole('checkbox', { name: `Vælg ${name}` }).check();
  await administrator.getByRole('button', { name: 'Foreslå sletning af 1 valgt' }).click();
  await expect(dialog(administrator)).toContainText('Navn, CPR-nummer, adresse, steder og kontaktpersoner');
  await expect(dialog(administrator)).toContainText('Listen er låst ved lov');
  await dialog(administrator).getByRole('button', { name: 'Foreslå sletning', exact: true }).click();
  const row = proposals(administrator).getByRole('row').filter({ hasText: name });
  await expect(row).toContainText('Venter på godkendelse');
  await expect(row).toContainText('En anden skal godkende.');
  await expect(row.getByRole('button', { name: 'Se og svar' })).toHaveCount(0);
});

test('the leader of the place is told, looks it through and says yes', async () => {
  await leader.goto(`/units/${unitId}`);
  await leader.getByRole('link', { name: '1 forslag om sletning venter på dit svar' }).click();
  const row = proposals(leader).getByRole('row').filter({ hasText: name });
  await row.getByRole('button', { name: /Se og svar/ }).click();
  await expect(dialog(leader)).toContainText('Navn, CPR-nummer');
  await dialog(leader).getByRole('button', { name: 'Ja, slet det for altid' }).click();
  await expect(proposals(leader)).not.toContainText(name, { timeout: 60_000 });
});

test('the certificate says that it was done, by whom, what went and what stays, and names nobody', async () => {
  await leader.getByRole('link', { name: 'Se attesten' }).first().click();
  await expect(leader.getByRole('heading', { level: 1, name: 'Sletteattest' })).toBeVisible();
  const main = leader.getByRole('main');
  await expect(main).toContainText(cast().administrator.name);
  await expect(main).toContainText(cast().leader.name);
  await expect(main).toContainText('Hvem der har set hvad');
  await expect(main).toContainText(/[0-9a-f]{64}/);
  await expect(main).not.toContainText('Kassationsen');
  await expectNoViolationsAtBothWidths(leader);
});

test('the child can no longer be found', async () => {
  await administrator.goto('/admin/people');
  await administrator.getByRole('searchbox', { name: 'Navn' }).fill('Thorvald Kass');
  await expect(administrator.getByText('Ingen fundet').first()).toBeVisible();
  await expect(administrator.getByRole('link', { name })).toHaveCount(0);
  const { status, text } = await ask(administrator, readChildFile, { childId });
  expect(status).toBe(404);
  expect(text).not.toContain('Kassationsen');
});

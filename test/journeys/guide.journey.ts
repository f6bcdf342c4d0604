import { expect, test, type Page } from '@playwright/test';
import { listOwnChildren } from '#shared/concerns/list-own-children.contract.ts';
import { listPlacements } from '#shared/concerns/list-placements.contract.ts';
import { raiseConcern } from '#shared/concerns/raise-concern.contract.ts';
import { savePlacement } from '#shared/concerns/save-placement.contract.ts';
import { freshId } from '#shared/fresh-id.ts';
import { bandAt } from '#shared/instruments/ruler-scale.ts';
import { startingRulers } from '#shared/instruments/ruler-start/rulers.ts';
import { readMe } from '#shared/identity/read-me.contract.ts';
import { expectNoViolationsAtBothWidths } from '../accessibility/axe.ts';
import { tell } from './interface.ts';
import { cast, phone, signInAs, system } from './system.ts';

test.describe.configure({ mode: 'serial' });
let administrator: Page;
let first: Page;
let visitor: Page;
let tenant: string;
let childId: string;
const caseId = freshId();

test.beforeAll(async ({ browser }) => {
  administrator = await signInAs(browser, cast().administrator);
  first = await signInAs(browser, cast().first);
  visitor = await (await browser.newContext({ baseURL: system.url, viewport: phone })).newPage();
  tenant = (await tell(first, readMe, {})).tenant;
  const { groups } = await tell(first, listOwnChildren, {});
  childId = groups[0]?.children[3]?.id ?? '';
  await tell(first, raiseConcern, {
    ...{ childId, caseId, kind: 'concern' },
    seen: { text: 'Er blevet meget stille og vil ikke hjem.' },
  });
});
test.afterAll(async () => {
  for (const page of [administrator, first, visitor]) await page.context().close();
});

const measure = (of: Page, title: string | RegExp) =>
  of.getByRole('listitem').filter({ has: of.getByRole('heading', { name: title }) });

test('a citizen who is worried finds what to do without signing in, with the keyboard alone', async () => {
  await visitor.goto(`/portal/${tenant}/guide`);
  const degrees = visitor.getByRole('group', { name: 'Hvor bekymret er du?' }).getByRole('radio');
  await expect(degrees).toHaveCount(5);
  await expectNoViolationsAtBothWidths(visitor);
  await visitor.setViewportSize(phone);
  await degrees.nth(2).focus();
  await visitor.keyboard.press('Space');
  await expect(visitor.getByRole('heading', { name: /Læg en plan for barnets dag/ })).toBeVisible();
  await visitor.keyboard.press('ArrowDown');
  await expect(degrees.nth(3)).toBeChecked();
  await visitor.getByLabel('Barnets alder').selectOption({ label: '3–5 år' });
  const notify = measure(visitor, /Vurder, om du skal underrette/);
  await expect(notify).toContainText('Fortæl det ikke til forældrene først');
  await expect(notify).toContainText('Inden for 1 hverdag');
  await expect(notify.getByText('Barnets lov § 133')).toBeHidden();
  await notify.getByText('Hvad siger reglerne?').click();
  await expect(notify.getByText('Barnets lov § 133')).toBeVisible();
  await expect(visitor.getByRole('heading', { name: /det ufødte barn/ })).toHaveCount(0);
  await expectNoViolationsAtBothWidths(visitor);
  expect(new URL(visitor.url()).search).toBe('?degree=4&age=3-5');
  expect(await visitor.context().cookies()).toEqual([]);
});

test('the link that is shared opens at the same place, and the next degree says whom to call', async () => {
  await visitor.goto(`/portal/${tenant}/guide?degree=4&age=3-5`);
  await measure(visitor, /Vurder, om du skal underrette/)
    .getByRole('link', { name: /Gå til grad 5/ })
    .click();
  const calls = visitor.getByRole('heading', { name: 'Hvem du kan ringe til' }).locator('..');
  await expect(calls.getByRole('link', { name: '112' })).toHaveAttribute('href', 'tel:112');
  await expect(visitor.getByRole('heading', { name: /Fortæl det ikke til forældrene først/ })).toBeVisible();
  await expectNoViolationsAtBothWidths(visitor);
  await visitor.setViewportSize(phone);
});

test('the portal’s search finds an answer of the guide', async () => {
  await visitor.goto(`/portal/${tenant}?q=underrette`);
  await visitor.getByRole('link', { name: 'Vurder, om du skal underrette' }).click();
  await expect(visitor).toHaveURL(/degree=4#consider-notification$/);
  await expect(measure(visitor, /Vurder, om du skal underrette/)).toBeInViewport();
});

test('inside a case a 4 on the ruler leads to the right action, with its law and its time limit', async () => {
  const { child } = await tell(first, listPlacements, { childId });
  const band = bandAt(startingRulers[0]?.bands ?? [], child.ageMonths);
  await tell(first, savePlacement, {
    ...{ childId, caseId, placementId: freshId(), version: 0 },
    placing: {
      ...{ rulerId: 'five-steps', rulerVersion: 1, bandId: band?.id ?? '', occasion: 'before' },
      ...{ placed: { child: 4 }, protective: [], risk: [], rationale: 'Meget stille i flere uger.' },
    },
  });
  await first.goto(`/children/${childId}/cases/${caseId}`);
  await first.getByRole('button', { name: 'Aftal handlinger' }).first().click();
  await first.getByText('Find en handling i handleguiden').click();
  await expect(first.getByRole('radio', { name: /Alvorlig bekymring/ })).toBeChecked();
  await expectNoViolationsAtBothWidths(first);
  await first.getByRole('button', { name: /^Vælg denne.*Vurder, om du skal underrette/ }).click();
  await expect(first.getByLabel('Hvad gør I?')).toHaveValue(/^Vurder, om du skal underrette\./);
  await expect(first.getByText('Barnets lov § 133; Barnets lov § 136')).toBeVisible();
  await first.locator('main form').getByRole('button', { name: 'Gem' }).click();
  await expect(first.getByText('Handlingerne er gemt.')).toBeVisible();
  await expect(first.getByText(/Vurder, om du skal underrette\..*Barnets lov § 133/s).first()).toBeVisible();
});

test('a municipality edits the guide, and everyone sees it at once', async () => {
  const title = 'Ring til distriktsteamet i dag';
  const page = administrator;
  await page.goto('/admin/guide');
  await page.getByLabel('Hvad vil du rette?').selectOption({ label: 'Grad 4: Alvorlig bekymring' });
  const list = page.locator('[data-measure]');
  await list.first().locator('summary').click();
  await list.first().getByLabel('Overskrift (Dansk)').fill(title);
  await list
    .first()
    .getByRole('button', { name: /^Flyt ned/ })
    .focus();
  await page.keyboard.press('Enter');
  await expect(list.nth(1).locator('summary')).toContainText(title);
  await list
    .nth(2)
    .getByRole('button', { name: /^Fjern/ })
    .click();
  await page.getByRole('button', { name: 'Fortryd' }).last().click();
  await expect(list).toHaveCount(6);
  await expectNoViolationsAtBothWidths(page);
  await page.reload();
  await expect(page.getByText('Dine rettelser fra sidst')).toBeVisible();
  await page.getByRole('button', { name: 'Udgiv', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Udgiv' }).click();
  await expect(page.getByText('Version 2 er udgivet.')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Tidligere versioner' })).toContainText('Grad 4');
  await visitor.goto(`/portal/${tenant}/guide?degree=4`);
  await expect(measure(visitor, new RegExp(`^2\\. ${title}`))).toBeVisible();
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { listWork } from '#shared/insight/list-work.contract.ts';
import { listOwnChildren } from '#shared/concerns/list-own-children.contract.ts';
import { readNotifications } from '#shared/concerns/read-notifications.contract.ts';
import { readThread } from '#shared/people/read-thread.contract.ts';
import { readChildFile } from '#shared/people/read-child-file.contract.ts';
import { expectNoViolationsAtBothWidths } from '../accessibility/axe.ts';
import { comeAs } from './families.ts';
import { ask, tell } from './interface.ts';
import { cast, desktop, phone, signInAs, system, type Person } from './system.ts';

test.describe.configure({ mode: 'serial' });

let teacher: Page;
let head: Page;
let parent: Page;
let childId = '';
let childName = '';
const seen = 'To blå mærker på overarmen, vist frem i garderoben kl. 8.';
const stopOf = (page: Page) => page.getByRole('region', { name: /Stop op/ });

/** A pupil of the teacher's with a holder of custody who can sign in. */
async function findPupil(administrator: Page): Promise<Person> {
  const { unilogin } = JSON.parse(readFileSync(join(system.directory, 'seed', 'people.json'), 'utf8')) as {
    unilogin: { uniid: string; label: string }[];
  };
  const { unit } = cast().teacher;
  const parents = unilogin.filter(({ label }) => label.startsWith(`Forælder, ${unit}: `));
  const { groups } = await tell(teacher, listOwnChildren, {});
  for (const pupil of groups.flatMap((group) => group.children)) {
    const { contacts } = await tell(administrator, readChildFile, { childId: pupil.id });
    const holder = contacts.find(
      ({ custody, name }) => custody && parents.some(({ label }) => label.endsWith(`: ${name}`)),
    );
    const account = parents.find(({ label }) => holder && label.endsWith(`: ${holder.name}`));
    if (!holder || !account) continue;
    childId = pupil.id;
    childName = pupil.name;
    return { name: holder.name, role: 'Forælder', unit, how: `Unilogin: ${account.uniid}` };
  }
  throw new Error('no pupil of the teacher has a parent who can sign in');
}

test.beforeAll(async ({ browser }) => {
  const administrator = await signInAs(browser, cast().administrator);
  teacher = await signInAs(browser, cast().teacher, phone);
  head = await signInAs(browser, cast().head, desktop);
  parent = await comeAs(browser, await findPupil(administrator), 'guardian');
  await administrator.context().close();
});
test.afterAll(async () => {
  for (const page of [teacher, head, parent]) await page.context().close();
});

test('a ticked sign stops the placing: whom to call, not the parents first, and no way on without an answer', async () => {
  await teacher.goto(`/children/${childId}/place`);
  await teacher.getByRole('button', { name: 'Videre', exact: true }).click();
  await teacher
    .getByRole('checkbox', { name: /Kræver underretning/ })
    .first()
    .check();
  const stop = stopOf(teacher);
  await expect(stop.getByRole('link', { name: /112/ })).toBeVisible();
  await expect(stop).toContainText('tal IKKE med forældrene først');
  await expect(stop).toContainText('Pligten er din personligt');
  await expect(teacher.getByRole('button', { name: 'Videre', exact: true }).last()).toBeDisabled();
  await stop.getByRole('button', { name: 'Videre' }).click();
  await expect(stop.getByText('Vælg, hvad du gør.')).toBeVisible();
  await stop.getByLabel('Jeg har mistanke om vold eller overgreb').check();
  await stop.getByLabel('Hvad så eller hørte du?').fill(seen);
  await expectNoViolationsAtBothWidths(teacher);
  await teacher.setViewportSize(phone);
});

test('she notifies now: a stop is set in the same step, and what she saw is in the text', async () => {
  await stopOf(teacher).getByLabel('Jeg underretter nu').check();
  await stopOf(teacher).getByRole('button', { name: 'Skriv underretningen' }).click();
  await expect(teacher.getByRole('heading', { name: `Underretning: ${childName}` })).toBeVisible();
  await expect(teacher.getByLabel('Hvad har du set og hørt?')).toHaveValue(seen);
  await expect(teacher.getByText('Der er allerede sat et stop').first()).toBeVisible();
  await teacher.getByLabel('Barnets egne ord').fill('»Far blev gal.«');
  await teacher.reload();
  await expect(teacher.getByLabel('Barnets egne ord')).toHaveValue('»Far blev gal.«');
  await teacher.getByRole('button', { name: 'Sæt CPR-nummer på udskriften' }).click();
  await expect(teacher.getByText('CPR-nummeret står på udskriften.')).toBeVisible();
  await expect(teacher.getByText('CPR-nummer: ')).toBeHidden();
  await teacher.getByRole('button', { name: 'Den er sendt' }).click();
  await expect(teacher.getByText('Skriv mere (mindst 2).')).toBeVisible();
  await teacher.getByLabel('Til hvem?').fill('Modtagelsen');
  await expectNoViolationsAtBothWidths(teacher);
  await teacher.setViewportSize(phone);
  await teacher.getByRole('button', { name: 'Den er sendt' }).click();
  await expect(teacher.getByText('Gemt. Fristerne er begyndt.')).toBeVisible();
  const { notifications, stopStands } = await tell(teacher, readNotifications, { childId });
  expect(stopStands).toBe(true);
  expect(notifications).toMatchObject([{ outcome: 'notified', suspected: true, how: 'phone' }]);
});

test('then the placing goes on where it was', async () => {
  await teacher.goto(`/children/${childId}/place`);
  await teacher.getByRole('button', { name: 'Videre', exact: true }).click();
  await expect(teacher.getByRole('checkbox', { name: /Kræver underretning/ }).first()).toBeChecked();
  await expect(stopOf(teacher)).toHaveCount(0);
  await expect(teacher.getByRole('button', { name: 'Videre', exact: true })).toBeEnabled();
});

test('the parents see nothing of it, neither on the page nor behind it', async () => {
  await parent.goto(`/family/children/${childId}`);
  await expect(parent.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(parent.getByText(/Underrettet|Modtagelsen/)).toHaveCount(0);
  const thread = await ask(parent, readThread, { childId });
  expect(thread.status).toBe(200);
  expect(thread.text).not.toContain('notif');
  expect(thread.text).not.toContain(seen);
  expect((await ask(parent, readNotifications, { childId })).status).toBe(403);
});

test('the clock runs on the leader’s list; she reads it and helps, and cannot close it for the teacher', async () => {
  await head.goto('/tasks');
  const clocks = head.locator('section').filter({ hasText: 'Underretninger, der venter på svar' });
  await expect(clocks.getByText(/Vurdering senest/)).toBeVisible();
  await expectNoViolationsAtBothWidths(head);
  await head.setViewportSize(desktop);
  await clocks.getByRole('link', { name: childName }).click();
  await head.getByText('Læs teksten').click();
  await expect(head.getByText(seen)).toBeVisible();
  await expect(head.getByRole('button', { name: 'Jeg har fået kvittering' })).toHaveCount(0);
});

test('the teacher notes the receipt, and the clocks stop', async () => {
  await teacher.goto(`/children/${childId}/notify`);
  await teacher.getByRole('button', { name: 'Jeg har fået kvittering' }).click();
  await teacher.getByRole('button', { name: 'Gem', exact: true }).click();
  await expect(teacher.getByText('Gemt.', { exact: true })).toBeVisible();
  expect((await tell(head, listWork, {})).work.filter(({ kind }) => kind === 'notification')).toEqual([]);
});

test('a fear that turns out to demand nothing is written down, and the leader sees why', async () => {
  await teacher.goto(`/children/${childId}/concern`);
  await teacher.getByLabel('Hvad så eller hørte du?').fill('Kom uden jakke igen.');
  await teacher.getByRole('button', { name: 'Jeg er bange for, at barnet er i fare' }).click();
  await stopOf(teacher).getByLabel('Det kræver ikke en underretning').check();
  await stopOf(teacher).getByLabel('Hvorfor ikke?').fill('Jakken lå i skabet; moren har sagt det.');
  await stopOf(teacher).getByRole('button', { name: 'Videre' }).click();
  await expect(teacher.getByText('Gemt. Din leder ser begrundelsen.')).toBeVisible();
  await expect(teacher.getByLabel('Hvad så eller hørte du?')).toHaveValue('Kom uden jakke igen.');
  await head.goto('/tasks');
  await head.getByText(/Se begrundelsen for ikke at underrette/).waitFor();
  await head.goto(`/children/${childId}/notify`);
  await expect(head.getByText('Jakken lå i skabet; moren har sagt det.')).toBeVisible();
  await head.getByRole('button', { name: 'Jeg har set begrundelsen' }).click();
  await expect(head.getByText(/^Set af/)).toBeVisible();
  expect((await tell(head, listWork, {})).work.filter(({ kind }) => kind === 'notification')).toEqual([]);
});

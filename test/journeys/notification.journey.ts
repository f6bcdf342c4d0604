import { expect, test, type Page } from '@playwright/test';
import { listWork } from '#shared/insight/list-work.contract.ts';
import { listOwnChildren } from '#shared/concerns/list-own-children.contract.ts';
import { listReads } from '#shared/access/list-reads.contract.ts';
import { readNotifications } from '#shared/concerns/read-notifications.contract.ts';
import { raiseConcern } from '#shared/concerns/raise-concern.contract.ts';
import { recordNotification } from '#shared/concerns/record-notification.contract.ts';
import { freshId } from '#shared/fresh-id.ts';
import { readThread } from '#shared/people/read-thread.contract.ts';
import { expectNoViolationsAtBothWidths } from '../accessibility/axe.ts';
import { comeAs, findFamily, type Family } from './families.ts';
import { ask, tell } from './interface.ts';
import { dayAfter } from './story.ts';
import { cast, desktop, phone, signInAs } from './system.ts';

test.describe.configure({ mode: 'serial' });

let teacher: Page;
let head: Page;
let parent: Page;
let family: Family;
let childId = '';
let childName = '';
/** One about whom nothing is notified. */
let otherId = '';
const seen = 'To blå mærker på overarmen, vist frem i garderoben kl. 8.';
const clocksOf = async () =>
  (await tell(head, listWork, {})).work.filter(
    (one) => one.kind === 'notification' && one.childId === childId,
  );
const stopOf = (page: Page) => page.getByRole('region', { name: /Stop op/ });

test.beforeAll(async ({ browser }) => {
  const administrator = await signInAs(browser, cast().administrator);
  teacher = await signInAs(browser, cast().teacher, phone);
  head = await signInAs(browser, cast().head, desktop);
  family = await findFamily(administrator, cast().head.unit);
  parent = await comeAs(browser, family.parent, 'guardian');
  await administrator.context().close();
  const { groups } = await tell(teacher, listOwnChildren, {});
  const [pupil, other] = (groups[0]?.children ?? []).filter(({ id }) => id !== family.childId);
  otherId = other?.id ?? '';
  childId = pupil?.id ?? '';
  childName = pupil?.name ?? '';
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

test('parents see nothing of a notification, with a stop or without: not on the page, nor behind it', async () => {
  // By the system's own clock, which other journeys move.
  const yesterday = await dayAfter(head, -1);
  const words = 'Kom sulten for tredje gang i denne uge.';
  await tell(head, recordNotification, {
    ...{ childId: family.childId, notificationId: freshId() },
    answer: {
      ...{
        outcome: 'notified',
        how: 'phone',
        to: 'Modtagelsen',
        sentAt: `${yesterday}T09:00:00.000Z`,
      },
      text: { facts: words },
    },
  });
  await parent.goto(`/family/children/${family.childId}`);
  await expect(parent.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(parent.getByText(/Underrettet|Modtagelsen/)).toHaveCount(0);
  for (const contract of [readThread, listReads]) {
    const answer = await ask(parent, contract, { childId: family.childId });
    expect(answer.status).toBe(200);
    expect(answer.text).not.toContain('notif');
    expect(answer.text).not.toContain(words);
  }
  expect((await ask(parent, readNotifications, { childId: family.childId })).status).toBe(403);
});

test('the clock runs on the leader’s list; she reads it and helps, and cannot close it for the teacher', async () => {
  await head.goto('/tasks');
  const clocks = head.locator('section').filter({ hasText: 'Underretninger, der venter på svar' });
  await expect(clocks.getByText(/Vurdering senest/).first()).toBeVisible();
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
  expect(await clocksOf()).toEqual([]);
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
  await head
    .getByText(/Se begrundelsen for ikke at underrette/)
    .first()
    .waitFor();
  await head.goto(`/children/${childId}/notify`);
  await expect(head.getByText('Jakken lå i skabet; moren har sagt det.')).toBeVisible();
  await head.getByRole('button', { name: 'Jeg har set begrundelsen' }).click();
  await expect(head.getByText(/^Set af/)).toBeVisible();
  expect(await clocksOf()).toEqual([]);
});

test('a sign of danger stops a wonder, too: nothing past the page, and what was typed goes on when it is answered', async () => {
  const danger = { text: 'Vil ikke med hjem.', signs: ['afraid-home' as const] };
  const past = { childId: otherId, caseId: freshId(), kind: 'wonder' as const, seen: danger };
  const { text } = await ask(teacher, raiseConcern, past);
  expect(JSON.parse(text)).toMatchObject({ code: 'stop-unanswered' });
  await teacher.goto(`/children/${otherId}/concern`);
  await teacher.getByLabel('Hvad så eller hørte du?').fill(danger.text);
  const send = teacher.getByRole('button', { name: 'Send', exact: true });
  await teacher.getByRole('checkbox', { name: 'Barnet er bange for at komme hjem' }).check();
  await expect(stopOf(teacher)).toContainText('Barnet er bange for at komme hjem');
  await expect(send).toBeDisabled();
  await expectNoViolationsAtBothWidths(teacher);
  await teacher.setViewportSize(phone);
  await stopOf(teacher).getByLabel('Det kræver ikke en underretning').check();
  await stopOf(teacher).getByLabel('Hvorfor ikke?').fill('Hunden derhjemme er syg; far fortalte det.');
  await stopOf(teacher).getByRole('button', { name: 'Videre' }).click();
  await expect(stopOf(teacher)).toHaveCount(0);
  await expect(teacher.getByLabel('Hvad så eller hørte du?')).toHaveValue(danger.text);
  await send.click();
  await expect(teacher.getByText('Din undren er skrevet ned.')).toBeVisible();
  await teacher.getByRole('link', { name: 'Åbn sagen' }).click();
  await expect(teacher.getByText('Tegn på fare')).toBeVisible();
});

import { expect, test, type Page } from '@playwright/test';
import { agreeActions } from '#shared/concerns/agree-actions.contract.ts';
import { analyseCase } from '#shared/concerns/analyse-case.contract.ts';
import { moveCase } from '#shared/concerns/move-case.contract.ts';
import { readCase } from '#shared/concerns/read-case.contract.ts';
import { tellFamily } from '#shared/concerns/tell-family.contract.ts';
import { freshId } from '#shared/fresh-id.ts';
import { readMe } from '#shared/identity/read-me.contract.ts';
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
  const rows = (page: Page) =>
    page.getByRole('row').filter({ hasText: 'Afklar undringen' }).filter({ hasText: childName });

  /** Others' stories may have left the teacher wonders about other children. */
  const toClarify = async () =>
    (await tell(teacher, listWork, {})).work
      .filter((one) => one.kind === 'case')
      .filter((one) => one.what === 'clarify' && one.childName === childName);

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
    const children = teacher.getByLabel('Barn', { exact: true }).getByRole('option');
    childName = (await children.last().innerText()).trim();
    await teacher.getByLabel('Barn', { exact: true }).selectOption({ label: childName });
    await teacher.getByRole('button', { name: 'Videre' }).click();
    await teacher.getByLabel('Hvad så eller hørte du?').fill(seen);
    await teacher.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(teacher.getByText('Din undren er skrevet ned.')).toBeVisible();

    expect(await toClarify()).toHaveLength(1);
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

  test('moves a day that was agreed, with why, and back again; the leader sees that it was moved', async () => {
    const { id, today } = await tell(teacher, readMe, {});
    const [line] = await toClarify();
    if (!line) throw new Error('no wonder is listed');
    const at = { childId: line.childId, caseId: line.caseId };
    const next = async () => {
      const { case: one, rules } = await tell(teacher, readCase, at);
      return { one, rules, common: { ...at, version: one.version, moveId: freshId() } };
    };
    const said = { how: 'talk', on: today, said: 'Vi ser det også.', agrees: true } as const;
    await tell(teacher, tellFamily, { ...(await next()).common, ...said });
    const analysis = { ...{ see: 'Sidder alene', keeps: 'Ingen faste lege', tried: 'Vi har spurgt' } };
    await tell(teacher, analyseCase, {
      ...(await next()).common,
      ...{ analysis: { ...analysis, want: 'Med i en leg hver dag' }, goals: [], finish: true },
    });
    const { common, rules } = await next();
    const what = { id: freshId(), text: 'En voksen er i garderoben', responsibleId: id, responsibleName: '' };
    const days = { dueOn: today, reviewOn: rules.reviewTo };
    const action = { ...what, ...days, target: 'surroundings' as const, status: 'agreed' as const };
    await tell(teacher, agreeActions, { ...common, actions: [action] });
    const step = { move: 'act', reviewOn: rules.reviewFrom, note: '' } as const;
    await tell(teacher, moveCase, { ...(await next()).common, step });

    await teacher.goto('/tasks');
    await teacher.getByRole('button', { name: `Flyt: Gør en aftalt handling, ${childName}` }).click();
    await teacher.getByLabel('Ny dag').fill(rules.reviewFrom);
    await teacher.getByLabel('Hvorfor?').fill('Barnet har været syg');
    await teacher.getByRole('dialog').getByRole('button', { name: 'Flyt', exact: true }).click();
    await expect(teacher.getByText('Flyttet til')).toBeVisible();
    await expect.poll(async () => (await next()).one.actions[0]?.dueOn).toBe(rules.reviewFrom);
    await head.goto('/tasks');
    await expect(head.getByRole('row').filter({ hasText: childName })).toContainText('flyttet 1 gang');
    await teacher.getByRole('button', { name: 'Fortryd' }).click();
    await expect.poll(async () => (await next()).one.actions[0]?.dueOn).toBe(today);
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

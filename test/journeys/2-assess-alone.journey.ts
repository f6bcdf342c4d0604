import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { GroupInRound } from '#shared/rounds/child-in-round.ts';
import { submitOwnAssessment } from '#shared/rounds/submit-own-assessment.contract.ts';
import { ASSESS_REPORT } from '#test/bench/assess-clicks.ts';
import { ask } from './interface.ts';
import { childPath, clockSteps, groupNow, parts, pathOf, untilRoundIs } from './story.ts';
import { cast, moveClock, phone, signInAs } from './system.ts';
import { count } from './watch.ts';

test.describe.configure({ mode: 'serial' });
test.describe('a pedagogue assesses the children of the group on a phone', () => {
  let page: Page;
  let administrator: Page;
  let group: GroupInRound;
  const row = (name: string) => page.getByRole('row').filter({ hasText: name });
  const comment = 'Trækker sig fra legen efter frokost, tre dage i træk.';

  test.beforeAll(async ({ browser }) => {
    moveClock(clockSteps.toOpening);
    administrator = await signInAs(browser, cast().administrator);
    await untilRoundIs(administrator, 'open');
    page = await signInAs(browser, cast().first, phone);
    group = await groupNow(page);
  });
  test.afterAll(async () => {
    await page.context().close();
    await administrator.context().close();
  });

  test('no child is assessed before the parents have been told', async () => {
    const { quick } = parts(group);
    await page.goto(pathOf(group));
    await expect(page.getByText(`${group.children.length} børn mangler orientering`)).toBeVisible();
    await page.getByRole('link', { name: quick.name }).click();
    await expect(page.getByText('Forældrene er ikke registreret som orienteret')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Send min vurdering' })).toBeHidden();
    const { roundId, groupId } = group;
    const judgement = { position: 'green' as const };
    const request = { roundId, groupId, childId: quick.childId, version: quick.version, judgement };
    const { status, text } = await ask(page, submitOwnAssessment, request);
    expect([status, JSON.parse(text).code]).toEqual([422, 'notice-missing']);
  });

  test('the administrator records the notices of all, and sees how far that has come', async () => {
    await administrator.goto(`/admin/rounds/${group.roundId}`);
    await administrator.getByText('Registrér orientering for hele runden').click();
    await administrator.getByLabel('Hvordan fik de den?').selectOption('Digital Post');
    await administrator.getByRole('button', { name: 'Registrér for alle' }).click();
    await expect(administrator.getByText('Registreringen er begyndt.')).toBeVisible();
    await expect(administrator.getByText(/Registrerer orientering: \d+ af \d+ grupper/)).toBeVisible();
    await expect
      .poll(async () => (await groupNow(page)).children.every(({ noticed }) => noticed), { timeout: 30_000 })
      .toBe(true);
    await expect(administrator.getByText(/Registrerer orientering/)).toBeHidden();
  });

  test('a child who is doing well takes at most three clicks and one request', async () => {
    const { quick } = parts(group);
    await page.goto('/groups');
    await page.getByRole('link', { name: `Åbn gruppen ${group.groupName}` }).click();
    await expect(page.getByText(/børn mangler orientering/)).toBeHidden();
    await expect(row(quick.name)).toContainText('Mangler');

    const counted = count(page);
    await counted.click(page.getByLabel(`Vælg ${quick.name}`));
    await counted.click(page.getByRole('button', { name: 'Trivsel for de valgte (1)' }));
    await expect(row(quick.name)).toContainText('Sendt');
    expect(counted.clicks).toBeLessThanOrEqual(3);
    expect(counted.requests).toHaveLength(1);
    mkdirSync(dirname(ASSESS_REPORT), { recursive: true });
    const report = { clicks: counted.clicks, requests: counted.requests.length };
    writeFileSync(ASSESS_REPORT, JSON.stringify(report));
  });

  test('several children are green at once, and it can be undone', async () => {
    const { bulk } = parts(group);
    const send = async () => {
      for (const { name } of bulk) await page.getByLabel(`Vælg ${name}`).check();
      await page.getByRole('button', { name: 'Trivsel for de valgte (3)' }).click();
      await expect(page.getByText('Trivsel er sendt for 3 børn.')).toBeVisible();
    };
    await send();
    for (const { name } of bulk) await expect(row(name)).toContainText('Sendt');
    await page
      .getByRole('group')
      .filter({ hasText: 'er sendt for 3 børn' })
      .getByRole('button', { name: 'Fortryd' })
      .click();
    await expect(page.getByText('Vurderingerne er trukket tilbage for 3 børn.')).toBeVisible();
    for (const { name } of bulk) await expect(row(name)).toContainText('Mangler');
    await send();
    for (const { name } of bulk) await expect(row(name)).toContainText('Sendt');
  });

  test('yellow is not taken without a reason, and the message stands at the field', async () => {
    const { yellow } = parts(group);
    await page.getByRole('link', { name: yellow.name }).click();
    await page.getByLabel('Øget opmærksomhed').first().check();
    const counted = count(page);
    await page.getByRole('button', { name: 'Send min vurdering' }).click();
    await expect(page.getByLabel('Kort begrundelse')).toHaveAccessibleDescription(
      /Skriv en kort begrundelse ved gul og rød/,
    );
    await expect(page.getByLabel('Kort begrundelse')).toHaveAttribute('aria-invalid', 'true');
    expect(counted.requests).toEqual([]);

    const { roundId, groupId } = group;
    const judgement = { position: 'yellow' as const };
    const { childId, version } = yellow;
    const refused = await ask(page, submitOwnAssessment, { roundId, groupId, childId, version, judgement });
    expect(refused.status).toBe(400);
    expect(JSON.parse(refused.text)).toMatchObject({
      code: 'input-invalid',
      fields: [{ path: 'judgement.comment', code: 'required-unless-green' }],
    });
  });

  test('what has been written is there after the page is loaded again, and is sent', async () => {
    const { yellow } = parts(group);
    await page.getByLabel('Kort begrundelse').fill(comment);
    await page.reload();
    await expect(page.getByLabel('Kort begrundelse')).toHaveValue(comment);
    await expect(page.getByLabel('Øget opmærksomhed').first()).toBeChecked();
    await page.getByRole('button', { name: 'Send min vurdering' }).click();
    await expect(page.getByText(`Din vurdering af ${yellow.name} er sendt.`)).toBeVisible();
    await expect(page.getByText('1 af 2 vurderinger')).toBeVisible();
    await page.reload();
    await expect(page.getByText(comment)).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`${childPath(group, yellow)}$`));
  });
});

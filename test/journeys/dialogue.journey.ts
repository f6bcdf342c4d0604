import { expect, test, type Page } from '@playwright/test';
import { listDialogues } from '#shared/dialogues/list-dialogues.contract.ts';
import { expectNoViolationsAtBothWidths } from '../accessibility/axe.ts';
import { comeAs, findFamily, type Family } from './families.ts';
import { tell } from './interface.ts';
import { dayAfter } from './story.ts';
import { cast, phone, signInAs } from './system.ts';

test.describe.configure({ mode: 'serial' });

let administrator: Page;
let head: Page;
let parent: Page;
let family: Family;
let path = '';
const focus = 'At finde vej ind i en leg med flere';
const deed = 'Invitere en kammerat med hjem';

test.beforeAll(async ({ browser }) => {
  administrator = await signInAs(browser, cast().administrator);
  head = await signInAs(browser, cast().head, phone);
  family = await findFamily(administrator, cast().head.unit, (months) => months < 15 * 12);
  parent = await comeAs(browser, family.parent, 'guardian');
});
test.afterAll(async () => {
  for (const page of [administrator, head, parent]) await page.context().close();
});

/** Answers every question on every page with the digit, by the keyboard, and sends. */
async function answerAll(page: Page, digit: string, words: string) {
  await expect(page.getByRole('heading', { name: /^Emne 1 af/ })).toBeVisible();
  await page.getByRole('textbox').first().fill(words);
  for (let theme = 1; theme < 10; theme += 1) {
    await expect(page.getByRole('heading', { name: new RegExp(`^Emne ${theme} af`) })).toBeVisible();
    for (const question of await page.locator('fieldset').all()) {
      await question.getByRole('radio').first().focus();
      await page.keyboard.press(digit);
    }
    const send = page.getByRole('button', { name: 'Send svarene' });
    if (await send.isVisible()) return send.click();
    await page.getByRole('button', { name: 'Videre' }).click();
  }
}

test('the owner starts a dialogue, answers, and invites the parents', async () => {
  await head.goto('/dialogues');
  await head.getByRole('searchbox').fill(family.name);
  await head.getByRole('link', { name: family.name }).click();
  await head.getByRole('button', { name: 'Start en dialog' }).click();
  await expect(head.getByRole('heading', { name: 'Svarene' })).toBeVisible();
  path = new URL(head.url()).pathname;
  await head.getByRole('link', { name: 'Svar på spørgsmålene' }).click();
  await answerAll(head, '4', 'Leger mest med én.');
  await expect(head.getByText('Du kan ikke se forældrenes svar')).toBeVisible();
  await expectNoViolationsAtBothWidths(head);
  await head.getByRole('button', { name: 'Invitér forældrene' }).click();
  await expect(head.getByText('Inviteret', { exact: false }).first()).toBeVisible();
});

test('a parent answers on the phone; what was ticked is not lost; then both see each other', async () => {
  await parent.goto('/family');
  await expect(parent.getByText('Der er ikke noget, du skal svare på')).toHaveCount(0);
  await parent.getByRole('link', { name: /^Svar på spørgsmålene/ }).click();
  await expect(parent).toHaveURL(/\/dialogues$/);
  await parent.getByRole('link', { name: 'Svar på spørgsmålene' }).click();
  await expect(parent.getByText('Leger mest med én.')).toHaveCount(0);
  await parent.getByRole('radio').first().focus();
  await parent.keyboard.press('2');
  await expectNoViolationsAtBothWidths(parent);
  await parent.reload();
  await expect(parent.locator('fieldset').first().getByRole('radio', { name: /^2/ })).toBeChecked();
  const otherWindow = await parent.context().newPage();
  await otherWindow.goto(parent.url());
  await expect(otherWindow.getByRole('heading', { name: /^Emne 1 af/ })).toBeVisible();
  await answerAll(parent, '2', 'Keder sig lidt derhjemme.');
  await expect(parent.getByRole('heading', { name: 'Sådan ser vi det' })).toBeVisible();
  await expect(parent.getByText('Leger mest med én.')).toBeVisible();
  await expectNoViolationsAtBothWidths(parent);
  await answerAll(otherWindow, '5', 'Skrevet i et andet vindue.');
  await expect(otherWindow.getByText('Svarene er åbnet for begge sider', { exact: false })).toBeVisible();
  await expect(otherWindow.getByRole('button', { name: 'Send svarene' })).toBeVisible();
  await otherWindow.close();

  await head.goto(path);
  await expect(head.getByText('Keder sig lidt derhjemme.')).toBeVisible();
  await expect(head.getByRole('img', { name: /Spindelvæv med/ })).toBeVisible();
  await expectNoViolationsAtBothWidths(head);
});

test('the talk is set and held, and what was agreed is handed to the parents', async () => {
  await head.getByRole('button', { name: 'Aftal en tid' }).click();
  await head.getByLabel('Dag', { exact: true }).fill(await dayAfter(head, 3));
  await head.getByLabel('Klokken').fill('15:30');
  await head.getByRole('button', { name: 'Gem, og giv forældrene besked' }).click();
  await expect(head.getByText('kl. 15:30')).toBeVisible();
  await parent.reload();
  await expect(parent.getByText('kl. 15:30')).toBeVisible();

  await head.getByRole('link', { name: 'Hold samtalen' }).click();
  await head.getByRole('button', { name: 'Samtalen er holdt' }).click();
  await expect(head.getByText('Samtalen blev holdt', { exact: false }).first()).toBeVisible();
  await head.getByRole('button', { name: 'Tilføj fokuspunkt' }).click();
  await head.getByLabel('Fokuspunkt 1').fill(focus);
  await head.getByRole('button', { name: 'Tilføj handling' }).click();
  await head.getByLabel('Hvad gør vi?').fill(deed);
  await head.getByLabel('Hvor?').selectOption({ label: 'Hjemme' });
  await head.getByLabel('Hvem gør det?').selectOption({ label: `${family.parent.name} (forælder)` });
  await expectNoViolationsAtBothWidths(head);
  await head.getByRole('button', { name: 'Giv det til forældrene' }).click();
  await expect(head).toHaveURL(new RegExp(`${path}$`));
  await expect(head.getByText(focus)).toBeVisible();
});

test('the parent sees the focus points, ticks the own action off and tells how it goes', async () => {
  await parent.reload();
  await expect(parent.getByText(focus)).toBeVisible();
  await parent.getByRole('button', { name: 'Det er gjort' }).click();
  await expect(parent.getByRole('button', { name: 'Ikke gjort alligevel' })).toBeVisible();
  await parent.getByLabel('Skriv til personalet, hvordan det går').fill('Det gik rigtig godt.');
  await parent.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(parent.locator('blockquote').filter({ hasText: 'Det gik rigtig godt.' })).toBeVisible();
  await expectNoViolationsAtBothWidths(parent);
  await parent.getByRole('button', { name: 'Ikke gjort alligevel' }).click();
  await expect(parent.getByRole('button', { name: 'Det er gjort' })).toBeVisible();
});

test('the dialogue ends when every action is told of, and the parent hears that it is over', async () => {
  await head.reload();
  await expect(head.getByText('Det gik rigtig godt.')).toBeVisible();
  await head.getByRole('button', { name: 'Afslut dialogen' }).click();
  const ending = head.getByRole('dialog');
  await ending.getByRole('button', { name: 'Afslut dialogen' }).click();
  await ending.getByLabel(deed).selectOption({ label: 'Vi dropper den' });
  await ending.getByLabel('Hvorfor dropper I den?').fill('Kammeraten er flyttet.');
  await expectNoViolationsAtBothWidths(head);
  await ending.getByRole('button', { name: 'Afslut dialogen' }).click();
  await expect(head.getByText('Afsluttet af', { exact: false })).toBeVisible();
  await parent.goto('/notices');
  await parent.getByRole('link', { name: 'Samtalen om barnet er afsluttet eller aflyst' }).first().click();
  await expect(parent.getByText('Denne dialog er afsluttet.')).toBeVisible();
  await expect(parent.getByText('Kammeraten er flyttet.')).toBeVisible();
  const { lines } = await tell(head, listDialogues, {});
  expect(lines.find(({ childId }) => childId === family.childId)).toMatchObject({ state: 'closed' });
  await head.goto('/dialogues');
  await expectNoViolationsAtBothWidths(head);
});

test('the municipality edits the questions, and publishes', async () => {
  await administrator.goto('/admin/profiles?age=0-2');
  await administrator.getByText('Emne 1:').click();
  await administrator
    .getByLabel('Til forældre (Dansk)')
    .first()
    .fill('Dit barn kommer til dig og bliver trøstet.');
  await expectNoViolationsAtBothWidths(administrator);
  await administrator.getByRole('button', { name: 'Udgiv' }).click();
  await administrator.getByRole('dialog').getByRole('button', { name: 'Udgiv' }).click();
  await expect(administrator.getByText('Version 2', { exact: false }).first()).toBeVisible();
});

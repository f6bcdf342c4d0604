import { expect, test, type Page } from '@playwright/test';
import { agreeActions } from '#shared/concerns/agree-actions.contract.ts';
import { analyseCase } from '#shared/concerns/analyse-case.contract.ts';
import { listOwnChildren } from '#shared/concerns/list-own-children.contract.ts';
import { raiseConcern } from '#shared/concerns/raise-concern.contract.ts';
import { freshId } from '#shared/fresh-id.ts';
import { readMe } from '#shared/identity/read-me.contract.ts';
import { tell } from './interface.ts';
import { dayAfter } from './story.ts';
import { cast, phone, signInAs } from './system.ts';

test.describe.configure({ mode: 'serial' });
let administrator: Page;
let first: Page;
let second: Page;
const caseId = freshId();
let childId: string;
test.beforeAll(async ({ browser }) => {
  administrator = await signInAs(browser, cast().administrator);
  first = await signInAs(browser, cast().first);
  second = await signInAs(browser, cast().second, phone);
  const { groups } = await tell(first, listOwnChildren, {});
  childId = groups[0]?.children[2]?.id ?? '';
  await tell(first, raiseConcern, {
    ...{ childId, caseId, kind: 'wonder' },
    seen: { text: 'Står ofte for sig selv, når de andre går i gang.' },
  });
});
test.afterAll(async () => {
  for (const page of [administrator, first, second]) await page.context().close();
});

const page = () => `/children/${childId}/cases/${caseId}`;
const next = (of: Page) => of.getByRole('button', { name: 'Videre' }).click();
const ruler = (of: Page, axis: string) => of.getByRole('group', { name: axis, exact: true });

/** Goes the whole way through a placement. */
async function place(of: Page, step: RegExp, occasion: RegExp, why: string) {
  await of.goto(`${page()}/place`);
  await expect(of.getByRole('heading', { name: 'Hvad beskytter?' })).toBeVisible();
  await of.getByRole('checkbox').first().check();
  await next(of);
  await of.getByRole('checkbox').first().check();
  await next(of);
  await of.getByRole('group', { name: 'Hvor tit?' }).getByText('Hver dag').click();
  await next(of);
  await of.getByLabel('Det kan vi gøre').fill('En fast voksen, når legen begynder.');
  await next(of);
  await ruler(of, 'Barnet').getByRole('radio', { name: step }).check();
  await of.getByRole('radio', { name: occasion }).check();
  await of.getByLabel('Hvorfor netop der?').fill(why);
  await of.getByRole('button', { name: 'Gem placeringen' }).click();
  await expect(of).toHaveURL(new RegExp(`${page()}$`));
}

test('a pedagogue places on the phone with the keyboard, and nothing typed is lost on the way', async () => {
  await second.goto(`${page()}/place`);
  await second.getByRole('checkbox').first().check();
  for (let step = 1; step < 5; step += 1) await next(second);
  const radios = ruler(second, 'Barnet').getByRole('radio');
  await radios.first().focus();
  await second.keyboard.press('Space');
  for (const _ of [2, 3, 4]) await second.keyboard.press('ArrowRight');
  await expect(radios.nth(3)).toBeChecked();
  await expect(second.getByText('4. Alvorlig bekymring')).toBeVisible();
  await second.getByLabel('Hvorfor netop der?').fill('Græder, når de andre går.');
  await second.reload();
  await expect(second.getByText('Du er begyndt før')).toBeVisible();
  for (let step = 1; step < 5; step += 1) await next(second);
  await expect(radios.nth(3)).toBeChecked();
  await expect(second.getByLabel('Hvorfor netop der?')).toHaveValue('Græder, når de andre går.');
  await second.getByRole('button', { name: 'Gem placeringen' }).click();
  await expect(second.getByText(`Kun ${cast().second.name} har placeret endnu.`)).toBeVisible();
});

test('a colleague sees it when she has placed herself; then the difference stands first', async () => {
  await first.goto(page());
  await expect(first.getByText(`${cast().second.name} har placeret`)).toBeVisible();
  await expect(first.getByText('Græder, når de andre går.')).toHaveCount(0);
  await place(first, /^2/, /^Før/, 'Hun er med, når en voksen begynder legen.');
  const differ = first.getByRole('heading', { name: 'Her ser I forskelligt' }).locator('..');
  await expect(differ).toContainText('Alvorlig bekymring');
  await expect(differ).toContainText('Undren');
});

test('a sign that demands a notification stops the way at once, and blocks nothing that was typed', async () => {
  await first.goto(`${page()}/place`);
  await next(first);
  await first
    .getByRole('checkbox', { name: /Kræver underretning/ })
    .first()
    .check();
  const stop = first.getByRole('region', { name: /Stop op/ });
  await expect(stop).toContainText('tal IKKE med forældrene først');
  await expect(stop.getByRole('radio', { name: 'Jeg underretter nu' })).toBeVisible();
  await expect(first.getByRole('button', { name: 'Videre', exact: true }).last()).toBeDisabled();
  await first
    .getByRole('checkbox', { name: /Kræver underretning/ })
    .first()
    .uncheck();
  await expect(first.getByText('Stop op')).toHaveCount(0);
});

test('placed again after an action, the progression shows a line for each', async () => {
  const { id, name } = await tell(first, readMe, {});
  const at = { childId, caseId };
  const analysis = { see: 'Går for sig selv', keeps: 'Ingen faste lege', tried: 'Vi har spurgt' };
  const analysed = await tell(first, analyseCase, {
    ...{ ...at, version: 1, moveId: freshId(), finish: true },
    analysis: {
      ...analysis,
      parents: 'Det samme hjemme',
      child: 'Vil gerne være med',
      want: 'En leg hver dag',
    },
    goals: [{ id: freshId(), text: 'Med i en leg hver dag' }],
  });
  await tell(first, agreeActions, {
    ...{ ...at, version: analysed.case.version, moveId: freshId() },
    actions: [
      {
        ...{ id: freshId(), text: 'En voksen begynder legen', target: 'surroundings', status: 'agreed' },
        ...{ responsibleId: id, responsibleName: name },
        ...{ dueOn: await dayAfter(first, 7), reviewOn: await dayAfter(first, 49) },
      },
    ],
  });
  await place(first, /^1/, /^Undervejs/, 'Hun er med hver dag nu.');
  await first.getByText('Vis udviklingen som tabel').click();
  const rows = first.getByRole('table', { name: 'Udvikling over tid' }).getByRole('row');
  await expect(rows).toHaveCount(4);
  await expect(rows.last()).toContainText('I trivsel');
  await first.goto(`/children/${childId}`);
  await expect(first.getByRole('heading', { name: 'Udvikling over tid' })).toBeVisible();
});

test('a municipality edits a text of the ruler and publishes it; the pedagogue sees it', async () => {
  const words = 'Vi hjælper hinanden med at se barnet, før vi gør noget.';
  await first.goto(`/children/${childId}/place`);
  const age = await first.getByLabel('Alder').locator('option:checked').innerText();
  await administrator.goto('/admin/rulers');
  await administrator.getByRole('link', { name: /Ret linealen.*5 trin/ }).click();
  await administrator.getByLabel('Hvad vil du rette?').selectOption({ label: age });
  await administrator.getByRole('radio', { name: /^2\. Undren/ }).check();
  await administrator.getByLabel('Tekst (Dansk)').fill(words);
  await administrator.reload();
  await expect(administrator.getByText('Dine rettelser fra sidst')).toBeVisible();
  await administrator.getByRole('button', { name: 'Udgiv', exact: true }).click();
  await administrator.getByRole('dialog').getByRole('button', { name: 'Udgiv' }).click();
  await expect(administrator.getByText('Version 2 er udgivet.')).toBeVisible();
  await expect(administrator.getByRole('table', { name: 'Tidligere versioner' })).toContainText(age);
  await first.goto(`/children/${childId}/place`);
  for (let step = 1; step < 5; step += 1) await next(first);
  await ruler(first, 'Barnet').getByRole('radio', { name: /^2/ }).check();
  await expect(first.getByText(words)).toBeVisible();
});

const copy = 'Linealen for Myren';
/** The rulers that one who places can choose among. */
async function choices(of: Page): Promise<string> {
  await of.goto(`/children/${childId}/place`);
  await expect(of.getByRole('heading', { name: 'Hvad beskytter?' })).toBeVisible();
  const chooser = of.getByLabel('Hvilken lineal?');
  return (await chooser.count()) === 0 ? '' : chooser.innerText();
}
/** What is there for the eye, and after it the ruler's name for those who hear the page. */
const ofCopy = (does: string) => new RegExp(`^${does}\\s*: ${copy}$`);
async function change(of: Page, name: 'Tag i brug' | 'Tag ud af brug') {
  await of.goto('/admin/rulers');
  await of.getByRole('button', { name: ofCopy(name) }).click();
  await of.getByRole('dialog').getByRole('button', { name }).click();
}

test('a municipality adds a ruler of its own, which is offered while it is in use', async () => {
  await administrator.goto('/admin/rulers');
  await administrator.getByRole('link', { name: 'Ny lineal' }).click();
  await administrator.getByRole('button', { name: 'Opret linealen' }).click();
  await expect(administrator).toHaveURL(/rulers\/new$/);
  await administrator.getByLabel('Linealens navn (Dansk)').fill(copy);
  await administrator.getByRole('button', { name: 'Opret linealen' }).click();
  await expect(administrator.getByRole('heading', { level: 1, name: copy })).toBeVisible();
  expect(await choices(first)).not.toContain(copy);
  await change(administrator, 'Tag i brug');
  await expect(administrator.getByText('Version 2 er udgivet.')).toBeVisible();
  expect(await choices(first)).toContain(copy);
  await change(administrator, 'Tag ud af brug');
  await expect(administrator.getByText('Version 3 er udgivet.')).toBeVisible();
  expect(await choices(first)).not.toContain(copy);
});

test('of two who edit a ruler at once the second sees what the first changed, and loses nothing', async () => {
  const other = await administrator.context().newPage();
  for (const page of [administrator, other]) {
    await page.goto('/admin/rulers');
    await page.getByRole('link', { name: ofCopy('Ret linealen') }).click();
    await expect(page.getByRole('heading', { level: 1, name: copy })).toBeVisible();
  }
  await administrator.getByLabel('Indledning (Dansk)').fill('Sammen ser vi mere.');
  await other.getByLabel('Hvad vil du rette?').selectOption({ label: '3–5 år' });
  await other.getByLabel('Tekst (Dansk)').fill('Leger og ler.');
  for (const page of [administrator, other]) {
    await page.getByRole('button', { name: 'Udgiv', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Udgiv' }).click();
    if (page === administrator) await expect(page.getByText('Version 4 er udgivet.')).toBeVisible();
  }
  await expect(other.getByText(/Rettet der: Navn, grader og valg\. Rettet hos dig: 3–5 år/)).toBeVisible();
  await other.getByRole('button', { name: 'Læg mine rettelser oven på version 4' }).click();
  await expect(other.getByText('Version 5 er udgivet.')).toBeVisible();
  await expect(other.getByLabel('Indledning (Dansk)')).toHaveValue('Sammen ser vi mere.');
  await other.getByLabel('Hvad vil du rette?').selectOption({ label: '3–5 år' });
  await expect(other.getByLabel('Tekst (Dansk)')).toHaveValue('Leger og ler.');
  await other.close();
});

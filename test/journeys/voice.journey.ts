import { expect, test, type Page } from '@playwright/test';
import { agreeActions } from '#shared/concerns/agree-actions.contract.ts';
import { analyseCase } from '#shared/concerns/analyse-case.contract.ts';
import { listOwnChildren } from '#shared/concerns/list-own-children.contract.ts';
import { moveCase } from '#shared/concerns/move-case.contract.ts';
import { raiseConcern } from '#shared/concerns/raise-concern.contract.ts';
import { tellFamily } from '#shared/concerns/tell-family.contract.ts';
import { readMe } from '#shared/identity/read-me.contract.ts';
import { expectNoViolationsAtBothWidths } from '../accessibility/axe.ts';
import { comeAs, findFamily, type Family } from './families.ts';
import { tell } from './interface.ts';
import { dayAfter } from './story.ts';
import { cast, desktop, phone, signInAs } from './system.ts';

test.describe.configure({ mode: 'serial' });

let teacher: Page;
let pupil: Page;
let parent: Page;
let family: Family;
const caseId = 'sag-om-eleven';
const words = 'Jeg vil gerne sidde et andet sted i klassen.';
const secret = 'Det her skal mor og far ikke se.';

/** A pupil of the middle years whom the teacher works with, and a case that is acted on. */
test.beforeAll(async ({ browser }) => {
  const administrator = await signInAs(browser, cast().administrator);
  teacher = await signInAs(browser, cast().teacher, desktop);
  const { groups } = await tell(teacher, listOwnChildren, {});
  const own = new Set(groups.flatMap(({ children }) => children.map(({ id }) => id)));
  family = await findFamily(
    administrator,
    cast().head.unit,
    (months, id) => own.has(id) && months >= 10 * 12 && months < 15 * 12,
  );
  await administrator.context().close();
  await actOnACase();
  pupil = await comeAs(browser, family.pupil, 'child');
  parent = await comeAs(browser, family.parent, 'guardian');
});
test.afterAll(async () => {
  for (const page of [teacher, pupil, parent]) await page.context().close();
});

async function actOnACase() {
  const { id: responsibleId, name: responsibleName, today } = { ...(await tell(teacher, readMe, {})) };
  const { childId } = family;
  const at = (version: number) => ({ childId, caseId, version, moveId: `skridt-nummer-${version}` });
  const seen = { text: 'Sidder alene i timerne og siger ikke noget.' };
  await tell(teacher, raiseConcern, { childId, caseId, kind: 'wonder', seen });
  const told = { how: 'talk', on: today, said: 'Vi ser det samme.', agrees: true } as const;
  await tell(teacher, tellFamily, { ...at(1), ...told });
  const analysis = { see: 'Sidder alene', keeps: 'Pladsen', tried: 'Vi har spurgt', want: 'Med i arbejdet' };
  const goals = [{ id: 'maal-et', text: 'Med i en gruppe hver dag' }];
  await tell(teacher, analyseCase, { ...at(2), analysis, goals, finish: true });
  const dueOn = await dayAfter(teacher, 14);
  const action = { id: 'handling-et', text: 'En fast arbejdsgruppe', target: 'surroundings' } as const;
  const by = { responsibleId, responsibleName, dueOn, reviewOn: await dayAfter(teacher, 45) };
  const done = { status: 'done', outcome: 1 } as const;
  await tell(teacher, agreeActions, { ...at(3), actions: [{ ...action, ...by, ...done }] });
  const step = { move: 'act', reviewOn: await dayAfter(teacher, 45), note: '' } as const;
  await tell(teacher, moveCase, { ...at(4), step });
}

const face = (page: Page, question: string, name: string) =>
  page.getByRole('group', { name: question }).getByRole('radio', { name, exact: true });

async function draw() {
  await pupil.getByRole('button', { name: 'Tegn', exact: true }).click();
  const sheet = pupil.locator('canvas');
  await sheet.scrollIntoViewIfNeeded();
  const box = await sheet.boundingBox();
  if (!box) throw new Error('there is no sheet to draw on');
  await pupil.mouse.move(box.x + 40, box.y + 40);
  await pupil.mouse.down();
  await pupil.mouse.move(box.x + 160, box.y + 120, { steps: 8 });
  await pupil.mouse.up();
}

test('a pupil answers with faces, words and a drawing, and says that the parents may not see it', async () => {
  await pupil.getByRole('link', { name: 'Fortæl, hvordan du har det' }).click();
  await expect(pupil.getByRole('heading', { name: 'Sig det med dine egne ord' })).toBeVisible();
  await face(pupil, 'Hvordan går det i skolen?', 'Dårligt').check({ force: true });
  await face(pupil, 'Hvordan er det derhjemme?', 'Godt').check({ force: true });
  await pupil.getByLabel('Er der noget, du gerne vil sige?').fill(secret);
  await draw();
  await expectNoViolationsAtBothWidths(pupil);
  await pupil.setViewportSize(phone);

  await pupil.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(pupil.getByText('Svar på det først: må forældrene se det?')).toBeVisible();
  await pupil.getByRole('radio', { name: 'Nej, kun de voksne, der hjælper mig' }).check({ force: true });
  await pupil.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(pupil.getByText('Tak, fordi du fortalte det.')).toBeVisible();
  await expect(pupil.getByRole('article').getByText(secret)).toBeVisible();
});

test('what is typed and drawn survives a closed page, and the pupil lets the parents see the next', async () => {
  await pupil.getByLabel('Er der noget, du gerne vil sige?').fill(words);
  await draw();
  await pupil.reload();
  await expect(pupil.getByRole('img', { name: 'Billedet, der sendes' })).toBeVisible();
  await pupil.getByRole('button', { name: 'Fjern billedet' }).click();
  await expect(pupil.getByLabel('Er der noget, du gerne vil sige?')).toHaveValue(words);
  await pupil.getByRole('radio', { name: 'Ja, det må de gerne' }).check({ force: true });
  await pupil.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(pupil.getByText('Tak, fordi du fortalte det.')).toBeVisible();
});

test('a parent sees what the child lets them see, and nothing of the other', async () => {
  await parent.goto(`/family/children/${family.childId}`);
  await parent.getByText('Alt, der er skrevet', { exact: true }).click();
  await expect(parent.getByText(words)).toBeVisible();
  await expect(parent.getByText(secret)).toHaveCount(0);
  await expectNoViolationsAtBothWidths(parent);
});

test('the teacher sees it in the case, drawing and all, before looking back, and need not say why not', async () => {
  await teacher.goto(`/children/${family.childId}/cases/${caseId}`);
  const voices = teacher
    .locator('section')
    .filter({ has: teacher.getByRole('heading', { name: 'Barnets egne ord' }) });
  await expect(voices.getByText(secret)).toBeVisible();
  await expect(voices.getByText(words)).toBeVisible();
  await expect(voices.getByText('Forældrene må ikke se det. Det har barnet selv valgt.')).toBeVisible();
  await voices.getByRole('button', { name: 'Se tegningen eller billedet' }).click();
  const drawing = voices.getByRole('img', { name: /^Barnets tegning eller billede/ });
  await expect(drawing).toBeVisible();
  expect(await drawing.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
  await expectNoViolationsAtBothWidths(teacher);
  await teacher.setViewportSize(desktop);

  await teacher.getByRole('button', { name: 'Se tilbage sammen', exact: true }).first().click();
  await teacher.getByLabel('Hvordan gik det?').fill('Vi flytter pladsen, som eleven beder om.');
  await teacher.locator('main form').getByRole('button', { name: 'Gem' }).click();
  await expect(teacher.getByText('Gemt. Beslut nu, hvad der skal ske.')).toBeVisible();
});

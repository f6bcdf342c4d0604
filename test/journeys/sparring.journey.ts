import { expect, test, type Page } from '@playwright/test';
import { recordBasis } from '#shared/access/record-basis.contract.ts';
import { askTeam } from '#shared/concerns/ask-team.contract.ts';
import { listOwnChildren } from '#shared/concerns/list-own-children.contract.ts';
import { raiseConcern } from '#shared/concerns/raise-concern.contract.ts';
import { readDirectory } from '#shared/directory/read-directory.contract.ts';
import type { DirectoryRule } from '#shared/directory/rules.ts';
import { setDirectoryRules } from '#shared/directory/set-directory-rules.contract.ts';
import { listUnits } from '#shared/people/list-units.contract.ts';
import { readChild } from '#shared/people/read-child.contract.ts';
import { expectNoViolationsAtBothWidths } from '../accessibility/axe.ts';
import { comeByContextHandler } from './come-in.ts';
import { readMe } from '#shared/identity/read-me.contract.ts';
import { ask, tell } from './interface.ts';
import { cast, desktop, signInAs } from './system.ts';

test.describe.configure({ mode: 'serial' });

/** Known to no file: by a privilege she is a member of the district team. */
const rita = 'Rita Vestergaard Holst';
const caseId = 'rejse-sparring';
let administrator: Page;
let first: Page;
let leader: Page;
let adviser: Page;
let teamId = '';
let childId = '';
let childName = '';
const casePath = () => `/children/${childId}/cases/${caseId}`;
const asked = { tried: '', works: '', childView: '', parentsView: '' };

async function setRules(rules: DirectoryRule[]): Promise<void> {
  const { rules: stored } = await tell(administrator, readDirectory, {});
  await tell(administrator, setDirectoryRules, { rules, orgUnits: [], version: stored.version });
}

test.beforeAll(async ({ browser }) => {
  administrator = await signInAs(browser, cast().administrator);
  const { units } = await tell(administrator, listUnits, {});
  teamId = units.find(({ kind }) => kind === 'administration')?.id ?? '';
  const name = 'http://roedtraad.traaby.example/roles/usersystemrole/professional/1';
  const from = { kind: 'privilege', name } as const;
  await setRules([{ id: 'rejse-team', from, role: 'district-team', unitId: teamId }]);
  adviser = await comeByContextHandler(browser, rita);
  first = await signInAs(browser, cast().first, desktop);
  leader = await signInAs(browser, cast().leader, desktop);
  const { groups } = await tell(first, listOwnChildren, {});
  childId = groups[0]?.children.at(-1)?.id ?? '';
  const { child } = await tell(first, readChild, { childId });
  childName = `${child.firstName} ${child.lastName}`;
  const seen = { text: 'Står alene ved hegnet hver formiddag og vil ikke med i leg.' };
  await tell(first, raiseConcern, { childId, caseId, kind: 'wonder', seen });
});
test.afterAll(async () => {
  await setRules([]);
  for (const page of [administrator, first, leader, adviser]) await page.context().close();
});

test('a question is asked without the name: what would tell it is shown and replaced', async () => {
  await first.goto(casePath());
  await first.getByRole('button', { name: 'Spørg distriktsteamet' }).click();
  await expect(first.getByLabel('Med navn')).toBeDisabled();
  await first
    .getByLabel('Hvad vil I gerne have hjælp til?')
    .fill(`Hvordan hjælper vi ${childName} ind i en leg? Ring 20 30 40 50.`);
  await first.getByLabel('Hvad har I prøvet?').fill('En voksen følger med ud på legepladsen.');
  await expectNoViolationsAtBothWidths(first);
  await first.getByRole('button', { name: 'Se efter navne' }).click();
  await expect(first.getByText('Vi fandt 2 steder, der kan vise, hvem det er')).toBeVisible();
  await expectNoViolationsAtBothWidths(first);
  await first.getByRole('button', { name: 'Skift ud, og send' }).click();
  await expect(first.getByText('Spørgsmålet er sendt til teamet.')).toBeVisible();
  await expect(first.getByText('Hvordan hjælper vi barnet ind i en leg? Ring (nummer).')).toBeVisible();
});

test('the server refuses a name that a page has let through', async () => {
  const { status, text } = await ask(first, askTeam, {
    ...{ childId, caseId, questionId: 'rejse-med-navn', teamId, mode: 'anonymous' },
    asked: { ...asked, question: `Hvordan hjælper vi ${childName} ind i en leg?` },
  });
  expect(status).toBe(422);
  expect(text).toContain('name-left');
  for (const part of childName.split(' ')) expect(text).not.toContain(part);
});

test('the team reads it without knowing whose it is, takes it up at a meeting, and replies', async () => {
  await adviser.goto('/team');
  const title = 'Hvordan hjælper vi barnet ind i en leg? Ring (nummer).';
  await expect(adviser.getByRole('heading', { name: title })).toBeVisible();
  const page = (await adviser.locator('main').textContent()) ?? '';
  for (const part of childName.split(' ')) expect(page).not.toContain(part);
  expect(page).not.toContain(cast().first.name);
  await expectNoViolationsAtBothWidths(adviser);
  await adviser.setViewportSize(desktop);

  await adviser.getByRole('button', { name: 'Planlæg et møde' }).click();
  await adviser.getByRole('button', { name: 'Planlæg et møde' }).click();
  await adviser.getByRole('link', { name: /Åbn mødet/ }).click();
  await adviser.getByRole('button', { name: 'Jeg er med' }).click();
  await expect(adviser.getByText(`Til stede: ${rita}`)).toBeVisible();
  await adviser.getByRole('button', { name: /Tag spørgsmålet op/ }).click();
  await adviser.getByRole('button', { name: /^3 · / }).click();
  await expect(adviser.getByText('Du har valgt 3.')).toBeVisible();
  await adviser.getByRole('button', { name: 'Vis alles valg nu' }).click();
  await expect(adviser.getByRole('listitem').filter({ hasText: rita })).toBeVisible();
  await expectNoViolationsAtBothWidths(adviser);
  await adviser.setViewportSize(desktop);
  await adviser.getByLabel('Hvad tænker I?').fill('Vi ser et barn, der gerne vil være med.');
  await adviser.getByLabel('Forslag 1').fill('Faste legegrupper på tre hver formiddag');
  await adviser.getByRole('button', { name: 'Send svaret' }).click();
  await expect(adviser.getByText('Svaret er sendt til dem, der spurgte.')).toBeVisible();
});

test('the reply stands on the case, and a proposal becomes an action with one step', async () => {
  await first.goto(casePath());
  await expect(first.getByText('Vi ser et barn, der gerne vil være med.')).toBeVisible();
  await first.getByLabel('Faste legegrupper på tre hver formiddag').check();
  await first.getByRole('button', { name: 'Tag de valgte med i sagen' }).click();
  await expect(first.getByText('Svaret står nu i sagen.')).toBeVisible();
  await expect(first.getByRole('heading', { name: 'Handlinger' })).toBeVisible();
  await expectNoViolationsAtBothWidths(first);
});

test('the name rests on SSD meetings: the third exchange is blocked, and the way shown is consent', async () => {
  // The system's own day: its clock has been moved on by the round.
  const { today } = await tell(first, readMe, {});
  const exchange = (basisId: string, which: 'meeting' | 'follow-up') =>
    tell(leader, recordBasis, {
      ...{ childId, basisId, kind: 'ssd', unitId: teamId, sections: ['concerns'], until: today },
      rationale: 'Mødet er nødvendigt for at komme hurtigt i gang.',
      ssd: {
        ...{ caseId: 'rejse-ssd', matter: 'Leg og venner', exchange: which, heldOn: today },
        special: 'Barnet er netop flyttet til en ny gruppe.',
      },
    });
  const named = (questionId: string) =>
    ask(first, askTeam, {
      ...{ childId, caseId, questionId, teamId, mode: 'named' },
      asked: { ...asked, question: `Hvordan hjælper vi ${childName} ind i en leg?` },
    });
  await exchange('rejse-ssd-et', 'meeting');
  expect((await named('rejse-navn-et')).status).toBe(200);
  expect((await named('rejse-navn-to')).text).toContain('ssd-follow-up-first');
  await exchange('rejse-ssd-to', 'follow-up');
  expect((await named('rejse-navn-to')).status).toBe(200);
  expect((await named('rejse-navn-tre')).text).toContain('ssd-used-up');

  await first.goto(casePath());
  await first.getByRole('button', { name: 'Spørg distriktsteamet' }).click();
  await expect(first.getByText('Begge SSD-møder er brugt (2 af 2).')).toBeVisible();
  await expect(first.getByLabel('Med navn')).toBeDisabled();
  const way = first.getByRole('link', { name: 'Bed om samtykke, eller skriv et grundlag ned' });
  await expect(way).toHaveAttribute('href', `/children/${childId}/sharing`);
});

test('the child is heard: faces, own words and a drawing, before anybody looks back', async () => {
  await first.goto(casePath());
  await first.getByRole('link', { name: 'Hør barnet' }).click();
  await first.getByLabel('Er der noget, barnet selv vil sige?').fill('De løber for hurtigt.');
  await first.getByRole('button', { name: 'Tegn' }).click();
  const sheet = first.locator('canvas');
  await sheet.scrollIntoViewIfNeeded();
  const box = await sheet.boundingBox();
  if (!box) throw new Error('there is nothing to draw on');
  await first.mouse.move(box.x + 30, box.y + 30);
  await first.mouse.down();
  await first.mouse.move(box.x + 120, box.y + 90, { steps: 5 });
  await first.mouse.up();
  await expectNoViolationsAtBothWidths(first);
  await first.setViewportSize(desktop);
  await first.getByLabel('Nej, kun de voksne, der hjælper mig').check();
  await first.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(first.getByText('Barnets ord er gemt.')).toBeVisible();
  await first.getByRole('button', { name: 'Se tegningen eller billedet' }).click();
  await expect(first.getByRole('img', { name: /Barnets tegning eller billede/ })).toBeVisible();
});

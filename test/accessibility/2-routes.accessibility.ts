import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from '@playwright/test';
import { desktop } from '../journeys/system.ts';
import { expectNoViolations, expectNoViolationsAtBothWidths } from './axe.ts';
import { leave, settle, type Town } from './town.ts';
import { publicRoutes, visits } from './visits.ts';

test.describe.configure({ mode: 'default' });
let town: Town;
test.beforeAll(async ({ browser }) => {
  town = await settle(browser);
});
test.afterAll(() => leave(town));

test('every page of the site is looked at', () => {
  const routes = globSync('**/+page.svelte', { cwd: 'web/src/routes' }).map((file) =>
    dirname(file).replace(/^\.$/, ''),
  );
  const looked = [...publicRoutes, ...visits.map(({ route }) => route)];
  const missing = routes.filter((route) => !looked.includes(route));
  expect(missing, 'add each as a visit in test/accessibility/visits.ts, with someone who may see it').toEqual(
    [],
  );
  const gone = looked.filter((route) => !routes.includes(route));
  expect(gone, 'take each out of test/accessibility/visits.ts').toEqual([]);
});

for (const { route, who, path } of visits)
  test(`/${route} has nothing that axe holds against it`, async () => {
    const page = town[who];
    await page.goto(path(town));
    await page.locator('main#content h1').waitFor();
    await expectNoViolationsAtBothWidths(page);
  });

test('the pages of daily work are as good in English', async () => {
  for (const who of ['teacher', 'head'] as const) {
    const page = town[who];
    await page.setViewportSize(desktop);
    await page.goto('/');
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    for (const { path } of visits.filter(
      (visit) => visit.who === who && /groupId|unitId/.test(visit.route),
    )) {
      await page.goto(path(town));
      await page.locator('main#content h1').waitFor();
      await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
      await expectNoViolations(page);
    }
  }
});

import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { desktop, phone } from '../journeys/system.ts';

/** WCAG 2.2 A and AA, and what axe holds to be good practice beyond it. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Fails with every violation on the page as it stands: the rule, and where it is broken. */
export async function expectNoViolations(page: Page): Promise<void> {
  const { violations, passes } = await new AxeBuilder({ page }).withTags(tags).analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary}`),
  );
  expect(found).toEqual([]);
  // A page on which hardly any rule had something to look at has not been drawn.
  expect(passes.length).toBeGreaterThan(10);
}

/** Looks at the page as it stands on a phone and on a desk, and that nothing runs off the side of the phone. */
export async function expectNoViolationsAtBothWidths(page: Page): Promise<void> {
  await page.setViewportSize(phone);
  const tooWide = await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
  expect(tooWide, 'pixels that run off the side of the phone').toBeLessThanOrEqual(0);
  await expectNoViolations(page);
  await page.setViewportSize(desktop);
  await expectNoViolations(page);
}

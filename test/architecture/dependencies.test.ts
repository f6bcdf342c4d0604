import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { afterEach, expect, test } from 'vitest';

const rules = createRequire(import.meta.url)('./dependency-rules.cjs') as { forbidden: []; options: object };
const planted = 'shared/planted-for-the-architecture-test';

async function violations(places: string[]): Promise<string[]> {
  const { output } = await cruise(places, {
    ...rules.options,
    validate: true,
    ruleSet: { forbidden: rules.forbidden },
  });
  return (output as ICruiseResult).summary.violations.map(
    ({ rule, from, to }) => `${rule.name}: ${from} → ${to}`,
  );
}

afterEach(() => rmSync(planted, { recursive: true, force: true }));

test('every import keeps to who may import whom', async () => {
  expect(await violations(['shared', 'functions', 'cdk', 'local', 'web/src'])).toEqual([]);
});

test('a planted violation is caught', async () => {
  mkdirSync(planted, { recursive: true });
  writeFileSync(`${planted}/wrong.ts`, "export { log } from '../../functions/kernel/log.ts';\n");
  expect(await violations([planted])).toContainEqual(
    expect.stringMatching(/^shared-is-pure: .*wrong\.ts → functions\/kernel\/log\.ts$/),
  );
});

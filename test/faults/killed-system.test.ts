import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { daysAfter } from '#functions/rounds/domain/copenhagen.ts';
import { dateOf } from '#functions/kernel/today.ts';
import type { Item } from '#functions/kernel/table.ts';
import { generateMunicipality } from '#test/demo/generate.ts';
import { writeMunicipality } from '#test/demo/write-municipality.ts';
import { freePorts } from './running-system.ts';
import { standing } from './standing.ts';

const folder = mkdtempSync(join(tmpdir(), 'killed-system-'));
/** One state with a founded municipality, copied for every run: its keys, and so all ids, are the same. */
const founded = join(folder, 'founded');
const children: ChildProcess[] = [];
/** The same for all runs, whatever their clocks come to show. */
const day = daysAfter(dateOf(new Date()), 2);

beforeAll(async () => {
  const today = new Date().toISOString().slice(0, 10);
  await writeMunicipality(generateMunicipality({ children: 60, seed: 4, today }), join(founded, 'seed'));
  await runUntil(founded, 'found', () => false);
}, 120_000);
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the system over the folder and kills it at the line; true when it came to its end first. */
async function runUntil(directory: string, duty: 'found' | 'work', isTime: (line: string) => boolean) {
  const port = String(await freePorts(31_000));
  const script = join(import.meta.dirname, 'system-to-kill.ts');
  const child = spawn(process.execPath, [script, directory, port, duty, day], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const exit = once(child, 'exit');
  let isAtEnd = false;
  for await (const line of createInterface({ input: child.stdout })) {
    isAtEnd ||= line === 'at its end';
    if (isTime(line)) child.kill('SIGKILL');
  }
  const [code, signal] = (await exit) as [number | null, string | null];
  if (signal === null && code !== 0) throw new Error(`the system ended with ${code ?? 'nothing'}`);
  return isAtEnd;
}

interface Ended {
  items: Item[];
  counters: object;
  recount: object;
}

/** Runs the work to its end, through as many kills as there are lines to be killed at. */
async function workThrough(name: string, killAt: readonly RegExp[]): Promise<Ended> {
  const directory = join(folder, name);
  cpSync(founded, directory, { recursive: true });
  for (const line of killAt) {
    const isAtEnd = await runUntil(directory, 'work', (said) => line.test(said));
    expect(isAtEnd, `it was at its end before ${line.source}`).toBe(false);
  }
  expect(await runUntil(directory, 'work', () => false)).toBe(true);
  return JSON.parse(readFileSync(join(directory, 'ended.json'), 'utf8')) as Ended;
}

/**
 * Without instants and fresh ciphertexts, and without what follows from which of two files came first: four are read at
 * once, so the places of someone in two units come in either order, also without a kill.
 */
function compared({ items }: Ended): string[] {
  const lines = items
    .filter((item) => !/#(import|import-times|imports)(#|$)/.test(String(item['pk'])))
    .map(({ wrapped: _w, cpr: _c, heldUntil: _h, v: _v, ...item }) => withoutOrder(item));
  return standing(lines).map((line) => line.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'then'));
}

function withoutOrder(item: Item): Item {
  if (item['k'] === 'staff') return { ...item, u: 'one of the units' };
  const placed = ['memberships', 'places', 'affiliations'].flatMap((name) => {
    const places = item[name];
    return Array.isArray(places) ? [[name, places.map((place) => JSON.stringify(place)).sort()]] : [];
  });
  return { ...item, ...(Object.fromEntries(placed) as Item) };
}

const imports = ({ items }: Ended) =>
  items
    .filter((item) => String(item['pk']).endsWith('#imports'))
    .map((item) => `${String(item['fileName'])} ${String(item['state'])}`)
    .sort();

describe('the whole system, killed and started again over the same folder', () => {
  let whole: Ended;
  beforeAll(async () => {
    whole = await workThrough('whole', []);
  }, 120_000);

  test('without a kill takes in every file, opens the round, and counts right', () => {
    expect(imports(whole).length).toBeGreaterThan(4);
    expect(imports(whole).filter((line) => !line.endsWith(' done'))).toEqual([]);
    expect(whole.counters).toEqual(whole.recount);
    expect(whole.counters).toMatchObject({ total: { children: expect.any(Number) as number } });
  });

  test.each([
    ['during the import', [/^taken in 1\//, /^taken in [3-9]\//]],
    ['during the opening of a round', [/^groups \d/]],
    ['during both', [/^taken in 2\//, /^groups \d/]],
  ])('%s ends equal', async (name, killAt) => {
    const ended = await workThrough(name.replaceAll(' ', '-'), killAt);
    expect(imports(ended)).toEqual(imports(whole));
    expect(compared(ended)).toEqual(compared(whole));
    expect(ended.counters).toEqual(ended.recount);
  });
});

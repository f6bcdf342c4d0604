import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { listen } from '#local/http/listen.ts';
import { clockCommand, resetCommand, statusCommand, whoCommand } from './commands.ts';
import { readStep, writeLength } from './duration.ts';
import { writeRunFile } from './run-file.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

function aContext(answer = true) {
  const lines: string[] = [];
  const directory = mkdtempSync(join(tmpdir(), 'commands-'));
  return {
    directory,
    lines,
    print: (line: string) => void lines.push(line),
    confirm: () => Promise.resolve(answer),
  };
}

/** Plays a running system that answers every question alike. */
async function playRunning(directory: string, answer: object): Promise<void> {
  const { endpoint, close } = await listen(
    createServer((request, response) =>
      response.end(request.url === '/ping' ? String(process.pid) : JSON.stringify(answer)),
    ),
  );
  closers.push(close);
  writeRunFile(directory, { pid: process.pid, url: 'http://localhost:4680', control: endpoint });
}

test('a step forward is read in weeks, days, hours and minutes', () => {
  expect(readStep('+30d')).toBe(30 * 86_400_000);
  expect(readStep('+1d12h')).toBe(36 * 3_600_000);
  expect(readStep('-1d')).toBeUndefined();
  expect(readStep('30')).toBeUndefined();
  expect(writeLength(36 * 3_600_000 + 60_000)).toBe('1d 12h 1m');
});

test('every question to a system that does not run ends in one clear sentence', async () => {
  const context = aContext();
  await expect(statusCommand(context)).rejects.toThrow('The system is not running: start it with npm start.');
  await expect(clockCommand(context, '+1d')).rejects.toThrow('not running');
  await expect(clockCommand(context, 'tomorrow')).rejects.toThrow('"tomorrow" is no step');
});

test('a run file left behind by a kill does not count as running', async () => {
  const context = aContext();
  writeRunFile(context.directory, {
    pid: process.pid,
    url: 'http://localhost:4680',
    control: 'http://127.0.0.1:1',
  });
  await expect(clockCommand(context, 'now')).rejects.toThrow('not running');
});

test('the clock command says how far ahead the system is', async () => {
  const context = aContext();
  await playRunning(context.directory, { now: '2027-01-01T00:00:00.000Z', offset: 86_400_000 });
  await clockCommand(context, '+1d');
  expect(context.lines).toEqual(["The system's time is 2027-01-01T00:00:00.000Z, 1d ahead of this machine."]);
});

test('reset refuses while the system runs', async () => {
  const context = aContext();
  await playRunning(context.directory, {});
  await expect(resetCommand(context)).rejects.toThrow('running at http://localhost:4680');
});

test('reset removes the data only after a yes, and never a folder that is not its own', async () => {
  const context = aContext(false);
  mkdirSync(join(context.directory, 'photos'));
  await expect(resetCommand(context)).rejects.toThrow('nothing was removed');
  mkdirSync(join(context.directory, 'dynamodb'));
  await resetCommand(context);
  expect(readdirSync(context.directory)).toHaveLength(2);
  await resetCommand({ ...context, confirm: () => Promise.resolve(true) });
  expect(() => readdirSync(context.directory)).toThrow(/ENOENT/);
});

test('who prints one line per person', () => {
  const context = aContext();
  expect(() => whoCommand(context)).toThrow('Nobody can sign in yet');
  writeFileSync(
    join(context.directory, 'who.json'),
    JSON.stringify([{ name: 'Åse Demo', role: 'pædagog', unit: 'Myretuen', how: 'Unilogin' }]),
  );
  whoCommand(context);
  expect(context.lines).toEqual(['Åse Demo  pædagog  Myretuen  Unilogin']);
});

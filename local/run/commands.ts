import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { list, parseRecord, record, text } from '#local/assembly/json.ts';
import { readIfPresent } from '#local/http/replace-file.ts';
import { readStep, writeLength } from './duration.ts';
import { CONTROL_HEADER, findRunning } from './run-file.ts';
import type { Status } from './status.ts';

/** A mistake that is told to the person at the keyboard in one sentence. */
export class CommandError extends Error {}

export interface CommandContext {
  /** The state folder. */
  directory: string;
  print: (line: string) => void;
  /** Asks a yes-or-no question. */
  confirm: (question: string) => Promise<boolean>;
}

/** `clock +30d`, `clock reset` or `clock now`. */
export async function clockCommand(context: CommandContext, step = 'now'): Promise<void> {
  const milliseconds = readStep(step);
  if (!['now', 'reset'].includes(step) && milliseconds === undefined) {
    throw new CommandError(`"${step}" is no step: write +30d, +6h, +90m, now or reset.`);
  }
  const command =
    step === 'reset' ? { reset: true } : milliseconds === undefined ? undefined : { advance: milliseconds };
  const clock = record(await ask(context.directory, '/clock', command));
  const ahead = Number(clock.offset);
  context.print(
    `The system's time is ${text(clock.now)}${ahead > 0 ? `, ${writeLength(ahead)} ahead of this machine` : ''}.`,
  );
}

/** `status`. */
export async function statusCommand({ directory, print }: CommandContext): Promise<void> {
  const status = (await ask(directory, '/status')) as Status;
  print(
    `Running at ${status.url}; its time is ${status.now}${status.offset > 0 ? ` (${writeLength(status.offset)} ahead)` : ''}.`,
  );
  section(
    print,
    'Engines',
    Object.entries(status.endpoints),
    ([service, url]) => `${service.toLowerCase().padEnd(26)} ${url}`,
  );
  section(print, 'Functions', status.functions, (name) => name);
  section(
    print,
    'Queues',
    status.queues,
    ({ name, waiting, inFlight }) => `${name.padEnd(40)} ${waiting} waiting, ${inFlight} in flight`,
  );
  section(
    print,
    'Executions',
    status.executions,
    ({ machine, name, status: how, state, until }) =>
      `${machine} ${name}: ${how.toLowerCase()} ${state}${until ? ` until ${until}` : ''}`,
  );
  section(
    print,
    'Schedules',
    status.schedules,
    ({ name, expression, zone, next }) =>
      `${name}: ${expression} ${zone}, ${next ? `next ${next}` : 'no more'}`,
  );
}

/** `inbox [address]`: the latest e-mails and text messages, all of them or those to one address or number. */
export async function inboxCommand({ directory, print }: CommandContext, to?: string): Promise<void> {
  const { emails, texts } = record(await ask(directory, '/inbox'));
  const shown = [...list(emails), ...list(texts)]
    .map(record)
    .filter((message) => to === undefined || text(message.to) === to)
    .sort((a, b) => text(a.at).localeCompare(text(b.at)))
    .slice(-20);
  if (shown.length === 0) print('Nothing has arrived.');
  for (const message of shown)
    print(`${text(message.at)}  ${text(message.to)}  ${text(message.subject)}\n  ${text(message.text)}`);
}

/** `who`: the people that can sign in, from who.json in the state folder. */
export function whoCommand({ directory, print }: CommandContext): void {
  const saved = readIfPresent(join(directory, 'who.json'));
  if (saved === undefined) throw new CommandError('Nobody can sign in yet: the demo data has not been made.');
  const people = list(JSON.parse(saved)).map(record);
  const columns = ['name', 'role', 'unit', 'how'].map((key) => ({
    key,
    width: Math.max(...people.map((person) => text(person[key]).length), 0),
  }));
  for (const person of people)
    print(
      columns
        .map(({ key, width }) => text(person[key]).padEnd(width))
        .join('  ')
        .trimEnd(),
    );
}

/** `reset`: removes all state. Refuses while the system runs, and when the folder does not look like its own. */
export async function resetCommand({ directory, print, confirm }: CommandContext): Promise<void> {
  const running = await findRunning(directory);
  if (running)
    throw new CommandError(
      `The system is running at ${running.url}: stop it first (process ${running.pid}).`,
    );
  if (!existsSync(directory) || readdirSync(directory).length === 0) {
    print('There is nothing to remove.');
    return;
  }
  if (!existsSync(join(directory, 'dynamodb')))
    throw new CommandError(`${directory} does not look like the system's state; nothing was removed.`);
  if (!(await confirm(`Remove all data in ${directory}?`))) {
    print('Nothing was removed.');
    return;
  }
  rmSync(directory, { recursive: true, force: true });
  print('All data is removed; the next start begins afresh.');
}

async function ask(directory: string, path: string, command?: object): Promise<unknown> {
  const running = await findRunning(directory);
  if (!running) throw new CommandError('The system is not running: start it with npm start.');
  const init = command ? { method: 'POST', body: JSON.stringify(command) } : {};
  const response = await fetch(`${running.control}${path}`, { ...init, headers: { [CONTROL_HEADER]: '1' } });
  const answer = parseRecord(await response.text());
  if (!response.ok)
    throw new CommandError(`The system answered: ${text(answer.error, String(response.status))}.`);
  return answer;
}

function section<T>(
  print: (line: string) => void,
  title: string,
  entries: T[],
  write: (entry: T) => string,
): void {
  print(`\n${title}${entries.length === 0 ? ': none' : ''}`);
  for (const entry of entries) print(`  ${write(entry)}`);
}

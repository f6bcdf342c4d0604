import { createInterface } from 'node:readline/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  clockCommand,
  CommandError,
  inboxCommand,
  resetCommand,
  statusCommand,
  whoCommand,
  type CommandContext,
} from './run/commands.ts';

const USAGE = `npm run local -- <command>

  clock [+30d|+6h|now|reset]   move the system's time forward, show it, or go back to the machine's
  status                       engines, functions, queues, executions, schedules
  who                          who can sign in
  inbox [address|number]       e-mails and text messages that were sent
  reset [--yes]                remove all data

  --directory <folder>         the state folder (.local)`;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { yes: { type: 'boolean', default: false }, directory: { type: 'string', default: '.local' } },
  });
  const context: CommandContext = {
    directory: resolve(values.directory),
    print: (line) => console.log(line),
    confirm: (question) => (values.yes ? Promise.resolve(true) : askYesOrNo(question)),
  };
  await run(context, positionals);
} catch (error) {
  const isMistake = error instanceof CommandError || (error instanceof TypeError && 'code' in error);
  console.error(isMistake ? error.message : error);
  process.exitCode = 1;
}

async function run(context: CommandContext, [command, argument]: string[]): Promise<void> {
  if (command === 'clock') await clockCommand(context, argument);
  else if (command === 'status') await statusCommand(context);
  else if (command === 'who') whoCommand(context);
  else if (command === 'inbox') await inboxCommand(context, argument);
  else if (command === 'reset') await resetCommand(context);
  else console.log(USAGE);
}

async function askYesOrNo(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) throw new CommandError('There is nobody to ask: add --yes.');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`${question} (yes/no) `);
  terminal.close();
  return answer.trim().toLowerCase() === 'yes';
}

import { assembleWhenChanged } from '#cdk/assemble.ts';
import { startDemo } from './run-demo.ts';

/** `npm start`: builds what has changed, starts the whole system with the demo municipality, and says who can sign in. */
const port = Number(process.env['PORT'] ?? 4680);
const directory = process.env['STATE'] ?? '.local';
const children = Number(process.env['CHILDREN'] ?? 2000);
// The journeys tell their own stories, in a municipality where nothing has happened yet.
const lived = process.env['LIVED'] !== 'no';
const say = (line: string) => console.log(line);

try {
  await assembleWhenChanged(process.cwd(), say);
  const demo = await startDemo({ directory, port, children, seed: 1, lived, log: say });
  say(
    `\nRød Tråd runs at ${demo.cloud.url}\n\nWho can sign in, how, and what there is to see. Choose the door on the sign-in page (parents and pupils\nhave their own), then search for the person on the page of the stand-in:\n`,
  );
  for (const { name, role, unit, how, see } of demo.who)
    say(`  ${name}, ${role}, ${unit}\n      ${how}${see ? `\n      ${see}` : ''}`);
  say(
    `\nWithout signing in: ${demo.cloud.url}/portal (guidance to search) and the action guide that it links to.`,
  );
  say(
    '\nMove the clock with: npm run local -- clock +30d      Stop with Ctrl+C; the data stays in ' +
      directory,
  );
  const stop = async () => {
    say('Stopping …');
    await demo.close();
    process.exit(0);
  };
  process.once('SIGINT', () => void stop());
  process.once('SIGTERM', () => void stop());
} catch (error) {
  console.error(inPlainWords(error));
  process.exit(1);
}

function inPlainWords(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOSPC')
    return 'The disk is full. Make room where the project stands and run npm start again; nothing is lost.';
  if (code === 'EADDRINUSE')
    return `A port between ${port} and ${port + 17} is taken. Stop what uses it, or choose another: PORT=5000 npm start`;
  return error instanceof Error ? `Could not start: ${error.message}` : String(error);
}

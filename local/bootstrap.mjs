// Runs a TypeScript file on the project's own Node 24, after installing whatever is missing. Plain JavaScript and
// nothing imported from packages: this is the one file that must run on any Node from 20 and an empty checkout.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statfsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [script, ...rest] = process.argv.slice(2);
const needed = 24;
const stop = (sentence) => {
  console.error(sentence);
  process.exit(1);
};

if (!script) stop('Usage: node local/bootstrap.mjs <file.ts> [arguments]');
if (Number(process.versions.node.split('.')[0]) < 20)
  stop(
    `Node ${process.versions.node} is too old. Install Node 20 or newer (nodejs.org) and run the same command again.`,
  );

installWhenNeeded();
const node = nodeBinary();
const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(
  process.platform === 'win32' ? ';' : ':',
);
const run = spawnSync(node, [script, ...rest], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PATH: path },
});
process.exit(run.status ?? 1);

/** Installs when the lock file is not the one that was installed last. */
function installWhenNeeded() {
  const mark = join(root, 'node_modules', '.installed');
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  const free = statfsSync(root);
  if (free.bavail * free.bsize < 2e9)
    stop(
      'Less than 2 GB of disk is free where the project stands. Make room and run the same command again.',
    );
  console.log('Installing what the project needs (about a minute) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const install = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (install.error)
    stop('npm was not found. It comes with Node (nodejs.org); install it and run the same command again.');
  if (install.status !== 0)
    stop('npm could not install the packages; what it says above tells why. Is the network reachable?');
  writeFileSync(mark, lock);
}

/** The project's own Node 24, or the running one when it is new enough and the package does not exist for this platform. */
function nodeBinary() {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const candidates = [
    `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`,
    `node-bin-${process.platform}-${process.arch}`,
  ];
  const found = candidates
    .map((name) => join(root, 'node_modules', name, 'bin', `node${suffix}`))
    .find((file) => existsSync(file));
  if (found) return found;
  if (Number(process.versions.node.split('.')[0]) >= needed) return process.execPath;
  return stop(
    `There is no packaged Node ${needed} for ${process.platform}-${process.arch}. Install Node ${needed} and run the same command again.`,
  );
}

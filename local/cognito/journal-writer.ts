import { openJournal } from './journal.ts';

/** Writes to a journal until it is killed, telling its parent each change that was acknowledged. */
const table = openJournal(process.argv[2] ?? '', () => false).table<number>('t');

function write(n: number): void {
  table.set(`k${n}`, n);
  process.send?.(n, () => write(n + 1));
}
write(1);

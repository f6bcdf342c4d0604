import { vi } from 'vitest';
import { municipalities } from './security-people.ts';

/**
 * Whatever names someone in one of the towns: a mark and what follows it, as written or in one case, or a child's birth date
 * as text or as packed in a round. The mark's three letters alone turn up in random tokens now and then.
 */
const aboutSomeone = new RegExp(
  municipalities
    .flatMap(({ mark, born }) => [
      `(${mark}|${mark.toLowerCase()})([a-z]{3}|@)`,
      `${mark.toUpperCase()}([A-Z]{3}|@)`,
      `${born}-0`,
      `${born.replace('-', '')}0`,
    ])
    .concat('[Ss]entzyx', 'SENTZYX')
    .join('|'),
);

/** What the text says about someone; undefined when nothing. */
export const personalIn = (text: string): string | undefined => aboutSomeone.exec(text)?.[0];

/** Keeps what is written to the process's output, as CloudWatch would, instead of showing it. */
export function keepLogs(): { lines: string[]; stop(): void } {
  const lines: string[] = [];
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation((chunk) => {
      lines.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'));
      return true;
    }),
  );
  return { lines, stop: () => spies.forEach((spy) => spy.mockRestore()) };
}

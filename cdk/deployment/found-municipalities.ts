import type { Municipality } from '../settings.ts';

/** Calls the founding function. Answers why it failed; undefined when it did not. */
export type Found = (municipality: Municipality) => Promise<string | undefined>;

/**
 * Enters each municipality, or gives it its new name and ways in; harmless to repeat. Goes on after a failure, so that
 * one municipality does not keep the others out, and answers the codes of those that failed.
 */
export async function foundMunicipalities(
  municipalities: readonly Municipality[],
  found: Found,
  say: (line: string) => void,
): Promise<string[]> {
  const failed: string[] = [];
  for (const municipality of municipalities) {
    const { tenant, name } = municipality;
    const wrong = await found(municipality).catch((error: unknown) =>
      error instanceof Error ? error.name : 'unknown',
    );
    if (wrong !== undefined) failed.push(tenant);
    say(
      wrong === undefined
        ? `${name} (${tenant}) is entered.`
        : `${name} (${tenant}) was not entered: ${wrong}`,
    );
  }
  return failed;
}

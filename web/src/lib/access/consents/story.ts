import type { ConsentEntry, ReleaseEntry, StopEntry } from '#shared/people/thread-entries.ts';
import type { Section } from '#shared/access/sections.ts';
import { say } from '#lib/words/say.svelte.ts';

/** One sentence for an entry that is about who may see. */
export function storyOf(entry: ConsentEntry | ReleaseEntry | StopEntry): string {
  if (entry.kind === 'stop') return say(`stop-event.${entry.event}`);
  if (entry.kind === 'consent') return say(`consent-event.${entry.event}`, { service: entry.unitName });
  return say(`release-event.${entry.event}`, {
    service: entry.unitName,
    basis: say(`basis.${entry.basis}`).toLowerCase(),
  });
}

/** The names of sections as a list in running text. */
export const sectionNames = (sections: readonly Section[]): string =>
  sections.map((section) => say(`section.${section}`)).join(', ');

import type { ThreadEntry } from '#shared/people/thread-entries.ts';
import { consentWords, dateInWords, howWords, positionWords, sectionWords } from './file-words.ts';

/** What one entry of the thread says, in Danish: a heading and paragraphs. */
export function entryInWords(entry: ThreadEntry): { heading: string; paragraphs: string[] } {
  const when = dateInWords(entry.at);
  const by = entry.by.name === '' ? '' : `Skrevet af ${entry.by.name}.`;
  const texts = (...all: string[]) => all.filter((text) => text.trim() !== '');
  switch (entry.kind) {
    case 'own':
    case 'joint': {
      const what = entry.kind === 'own' ? 'Vurdering' : 'Fælles vurdering';
      const position = `Trivsel: ${positionWords[entry.position]}.`;
      const dimensions = Object.entries(entry.dimensions).map(
        ([dimension, said]) => `${dimension}: ${positionWords[said]}`,
      );
      return {
        heading: `${when}: ${what}, ${entry.roundName}`,
        paragraphs: texts(position, dimensions.join(', '), entry.comment, by),
      };
    }
    case 'follow-up':
      return {
        heading: `${when}: Opfølgning, ${entry.roundName}`,
        paragraphs: texts(
          ...entry.focusPoints.map(({ text }) => `Fokuspunkt: ${text}`),
          ...entry.actions.map(
            ({ text, responsibleName, dueOn }) =>
              `Handling: ${text} (${responsibleName}, senest ${dateInWords(dueOn)})`,
          ),
          by,
        ),
      };
    case 'informed':
      return {
        heading: `${when}: Forældrene orienteret, ${entry.roundName}`,
        paragraphs: texts(`Den ${dateInWords(entry.on)} ved ${howWords[entry.how]}.`, entry.parentsView, by),
      };
    case 'consent':
    case 'release': {
      const sections = entry.sections.map((section) => sectionWords[section]).join(', ');
      const event = entry.kind === 'consent' ? consentWords[entry.event] : 'Videregivet uden samtykke';
      const ended = entry.kind === 'release' && entry.event === 'ended' ? ' (afsluttet)' : '';
      return {
        heading: `${when}: ${event}${ended}`,
        paragraphs: texts(
          `${entry.unitName}: ${sections}, til og med ${dateInWords(entry.until)}.`,
          entry.kind === 'release' ? entry.rationale : '',
          by,
        ),
      };
    }
    case 'correction':
      return {
        heading: `${when}: Familiens bemærkning, ${entry.roundName}`,
        paragraphs: texts(entry.text, by),
      };
    case 'stop':
      // The projection gives none to a family; should one ever come, nothing of it may stand here.
      throw new Error('a stop stands in no family file');
  }
}

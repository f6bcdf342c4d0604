import { axes } from '#shared/instruments/ruler-scale.ts';
import type { Localized } from '#shared/localized.ts';
import type { ThreadEntry } from '#shared/people/thread-entries.ts';
import { dateInWords, type FileWords } from './words/file-words.ts';

/** What one entry of the thread says: a heading and paragraphs. */
export function entryInWords(
  words: FileWords,
  entry: ThreadEntry,
): { heading: string; paragraphs: string[] } {
  const said = words.entry;
  const date = (when: string) => dateInWords(words, when);
  const told = (what: string, ...paragraphs: string[]) => ({
    heading: `${date(entry.at)}: ${what}`,
    paragraphs: [...paragraphs, entry.by.name && said.by(entry.by.name)].filter((text) => text.trim() !== ''),
  });
  switch (entry.kind) {
    case 'own':
    case 'joint': {
      const position = said.position(words.positions[entry.position]);
      const dimensions = Object.entries(entry.dimensions).map(
        ([dimension, one]) => `${dimension}: ${words.positions[one]}`,
      );
      return told(`${said[entry.kind]}, ${entry.roundName}`, position, dimensions.join(', '), entry.comment);
    }
    case 'follow-up':
      return told(`${said.followUp}, ${entry.roundName}`, ...planned(words, entry));
    case 'informed':
      return told(
        `${said.informed}, ${entry.roundName}`,
        said.informedOn(date(entry.on), words.how[entry.how]),
        entry.parentsView,
      );
    case 'consent':
    case 'release': {
      const ended = entry.event === 'ended' ? said.releaseEnded : said.released;
      const sections = entry.sections.map((section) => words.sections[section]).join(', ');
      return told(
        entry.kind === 'consent' ? words.consents[entry.event] : ended,
        said.shared(entry.unitName, sections, date(entry.until)),
        entry.kind === 'release' ? entry.rationale : '',
      );
    }
    case 'correction':
      return told(`${said.note}, ${entry.roundName}`, entry.text);
    case 'dialogue':
      return told(
        words.dialogues[entry.event],
        ...(entry.plan ? [entry.plan.agreements, ...planned(words, entry.plan)] : []),
      );
    case 'case':
      return told(
        `${words.cases[entry.caseKind]}, ${words.moves[entry.event]}`,
        entry.text ?? '',
        entry.familyWord ?? '',
        entry.whatNow ?? '',
      );
    case 'plan':
      return told(words.plans[entry.event]);
    case 'sparring':
      return told(words.sparrings[entry.event], entry.text ?? '');
    case 'voice':
      return told(
        `${words.voice}, ${words.voices[entry.way]}`,
        ...entry.answers.map(({ question, face, words: own }) =>
          [question, face && `${face}/5`, own].filter(Boolean).join(' '),
        ),
        entry.words,
        entry.because,
        entry.perspective,
      );
    case 'placement': {
      const text = ({ da, [words.language]: own }: Localized) => own || da;
      const factors = (all: readonly { text: Localized }[]) => all.map((one) => text(one.text)).join('; ');
      const marks = axes.flatMap((axis) => {
        const mark = entry.placed[axis];
        return mark ? [`${words.axes[axis]}: ${text(mark.label)} (${mark.step}/${entry.steps}).`] : [];
      });
      return told(
        `${words.placed}, ${text(entry.rulerTitle)} (${text(entry.bandLabel)})`,
        ...marks,
        [entry.frequency, entry.pattern, entry.duration]
          .flatMap((one) => (one ? text(one.label) : []))
          .join('; '),
        entry.protective.length > 0 ? words.protective(factors(entry.protective)) : '',
        entry.risk.length > 0 ? words.risk(factors(entry.risk)) : '',
        entry.surroundings,
        entry.rationale,
      );
    }
    case 'stop':
      return told(words.stops[entry.event], entry.text);
    case 'notification':
      return told(words.notifications[entry.event]);
  }
}

interface Planned {
  focusPoints: readonly { text: string }[];
  actions: readonly {
    text: string;
    responsibleName: string;
    dueOn: string;
    status: 'agreed' | 'done' | 'dropped';
    outcome?: number | undefined;
  }[];
}

function planned(words: FileWords, { focusPoints, actions }: Planned): string[] {
  return [
    ...focusPoints.map(({ text }) => words.entry.focusPoint(text)),
    ...actions.map(({ text, responsibleName, dueOn, status, outcome }) =>
      [
        words.entry.action(text, responsibleName, dateInWords(words, dueOn)),
        ...(status === 'agreed' ? [] : [words.action[status]]),
        ...(outcome === undefined ? [] : [words.action.went(String(outcome))]),
      ].join(', '),
    ),
  ];
}

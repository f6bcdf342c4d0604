import type { Topi } from '#shared/instruments/topi.ts';
import type { ThreadEntry } from '#shared/people/thread-entries.ts';
import { toCsv } from '#lib/components/csv.ts';
import { positionShown } from '#lib/instruments/topi-words.ts';
import { bullyingLine, caseLine } from '#lib/concerns/case/case-words.ts';
import { notificationLine } from '#lib/concerns/guard/notification-line.ts';
import { placementLine } from '#lib/concerns/ruler/placement-words.ts';
import { dateOf } from '#lib/words/dates.ts';
import { language } from '#lib/words/language.svelte.ts';
import { storyOf } from '#lib/access/consents/story.ts';
import { say } from '#lib/words/say.svelte.ts';

/** A thread's entries as a file, one line each. */
export function threadCsv(entries: readonly ThreadEntry[], topi: Topi): string {
  const head = [
    say('thread.date'),
    say('thread.round'),
    say('thread.kind'),
    say('thread.author'),
    say('child.position'),
    say('thread.text'),
  ];
  return toCsv(
    head,
    entries.map((entry) => [
      dateOf(entry.at),
      'roundName' in entry ? entry.roundName : '',
      say(`entry.${entry.kind}`),
      entry.by.name,
      'position' in entry ? positionShown(topi, entry.position, language.current).label : '',
      textOf(entry),
    ]),
  );
}

function textOf(entry: ThreadEntry): string {
  if (entry.kind === 'consent' || entry.kind === 'release' || entry.kind === 'stop') return storyOf(entry);
  if (entry.kind === 'correction') return entry.text;
  if (entry.kind === 'placement') return placementLine(entry, language.current);
  if (entry.kind === 'case') return caseLine(entry);
  if (entry.kind === 'plan') return bullyingLine(entry);
  if (entry.kind === 'voice')
    return [
      ...entry.answers.map((one) => `${one.question} ${one.face ?? ''} ${one.words}`.trim()),
      entry.words,
    ]
      .filter(Boolean)
      .join('; ');
  if (entry.kind === 'sparring') return entry.text ?? '';
  if (entry.kind === 'notification') return notificationLine(entry);
  if (entry.kind === 'dialogue')
    return [
      say(`talk.event.${entry.event}`),
      ...(entry.plan?.focusPoints ?? []).map((line) => line.text),
    ].join('; ');
  if (entry.kind === 'own' || entry.kind === 'joint') return entry.comment;
  if (entry.kind === 'informed') return entry.parentsView;
  return [...entry.focusPoints, ...entry.actions].map((line) => line.text).join('; ');
}

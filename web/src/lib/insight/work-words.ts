import type { Work } from '#shared/insight/work.ts';
import { me } from '#lib/state/me.ts';
import { dateAndTime, daysBetween, shortDate } from '#lib/words/dates.ts';
import { language } from '#lib/words/language.svelte.ts';
import { say } from '#lib/words/say.svelte.ts';

/** What is to be done, in a few words. */
export function workToDo(one: Work): string {
  switch (one.kind) {
    case 'round':
      return say(`task.${one.what}`);
    case 'case':
      return say(`case.due.${one.what}`);
    case 'notification':
      return say(`work.do.${one.what}`);
    case 'sparring':
    case 'correction':
    case 'erasure':
    case 'team':
      return say(`work.do.${one.what}`);
    case 'dialogue':
      return say(`dialogues.what.${one.what}`);
    case 'consent':
      return say(`work.do.consent-${one.what}`, { service: one.serviceName });
  }
}

/** Why it stands on the list. */
export function workReason(one: Work): string {
  if (one.kind === 'case' && one.holderLeft) return say('cases.holder-left');
  if (one.kind === 'round') return one.text ?? say('work.why.round');
  if (one.kind === 'case') {
    const why = say(`work.why.${one.what}`);
    return one.moved ? say('work.moved-times', { why, n: one.moved.times }) : why;
  }
  if (one.kind === 'notification')
    return say(one.what === 'look' ? 'work.why.look' : 'work.why.notification');
  return say(`work.why.${one.kind}`);
}

/** Whom it is about; a question to a team names nobody. */
export const workAbout = (one: Work): string =>
  one.kind === 'team'
    ? say('work.question-of', { date: shortDate(one.askedOn, language.current) })
    : one.childName;

/** Where it belongs: the group, or the unit where no group has to do with it. */
export const placeWords = (one: Work): string =>
  one.groupName || ((one.unitId === undefined ? '' : me().units[one.unitId]) ?? '');

/** When it is due, as text. */
export const workDue = (one: Work): string =>
  one.kind === 'notification' && one.dueAt !== undefined
    ? dateAndTime(one.dueAt, language.current)
    : shortDate(one.dueOn, language.current);

/** How late it is, in words. */
export function lateWords(one: Work, today: string): string {
  const days = daysBetween(one.dueOn, today);
  return days > 0 ? say('work.late-days', { n: days }) : say('tasks.overdue');
}

/** Who may do what has nobody's name on it. */
const anyone: Partial<Record<Work['kind'], 'work.anyone-of-team' | 'work.leader'>> = {
  team: 'work.anyone-of-team',
  correction: 'work.leader',
  erasure: 'work.leader',
};

/** Whom it waits for: the reader, a colleague, or everyone in the group. */
export function whoWords(one: Work, readerId: string): string {
  if (one.responsibleId === undefined) return say(anyone[one.kind] ?? 'work.anyone');
  return one.responsibleId === readerId ? say('work.you') : (one.responsibleName ?? say('work.somebody'));
}

import type { WhoToTry } from '../who-to-try.ts';
import type { Someone } from './asked-then.ts';
import { caseIdOf, openCases, type Spot } from './open-cases.ts';
import { groupsToTry, type DemoChild, type DemoGroup, type Places } from './places.ts';
import type { Played } from './play-story.ts';
import type { Story } from './story.ts';

export type Spots = Partial<Record<Spot, DemoGroup>>;

/** Where the people to try are, and what is open around them. Where the municipality lacks a place or a child, less is open. */
export function openPlayed(
  places: Places,
  who: readonly WhoToTry[],
  stories: readonly Story[],
): { open: Played[]; spots: Spots; pupil: DemoChild | undefined } {
  const nameOf = (role: string) => who.find((one) => one.role === role)?.name;
  const withChild = (name: string | undefined) =>
    places.groups.find(({ children }) => children.some((child) => child.name === name));
  const tried = groupsToTry(
    places,
    who.filter(({ role }) => role === 'Pædagog' || role === 'Lærer'),
  );
  const [own, otherHouse, taught] = tried;
  const youngest = (group: DemoGroup | undefined) =>
    places.groups.find(({ unitId, groupId }) => unitId === group?.unitId && groupId !== group.groupId);
  const pupils = withChild(nameOf('Elev'));
  const pupil = pupils?.children.find(({ name }) => name === nameOf('Elev'));
  const known = new Set([own, otherHouse, taught, pupils].map((one) => one?.unitId));
  const childminding = places.groups.find(({ unitId, kind }) => kind === 'daycare' && !known.has(unitId));
  const spots: Spots = {};
  const put = (spot: Spot, group: DemoGroup | undefined) => {
    if (group) spots[spot] = group;
  };
  put('own', own);
  put('next-door', youngest(own));
  put('other-house', otherHouse);
  put('other-nursery', youngest(otherHouse));
  put('class', taught);
  put('pupils', pupils);
  put('youth', withChild(nameOf('Ung')));
  put('childminding', childminding);
  for (const [spot, group] of Object.entries(spots))
    spots[spot as Spot] = { ...group, staff: inOrder(group.staff, who) };
  const taken = new Set(pupil ? [pupil.id] : []);
  const open = openCases.flatMap((one): Played[] => {
    const group = spots[one.spot];
    const story = stories.find(({ id }) => id === one.story);
    const [first, second] = group?.staff ?? [];
    const free = group?.children.filter(({ id }) => !taken.has(id)) ?? [];
    const fits = free.find(({ months }) => story && months >= story.months[0] && months <= story.months[1]);
    const child = one.isPupil ? pupil : (fits ?? free[0]);
    if (!group || !story || !child || !first || !second) return [];
    taken.add(child.id);
    const [by, colleague] = one.byColleague ? [second, first] : [first, second];
    const { spot: _, story: __, isPupil: ___, byColleague: ____, ...rest } = one;
    return [{ ...rest, caseId: caseIdOf(one), story, child, by, colleague, leader: group.leader }];
  });
  return { open, spots, pupil };
}

/** Those that a newcomer can be first; without the teacher who is a parent here, and does not work on the own child's case. */
function inOrder(staff: readonly Someone[], who: readonly WhoToTry[]): Someone[] {
  const parents = new Set(['Forælder', 'Lærer og forælder']);
  const place = ({ name }: Someone) => {
    const found = who.findIndex((one) => one.name === name);
    return found === -1 ? who.length : found;
  };
  return staff
    .filter(({ name }) => !who.some((one) => one.name === name && parents.has(one.role)))
    .toSorted((one, other) => place(one) - place(other));
}

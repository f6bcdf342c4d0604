import type { Random } from '../random.ts';
import type { DemoGroup } from './places.ts';
import type { Played } from './play-story.ts';
import type { Story } from './story.ts';

/** How many stories with an end for each kind of house, and how they went: mostly better, sometimes not. */
const MOST = 30;
const went = [
  [-1, 2],
  [0, 4],
  [1, 7],
  [2, 4],
] as const;
/** The last day that a story of eight weeks can have begun, and the first. */
const [LATEST, EARLIEST] = [62, 165] as const;

/** Stories that are over, spread over all houses: each in a room or class that it fits, about a child that has none yet. */
export function closedCases(
  groups: readonly DemoGroup[],
  stories: readonly Story[],
  taken: Set<string>,
  random: Random,
): Played[] {
  const played: Played[] = [];
  for (let turn = 0; played.length < MOST && turn < MOST * 4; turn += 1) {
    const group = groups[(turn * 7) % groups.length];
    const story = stories[turn % stories.length];
    const [by, colleague] = group?.staff ?? [];
    const child = group?.children.find(
      ({ id, months }) =>
        !taken.has(id) && story && months >= story.months[0] + 6 && months <= story.months[1],
    );
    if (!group || !story || !child || !by || !colleague) continue;
    taken.add(child.id);
    played.push({
      ...{ caseId: `ended-${played.length + 1}`, story, child, by, colleague, leader: group.leader },
      ...{ stage: 'closed', daysAgo: random.between(LATEST, EARLIEST) },
      outcomes: [random.weighted(went), random.weighted(went)],
    });
  }
  return played;
}

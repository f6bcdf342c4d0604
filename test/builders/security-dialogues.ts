import { shapeOf } from '#shared/dialogues/answers.ts';
import type { Dialogue } from '#shared/dialogues/dialogue.ts';
import type { DialogueState } from '#shared/dialogues/states.ts';
import { startingProfiles } from '#shared/instruments/profile-start/starting-profiles.ts';
import { questionsOf } from '#shared/instruments/profile.ts';
import type { Child } from '#shared/people/child.ts';
import { daysAfter } from '#functions/rounds/domain/copenhagen.ts';
import { partition } from '#functions/kernel/keys.ts';
import type { Item } from '#functions/kernel/table.ts';
import { faraway, red, today, type ChildCase, type Municipality } from './security-people.ts';
import type { Place } from './security-requests.ts';

const profile = startingProfiles['3-5'];
const { version: _version, publishedAt: _publishedAt, age: _age, ...content } = profile;
const at = '2026-01-01T08:00:00.000Z';
const talk = { on: daysAfter(today, 10), time: '15:00', place: 'sentzyx', with: '' };
const sayings = {
  answers: Object.fromEntries(questionsOf(profile).map(({ id }) => [id, 3])),
  comments: {},
};
const plan = { agreements: 'sentzyx', focusPoints: [], actions: [] };

/** Each has a dialogue of its own for every child, so that one question does not change what another finds. */
const purposes = {
  read: 'answered',
  answer: 'parents-invited',
  home: 'parents-invited',
  invite: 'staff-answering',
  open: 'parents-invited',
  talk: 'answered',
  held: 'talk-planned',
  agree: 'talk-held',
  follow: 'agreed',
  over: 'created',
  close: 'agreed',
} as const satisfies Record<string, DialogueState>;
type Purpose = keyof typeof purposes;
const ends = { [red]: '', [faraway]: '-far' } as const;
const dialogueId = (purpose: Purpose, groupId: string) =>
  `dialogue-${purpose}${groupId === faraway ? ends[faraway] : ends[red]}`;

/** Dialogues in every state about every child: one for those of its group, one for those of another unit. */
export function dialogueItems({ tenant, mark }: Municipality, children: readonly Child[]): Item[] {
  const known = Object.entries(purposes) as [Purpose, DialogueState][];
  return children.flatMap((child) => {
    const which = child.id.split('-')[1] as ChildCase;
    const pk = partition(tenant, 'child', child.id);
    return known.flatMap(([purpose, state]) =>
      [red, faraway].flatMap((groupId): Item[] => {
        const isFar = groupId === faraway;
        const owner = { id: isFar ? 'staff-of-another-unit' : 'staff-of-the-group', name: `${mark}owner` };
        const lead = { id: isFar ? 'leader-of-another-unit' : 'leader-of-the-unit', name: `${mark}leader` };
        const mother = { id: `mother-${which}`, name: `${mark}mother` };
        const id = dialogueId(purpose, groupId);
        const answered =
          purpose === 'read'
            ? [
                { side: 'staff' as const, ...lead, at },
                { side: 'guardian' as const, ...mother, at },
              ]
            : [];
        const isAgreed = state === 'agreed';
        const dialogue: Dialogue = {
          ...{ id, childId: child.id, unitId: isFar ? 'unit-two' : 'unit-one', unitName: 'Unit' },
          ...{
            groupId,
            groupName: 'Red',
            age: '3-5',
            profileVersion: 1,
            shape: shapeOf(profile),
            owner,
            state,
          },
          ...{ startedAt: at, startedBy: owner, answerBy: daysAfter(today, 5), answered, comments: [] },
          ...(purpose !== 'invite' && purpose !== 'over' && { invited: { at, by: owner } }),
          ...(isAgreed && {
            plan: { ...plan, agreements: `${mark}agreed` },
            agreed: { at, by: owner, changedAt: at },
          }),
          ...{ edition: 0, version: 1 },
        };
        const said = answered.map(({ side, id: personId, name }) => ({
          ...{
            pk,
            sk: `answers#${id}#${side}#${personId}`,
            dialogueId: id,
            side,
            by: { id: personId, name },
          },
          ...{ ...sayings, comments: { social: `${mark}said` }, at, version: 1 },
        }));
        return [{ pk, sk: `dialogue#${id}`, ...dialogue }, ...said];
      }),
    );
  });
}

/** Requests to each endpoint of dialogues. `child` says which child a place is. */
export const dialogueRequests = (
  child: (place: Place) => string,
): Record<string, (place: Place, through: { groupId: string }) => Record<string, unknown>> => {
  const about = (purpose: Purpose, place: Place, { groupId }: { groupId: string }) => ({
    childId: child(place),
    dialogueId: dialogueId(purpose, groupId),
  });
  return {
    'read-profile': () => ({ age: '3-5', version: 0 }),
    'publish-profile': () => ({
      age: '3-5',
      basedOn: 1,
      content: { ...content, title: { da: 'sentzyx', en: '' } },
    }),
    'list-dialogues': () => ({}),
    'list-child-dialogues': (place) => ({ childId: child(place) }),
    // The same id again is the same dialogue.
    'start-dialogue': (place, through) => ({
      ...{ ...about('over', place, through), age: '3-5', answerBy: daysAfter(today, 5) },
    }),
    'read-dialogue': (place, through) => about('read', place, through),
    'answer-dialogue': (place, through) => ({
      ...about('answer', place, through),
      as: 'staff',
      version: 0,
      sayings,
    }),
    'answer-dialogue-at-home': (place, through) => ({
      ...about('home', place, through),
      version: 0,
      sayings,
    }),
    'invite-family': (place, through) => about('invite', place, through),
    'open-dialogue': (place, through) => ({ ...about('open', place, through), why: 'sentzyx' }),
    'plan-talk': (place, through) => ({ ...about('talk', place, through), edition: 0, talk }),
    'hold-talk': (place, through) => ({ ...about('held', place, through), on: today }),
    'agree-dialogue': (place, through) => ({
      ...about('agree', place, through),
      edition: 0,
      plan,
      finish: true,
    }),
    'follow-dialogue': (place, through) => ({
      ...about('follow', place, through),
      comment: { id: 'comment-one', text: 'sentzyx' },
    }),
    'take-over-dialogue': (place, through) => about('over', place, through),
    'close-dialogue': (place, through) => ({ ...about('close', place, through), why: '' }),
    'read-dialogue-means': () => ({ unitId: 'unit-one', groupId: red }),
    'read-municipality-means': () => ({ year: 2026 }),
  };
};

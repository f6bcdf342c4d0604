import type { CaseState } from '#shared/concerns/case-moves.ts';
import type { Case } from '#shared/concerns/case.ts';
import { clarifyBy, nextDue } from '#shared/concerns/case-due.ts';
import { reviewWindow } from '#shared/concerns/case-guards.ts';
import { concernRulesOn } from '#shared/concerns/rules.ts';
import { children, group, otherGroup, staff, today, unit } from './fake-people.ts';

const [me, colleague] = staff.map(({ id, name }) => ({ id, name }));
if (!me || !colleague) throw new Error('the fake needs two members of staff');
const rules = concernRulesOn(today);
const at = '2026-11-09T09:10:00.000Z';
const line = (move: Case['moves'][number]['move'], from: CaseState, to: CaseState, more: object = {}) => ({
  ...{ id: `line-${move}-${to}`, move, at, by: me, from, to, level: to === 'raised' ? 0 : 1 },
  ...more,
});
const analysis = {
  see: 'Hun går for sig selv på legepladsen og kigger på de andre.',
  keeps: 'De faste lege er for store grupper, og der er få voksne ude.',
  tried: 'Vi har spurgt hende, om hun vil være med.',
  ...{ parents: 'Hun leger fint hjemme med én ad gangen.', child: '»De løber for hurtigt.«' },
  want: 'At hun er med i en leg hver dag, gerne med én anden.',
};
const action = {
  ...{ id: 'action-one', text: 'En voksen sætter en leg i gang for tre børn hver formiddag' },
  ...{ target: 'surroundings', responsibleId: colleague.id, responsibleName: colleague.name },
  ...{ dueOn: '2026-12-04', reviewOn: '2027-01-08', status: 'agreed' },
} as const;

function aCase(state: CaseState, index: number): Case {
  const moves = [line('raise', 'raised', 'raised'), line('analyse', 'raised', 'analysed')];
  const acting = state === 'acting' || state === 'reviewed' || state === 'closed';
  return {
    ...{ id: `case-${state}`, kind: index % 2 ? 'concern' : 'wonder', state, level: acting ? 1 : 0 },
    ...{ unitId: unit.id, groupId: group.id, groupName: group.name, raisedAt: at, raisedBy: me, holder: me },
    seen: {
      text: 'Hun står alene ved hegnet hver formiddag og vil ikke med, når jeg spørger.',
      ...{ when: 'På legepladsen før frokost', often: 'daily', long: 'weeks', degree: 3 },
      ...{ childSaid: '»De løber for hurtigt.«', parentsSaid: '' },
    },
    ...(state !== 'raised' && { analysis, goals: [{ id: 'goal-one', text: 'Med i en leg hver dag' }] }),
    ...(state === 'raised' && { goals: [] }),
    actions: acting ? [action] : [],
    services: [],
    ...(acting && { reviewOn: '2027-01-08' }),
    ...(acting && {
      familyTold: { at, on: '2026-11-11', by: me, how: 'talk', said: 'Vi ser det også.', agrees: true },
    }),
    ...(state === 'analysed' && {
      offered: { to: index % 2 ? colleague : me, by: colleague, at },
    }),
    moves: state === 'raised' ? moves.slice(0, 1) : moves,
    version: 3,
  } as Case;
}

const states = ['raised', 'analysed', 'acting', 'reviewed', 'closed'] as const;
const cases = states.map(aCase);
const caseOf = (id: string) => cases.find((one) => one.id === id) ?? cases[0];
const changed = ({ caseId }: { caseId: string }) => ({ value: { case: caseOf(caseId) } });

/** Invented answers for wonders and concerns: one case in each state. Writes change nothing. */
export const fakeConcerns: Record<string, (input: never) => { value: unknown }> = {
  'list-cases': () => ({
    value: {
      cases: cases.flatMap((one, index) => {
        const due = nextDue(one, rules);
        const child = children[index];
        return due && child
          ? [
              {
                ...{ kind: 'case', id: one.id, caseKind: one.kind, childId: child.id, childName: child.name },
                ...{ unitId: unit.id, groupId: group.id, groupName: group.name, state: one.state },
                ...{ level: one.level, degree: 3, what: due.what, dueOn: due.on, raisedOn: '2026-11-09' },
                ...{ responsibleId: due.who.id, responsibleName: due.who.name },
                ...{ holderId: one.holder.id, holderName: one.holder.name, holderLeft: index === 3 },
              },
            ]
          : [];
      }),
      why: ['staff-of-the-group'],
    },
  }),
  'list-own-children': () => ({
    value: {
      groups: [group, otherGroup].map(({ id, name }) => ({
        ...{ groupId: id, groupName: name },
        children: children.map((child) => ({ id: child.id, name: child.name })),
      })),
      why: ['staff-of-the-group'],
    },
  }),
  'read-case': ({ childId, caseId }: { childId: string; caseId: string }) => {
    const one = caseOf(caseId);
    const child = children.find(({ id }) => id === childId) ?? children[0];
    if (!one || !child) throw new Error('the fake has no such case');
    const [firstName = '', ...rest] = child.name.split(' ');
    const window = reviewWindow(today, rules);
    const due = nextDue(one, rules);
    const { familyFromLevel, logFromLevel, servicesFromLevel, coordinationFromLevel } = rules;
    return {
      value: {
        case: one,
        child: {
          id: child.id,
          firstName,
          lastName: rest.join(' '),
          birthDate: child.birthDate,
          ageMonths: 50,
        },
        people: [me, colleague],
        ...{
          mayWork: true,
          mayTake: true,
          holderLeft: false,
          stopStands: false,
          familySees: true,
          voicesAt: [],
        },
        ...(due && { due }),
        rules: {
          ...{ clarifyBy: clarifyBy(one, rules), reviewFrom: window.from, reviewTo: window.to },
          ...{ familyFromLevel, logFromLevel, servicesFromLevel, coordinationFromLevel },
        },
        why: ['staff-of-the-group'],
      },
    };
  },
  'raise-concern': () => ({ value: { case: cases[0] } }),
  'tell-family': changed,
  'analyse-case': changed,
  'agree-actions': changed,
  'move-due-date': changed,
  'move-case': changed,
  'hand-on-case': changed,
  'answer-holder': changed,
};

import type { Seen } from '#shared/concerns/case.ts';
import { planForParent } from '#shared/dialogues/plan.ts';
import type { Matter } from '#shared/rights/matters.ts';

type Of<Name extends Matter['item']> = Extract<Matter, { item: Name }>;

/** How the work between colleagues went, move by move, and how grave it was held to be, are their own. */
export function caseForFamily({ said, ...one }: Of<'case'>, isFree: boolean): Matter {
  const { id, kind, template, state, raisedAt, raisedBy, seen, familyTold, holder } = said;
  const { analysis, goals, actions, services, coordinatingUnit, reviewOn } = said;
  return {
    ...one,
    said: isFree
      ? {
          id,
          kind,
          template,
          state,
          raisedAt,
          raisedBy,
          seen: seen && withoutSigns(seen),
          familyTold,
          holder,
          analysis,
          goals,
          actions,
          services,
          coordinatingUnit,
          reviewOn,
        }
      : // Of what a stop has touched no more than the family’s page says.
        {
          ...{ id, state, familyTold, holder, goals, reviewOn },
          actions: actions?.map(({ outcome: _outcome, outcomeNote: _note, ...action }) => action),
        },
  };
}

/** Signs of violence or abuse are the authority’s to tell of. */
const withoutSigns = ({ signs: _signs, ...seen }: Seen): Seen => seen;

export function dialogueForFamily(
  { said, ...one }: Of<'dialogue'>,
  { readerId, isHidden }: { readerId: string; isHidden: (at: string | undefined) => boolean },
): Matter {
  const { id, unitName, groupName, age, owner, state, startedAt, answerBy } = said;
  const { invited, talk, held, plan, agreed, comments, closed } = said;
  const isAgreed = agreed !== undefined && !isHidden(agreed.changedAt);
  return {
    ...one,
    said: {
      ...{ id, unitName, groupName, age, owner, state, startedAt, answerBy },
      ...(invited && !isHidden(invited.at) && { invited }),
      ...(talk && !isHidden(talk.at) && { talk }),
      ...(held && !isHidden(held.at) && { held }),
      ...(plan && isAgreed && { plan: planForParent(plan, readerId), agreed }),
      comments: comments?.filter(
        ({ side, by, at }) => (side === 'staff' || by.id === readerId) && !isHidden(at),
      ),
      ...(closed && !isHidden(closed.at) && { closed: { ...closed, why: '' } }),
    },
  };
}

/** What a family was asked; of the others' answers the thread says what they ended. */
export function consentForFamily(
  { said, ...one }: Of<'consent'>,
  isOwn: (by: { id: string } | undefined) => boolean,
): Matter {
  const { id, unitName, sections, purpose, words, until, askedAt, askedBy, answers, ended } = said;
  const own = answers?.filter(({ by }) => isOwn(by));
  return {
    ...one,
    said: { id, unitName, sections, purpose, words, until, askedAt, askedBy, answers: own, ended },
  };
}

import { freshId } from '#shared/fresh-id.ts';
import { roundPlanSchema, type Round, type RoundPlan } from '#shared/rounds/round.ts';
import { addDays } from '#lib/words/dates.ts';

/** What a new round begins as: opens in two weeks, five weeks for own assessments, two more for the meetings. */
const usual = { opensAfter: 14, ownWeeks: 35, meetingsUntil: 49, remindAfter: 21 } as const;

/** A round's plan in the making. `id` is made here, so that saving twice is one round. */
export class PlanDraft {
  readonly id: string;
  readonly version: number;
  name = $state('');
  allUnits = $state(true);
  unitIds = $state.raw<readonly string[]>([]);
  fromYears = $state(0);
  toYears = $state(16);
  opensOn = $state('');
  remindOn = $state<string[]>([]);
  ownClosesOn = $state('');
  closesOn = $state('');
  ownRequired = $state(2);

  /** `today` is the server's date. */
  constructor(today: string, round?: Round) {
    this.id = round?.id ?? freshId();
    this.version = round?.version ?? 0;
    const begun = round ?? {
      name: '',
      unitIds: [],
      ages: { fromMonths: 0, toMonths: 203 },
      opensOn: addDays(today, usual.opensAfter),
      remindOn: [addDays(today, usual.opensAfter + usual.remindAfter)],
      ownClosesOn: addDays(today, usual.opensAfter + usual.ownWeeks),
      closesOn: addDays(today, usual.opensAfter + usual.meetingsUntil),
      ownRequired: 2,
    };
    this.name = begun.name;
    this.allUnits = begun.unitIds.length === 0;
    this.unitIds = begun.unitIds;
    this.fromYears = begun.ages.fromMonths / 12;
    this.toYears = Math.floor(begun.ages.toMonths / 12);
    this.opensOn = begun.opensOn;
    this.remindOn = [...begun.remindOn];
    this.ownClosesOn = begun.ownClosesOn;
    this.closesOn = begun.closesOn;
    this.ownRequired = begun.ownRequired;
  }

  /** Ages are asked for in years, both included: "to 5" is until the day before the sixth birthday. */
  get plan(): RoundPlan {
    return {
      name: this.name.trim(),
      unitIds: this.allUnits ? [] : [...this.unitIds],
      ages: { fromMonths: Math.round(this.fromYears * 12), toMonths: Math.round(this.toYears * 12) + 11 },
      opensOn: this.opensOn,
      remindOn: this.remindOn.filter(Boolean).toSorted(),
      ownClosesOn: this.ownClosesOn,
      closesOn: this.closesOn,
      ownRequired: this.ownRequired,
    };
  }

  /** What is wrong, by field, in the codes the server uses. */
  problems(today: string): Readonly<Record<string, string>> {
    const issues = roundPlanSchema.safeParse(this.plan).error?.issues ?? [];
    const coded = issues.map((issue) => [
      String(issue.path[0] ?? ''),
      issue.code === 'custom' ? issue.message : issue.code,
    ]);
    return {
      // The first problem of a field is the one to show.
      ...Object.fromEntries(coded.toReversed()),
      ...(this.opensOn && this.opensOn < today && { opensOn: 'in-the-past' }),
      ...(!this.allUnits && this.unitIds.length === 0 && { unitIds: 'units-missing' }),
    };
  }
}

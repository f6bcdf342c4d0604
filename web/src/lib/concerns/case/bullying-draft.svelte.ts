import type { BullyingPlanContent } from '#shared/concerns/bullying-plan.ts';

type Party = BullyingPlanContent['informed'][number];

/** A plan as it is typed. What is empty is empty text; the day is kept apart, since none is not a day. */
export class BullyingDraft {
  happens = $state('');
  stops = $state('');
  meanwhile = $state('');
  informed = $state<Party[]>([]);
  responsible = $state('');
  evaluateOn = $state('');
  evaluation = $state('');

  constructor(plan?: Partial<BullyingPlanContent>) {
    if (plan) this.take(plan);
  }

  take(plan: Partial<BullyingPlanContent>) {
    this.happens = plan.happens ?? '';
    this.stops = plan.stops ?? '';
    this.meanwhile = plan.meanwhile ?? '';
    this.informed = [...(plan.informed ?? [])];
    this.responsible = plan.responsible ?? '';
    this.evaluateOn = plan.evaluateOn ?? '';
    this.evaluation = plan.evaluation ?? '';
  }

  get plan(): BullyingPlanContent {
    return {
      happens: this.happens.trim(),
      stops: this.stops.trim(),
      meanwhile: this.meanwhile.trim(),
      informed: this.informed,
      responsible: this.responsible.trim(),
      ...(this.evaluateOn !== '' && { evaluateOn: this.evaluateOn }),
      evaluation: this.evaluation.trim(),
    };
  }
}

export function isPlanLike(value: unknown): value is Partial<BullyingPlanContent> {
  if (typeof value !== 'object' || value === null) return false;
  const { happens, informed } = value as Record<string, unknown>;
  return typeof happens === 'string' && Array.isArray(informed);
}

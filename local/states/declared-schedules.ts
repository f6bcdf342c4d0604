import { count, list, optionalText, record, text } from '#local/assembly/json.ts';
import type { Model, Resource } from '#local/assembly/model.ts';
import type { Schedule, ScheduleStore } from './schedule-store.ts';

/**
 * Brings the store in line with the template: new schedules begin now, known ones keep how far they have fired,
 * and those that the template no longer declares are removed.
 */
export function declareSchedules(model: Model, store: ScheduleStore, now: number): void {
  const declared = [
    ...model.ofType('AWS::Scheduler::Schedule').map((resource) => fromSchedule(resource, now)),
    ...model.ofType('AWS::Events::Rule').flatMap((resource) => fromRule(resource, now)),
  ];
  const origins = new Set(declared.map((schedule) => `${schedule.declaredBy} ${schedule.name}`));
  for (const known of store.all()) {
    if (known.declaredBy !== undefined && !origins.has(`${known.declaredBy} ${known.name}`))
      store.remove(known);
  }
  for (const schedule of declared) {
    const known = store
      .all()
      .find((one) => one.declaredBy === schedule.declaredBy && one.name === schedule.name);
    const isSame = known?.expression === schedule.expression && known.zone === schedule.zone;
    store.put(isSame ? { ...schedule, createdAt: known.createdAt, firedUntil: known.firedUntil } : schedule);
  }
}

function fromSchedule({ stack, id, name, properties }: Resource, now: number): Schedule {
  const group = text(properties.GroupName, 'default');
  return {
    group,
    name,
    arn: `arn:aws:scheduler:eu-west-1:000000000000:schedule/${group}/${name}`,
    expression: text(properties.ScheduleExpression),
    zone: optionalText(properties.ScheduleExpressionTimezone),
    start: timeOf(properties.StartDate),
    end: timeOf(properties.EndDate),
    state: properties.State === 'DISABLED' ? 'DISABLED' : 'ENABLED',
    description: text(properties.Description),
    target: record(properties.Target),
    flexibleTimeWindow: record(properties.FlexibleTimeWindow),
    actionAfterCompletion: 'NONE',
    createdAt: now,
    modifiedAt: now,
    firedUntil: now,
    declaredBy: `${stack}/${id}`,
  };
}

/** A scheduled rule of EventBridge becomes one schedule per target. */
function fromRule({ stack, id, name, arn, properties }: Resource, now: number): Schedule[] {
  const expression = text(properties.ScheduleExpression);
  if (!expression) return [];
  return list(properties.Targets).map((target): Schedule => {
    const { Id: targetId, Arn, Input, RetryPolicy, DeadLetterConfig } = record(target);
    return {
      group: 'default',
      name: `${name}/${text(targetId)}`,
      arn,
      expression,
      state: properties.State === 'DISABLED' ? 'DISABLED' : 'ENABLED',
      description: text(properties.Description),
      target: { Arn, Input, RetryPolicy, DeadLetterConfig },
      flexibleTimeWindow: { Mode: 'OFF' },
      actionAfterCompletion: 'NONE',
      createdAt: now,
      modifiedAt: now,
      firedUntil: now,
      declaredBy: `${stack}/${id}`,
      isRule: true,
    };
  });
}

/** A date as the template (ISO 8601) or the API (seconds since 1970) writes it, in milliseconds since 1970. */
export function timeOf(value: unknown): number | undefined {
  if (value === undefined || value === null) return undefined;
  const seconds = count(value, NaN);
  const time = Number.isNaN(seconds) ? Date.parse(text(value)) : seconds * 1000;
  return Number.isNaN(time) ? undefined : time;
}

import { count, list, optionalText, record, text } from '#local/assembly/json.ts';
import { LOCAL_ACCOUNT, LOCAL_REGION } from '#local/engine.ts';
import type { Clock } from '#local/clock.ts';
import { timeOf } from './declared-schedules.ts';
import { nextOccurrence } from './schedule-expression.ts';
import type { Schedule, ScheduleStore } from './schedule-store.ts';
import { wallTime } from './time-zone.ts';

/** A request of the Scheduler's REST API. */
export interface SchedulerRequest {
  method: string;
  url: URL;
  body: Record<string, unknown>;
}

interface Answer {
  status: number;
  headers?: Record<string, string>;
  body: object;
}

export interface SchedulerApiOptions {
  store: ScheduleStore;
  clock: Clock;
  changed: () => void;
}

/**
 * Answers the EventBridge Scheduler API: create, update, get, delete and list schedules. Returns undefined for a
 * path that is none of its own. Source: EventBridge Scheduler API reference.
 */
export function answerScheduler(
  options: SchedulerApiOptions,
  { method, url, body }: SchedulerRequest,
): Answer | undefined {
  const [, collection, encoded, ...others] = url.pathname.split('/');
  if (collection !== 'schedules' || others.length > 0) return undefined;
  const name = decodeURIComponent(encoded ?? '');
  if (!name) return method === 'GET' ? listSchedules(options, url) : undefined;
  const group = text(body.GroupName) || url.searchParams.get('groupName') || 'default';
  const known = options.store.find(group, name);
  if (method === 'POST')
    return known
      ? refusal(409, 'ConflictException', `Schedule ${name} already exists.`)
      : save(options, group, name, body);
  if (!known) return refusal(404, 'ResourceNotFoundException', `Schedule ${name} does not exist.`);
  if (method === 'GET') return { status: 200, body: detail(known) };
  if (method === 'PUT') return save(options, group, name, body, known);
  if (method !== 'DELETE') return undefined;
  options.store.remove(known);
  options.changed();
  return { status: 200, body: {} };
}

function save(
  { store, clock, changed }: SchedulerApiOptions,
  group: string,
  name: string,
  body: Record<string, unknown>,
  known?: Schedule,
): Answer {
  const now = clock.now();
  const arn = `arn:aws:scheduler:${LOCAL_REGION}:${LOCAL_ACCOUNT}:schedule/${group}/${name}`;
  const schedule: Schedule = {
    group,
    name,
    arn,
    expression: text(body.ScheduleExpression),
    zone: optionalText(body.ScheduleExpressionTimezone),
    start: timeOf(body.StartDate),
    end: timeOf(body.EndDate),
    state: body.State === 'DISABLED' ? 'DISABLED' : 'ENABLED',
    description: text(body.Description),
    target: record(body.Target),
    flexibleTimeWindow: record(body.FlexibleTimeWindow),
    actionAfterCompletion: body.ActionAfterCompletion === 'DELETE' ? 'DELETE' : 'NONE',
    createdAt: known?.createdAt ?? now,
    modifiedAt: now,
    firedUntil: now,
  };
  const problem = problemOf(schedule, body);
  if (problem) return refusal(400, 'ValidationException', problem);
  store.put(schedule);
  changed();
  return { status: 200, body: { ScheduleArn: arn } };
}

function problemOf(schedule: Schedule, body: Record<string, unknown>): string | undefined {
  if (!/^[0-9a-zA-Z\-_.]{1,64}$/.test(schedule.name)) return 'The schedule name is not valid.';
  if (!text(schedule.target.Arn) || !text(schedule.target.RoleArn))
    return 'The target needs an Arn and a RoleArn.';
  if (!text(record(body.FlexibleTimeWindow).Mode)) return 'FlexibleTimeWindow is required.';
  try {
    wallTime(schedule.createdAt, schedule.zone ?? 'UTC');
    nextOccurrence(schedule, schedule.createdAt);
    return undefined;
  } catch {
    return 'Invalid Schedule Expression or time zone.';
  }
}

function detail(schedule: Schedule): object {
  return {
    Arn: schedule.arn,
    Name: schedule.name,
    GroupName: schedule.group,
    ScheduleExpression: schedule.expression,
    ScheduleExpressionTimezone: schedule.zone ?? 'UTC',
    State: schedule.state,
    Description: schedule.description || undefined,
    Target: schedule.target,
    FlexibleTimeWindow: schedule.flexibleTimeWindow,
    ActionAfterCompletion: schedule.actionAfterCompletion,
    ...(schedule.start !== undefined && { StartDate: schedule.start / 1000 }),
    ...(schedule.end !== undefined && { EndDate: schedule.end / 1000 }),
    CreationDate: schedule.createdAt / 1000,
    LastModificationDate: schedule.modifiedAt / 1000,
  };
}

function listSchedules({ store }: SchedulerApiOptions, { searchParams: query }: URL): Answer {
  const chosen = store
    .all()
    .filter((one) => !one.isRule)
    .filter((one) => !query.get('ScheduleGroup') || one.group === query.get('ScheduleGroup'))
    .filter((one) => one.name.startsWith(query.get('NamePrefix') ?? ''))
    .filter((one) => !query.get('State') || one.state === query.get('State'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const from = count(list(query.get('NextToken'))[0], 0);
  const end = from + count(query.get('MaxResults'), 100);
  const Schedules = chosen
    .slice(from, end)
    .map(({ arn, name, group, state, target, createdAt, modifiedAt }) => ({
      Arn: arn,
      Name: name,
      GroupName: group,
      State: state,
      Target: { Arn: target.Arn },
      CreationDate: createdAt / 1000,
      LastModificationDate: modifiedAt / 1000,
    }));
  return { status: 200, body: { Schedules, ...(end < chosen.length && { NextToken: String(end) }) } };
}

function refusal(status: number, code: string, message: string): Answer {
  return { status, headers: { 'x-amzn-errortype': code }, body: { Message: message, message } };
}

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseRecord } from '#local/assembly/json.ts';
import { readIfPresent, replaceFile } from '#local/http/replace-file.ts';
import type { Timing } from './schedule-expression.ts';

/** A schedule, whether from the template or made through the API. Times are milliseconds since 1970. */
export interface Schedule extends Timing {
  group: string;
  name: string;
  arn: string;
  state: 'ENABLED' | 'DISABLED';
  description: string;
  /** As the API and the template write it: Arn, Input, RoleArn, RetryPolicy, DeadLetterConfig, SqsParameters. */
  target: Record<string, unknown>;
  flexibleTimeWindow: Record<string, unknown>;
  actionAfterCompletion: 'NONE' | 'DELETE';
  modifiedAt: number;
  /** Occurrences up to here are done with. */
  firedUntil: number;
  /** Which resource of the template declares it; undefined for one made through the API. */
  declaredBy?: string;
  /** Rules of EventBridge keep away from the Scheduler API. */
  isRule?: boolean;
}

/** All schedules, kept in one file. */
export interface ScheduleStore {
  all(): Schedule[];
  find(group: string, name: string): Schedule | undefined;
  put(schedule: Schedule): void;
  remove(schedule: Schedule): void;
}

/** Opens the schedules of a state folder. */
export function openScheduleStore(directory: string): ScheduleStore {
  mkdirSync(directory, { recursive: true });
  const file = join(directory, 'schedules.json');
  const saved = (parseRecord(readIfPresent(file) ?? '').schedules ?? []) as Schedule[];
  const schedules = new Map(saved.map((schedule) => [keyOf(schedule), schedule]));
  const save = () => replaceFile(file, JSON.stringify({ schedules: [...schedules.values()] }));
  return {
    all: () => [...schedules.values()],
    find: (group, name) => schedules.get(keyOf({ group, name })),
    put(schedule) {
      schedules.set(keyOf(schedule), schedule);
      save();
    },
    remove(schedule) {
      schedules.delete(keyOf(schedule));
      save();
    },
  };
}

function keyOf({ group, name, isRule }: Pick<Schedule, 'group' | 'name'> & { isRule?: boolean }): string {
  return `${isRule ? 'rule' : 'schedule'}/${group}/${name}`;
}

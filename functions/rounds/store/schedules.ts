import {
  ConflictException,
  CreateScheduleCommand,
  DeleteScheduleCommand,
  ResourceNotFoundException,
  SchedulerClient,
  UpdateScheduleCommand,
  type CreateScheduleCommandInput,
} from '@aws-sdk/client-scheduler';

/** The one-time schedules that start planned rounds. */
export interface Schedules {
  /** Sets or moves the round's start. `at`: UTC, to the second. */
  set(tenant: string, roundId: string, at: Date): Promise<void>;
  /** Takes the round's start away; one that is not there is fine. */
  remove(tenant: string, roundId: string): Promise<void>;
}

export interface ScheduleSettings {
  group: string;
  roleArn: string;
  machineArn: string;
  /** The queue that is told of a start that did not succeed. */
  missedStartsArn?: string | undefined;
}

/**
 * A start is tried again until the morning is over; then someone is told while the day is long enough to open the
 * round by hand. The scheduler's own limits are a day and 185 attempts (EventBridge Scheduler, `RetryPolicy`).
 */
const retryPolicy = { MaximumEventAgeInSeconds: 4 * 3600, MaximumRetryAttempts: 185 };

export function makeSchedules(settings: ScheduleSettings, client = new SchedulerClient({})): Schedules {
  const nameOf = (tenant: string, roundId: string) => ({
    Name: `${tenant}-${roundId}`,
    GroupName: settings.group,
  });
  return {
    async set(tenant, roundId, at) {
      const schedule: CreateScheduleCommandInput = {
        ...nameOf(tenant, roundId),
        ScheduleExpression: `at(${at.toISOString().slice(0, 19)})`,
        ScheduleExpressionTimezone: 'UTC',
        FlexibleTimeWindow: { Mode: 'OFF' },
        ActionAfterCompletion: 'DELETE',
        Target: {
          Arn: settings.machineArn,
          RoleArn: settings.roleArn,
          Input: JSON.stringify({ tenant, roundId }),
          RetryPolicy: retryPolicy,
          ...(settings.missedStartsArn && { DeadLetterConfig: { Arn: settings.missedStartsArn } }),
        },
      };
      try {
        await client.send(new CreateScheduleCommand(schedule));
      } catch (error) {
        if (!(error instanceof ConflictException)) throw error;
        await client.send(new UpdateScheduleCommand(schedule));
      }
    },
    async remove(tenant, roundId) {
      try {
        await client.send(new DeleteScheduleCommand(nameOf(tenant, roundId)));
      } catch (error) {
        if (!(error instanceof ResourceNotFoundException)) throw error;
      }
    },
  };
}

import { ExecutionAlreadyExists, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';

/** The state machines that drive rounds and runs of notices. */
export interface Machines {
  /** Starts the round's execution. One per round: a second start, also long after, does nothing. */
  startRound(tenant: string, roundId: string): Promise<void>;
  /** Starts the execution of one run of notices, numbered within the round. Starting it again does nothing. */
  startNotices(input: NoticesInput, run: number): Promise<void>;
}

export interface NoticesInput {
  tenant: string;
  roundId: string;
  noticeVersion: number;
  sentOn: string;
  channel: string;
  by: string;
}

export function makeMachines(arns: { round: string; notices: string }, client = new SFNClient({})): Machines {
  const start = async (stateMachineArn: string, name: string, input: object) => {
    try {
      await client.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }));
    } catch (error) {
      if (!(error instanceof ExecutionAlreadyExists)) throw error;
    }
  };
  return {
    startRound: (tenant, roundId) => start(arns.round, `${tenant}-${roundId}`, { tenant, roundId }),
    startNotices: (input, run) =>
      start(arns.notices, `${input.tenant}-${input.roundId}-${run}`, {
        tenant: input.tenant,
        roundId: input.roundId,
        noticeVersion: input.noticeVersion,
        sentOn: input.sentOn,
        channel: input.channel,
        by: input.by,
      }),
  };
}

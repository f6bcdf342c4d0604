import type { Endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import type { Machines } from './store/machines.ts';
import { agreeFollowUp } from './use-cases/agree-follow-up.ts';
import { agreeJointAssessment } from './use-cases/agree-joint-assessment.ts';
import { cancelRound } from './use-cases/cancel-round.ts';
import { informParents } from './use-cases/inform-parents.ts';
import { joinRound } from './use-cases/join-round.ts';
import { listChildRounds } from './use-cases/list-child-rounds.ts';
import { listRounds } from './use-cases/list-rounds.ts';
import { openRound } from './use-cases/open-round.ts';
import { planRound } from './use-cases/plan-round.ts';
import { previewRound } from './use-cases/preview-round.ts';
import { readGroup } from './use-cases/read-group.ts';
import { readMeeting } from './use-cases/read-meeting.ts';
import { recordNotice } from './use-cases/record-notice.ts';
import { recordNotices } from './use-cases/record-notices.ts';
import { submitGreen } from './use-cases/submit-green.ts';
import { submitOwnAssessment } from './use-cases/submit-own-assessment.ts';
import { withdrawOwnAssessment } from './use-cases/withdraw-own-assessment.ts';

/** All that the module answers. */
export const roundEndpoints = (table: Table, machines: Machines): Endpoint[] => [
  listRounds(table),
  previewRound(table),
  planRound(table),
  openRound(table, machines),
  cancelRound(table),
  recordNotices(table, machines),
  readGroup(table),
  recordNotice(table),
  submitOwnAssessment(table),
  withdrawOwnAssessment(table),
  submitGreen(table),
  readMeeting(table),
  agreeJointAssessment(table),
  agreeFollowUp(table),
  informParents(table),
  listChildRounds(table),
  joinRound(table),
];

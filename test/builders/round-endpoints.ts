import type { Endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { listMyGroups } from '#functions/insight/use-cases/list-my-groups.ts';
import { listWork } from '#functions/insight/use-cases/list-work.ts';
import { readMunicipalityCockpit } from '#functions/insight/use-cases/read-municipality-cockpit.ts';
import { readUnitCockpit } from '#functions/insight/use-cases/read-unit-cockpit.ts';
import { agreeFollowUp } from '#functions/rounds/use-cases/agree-follow-up.ts';
import { agreeJointAssessment } from '#functions/rounds/use-cases/agree-joint-assessment.ts';
import { cancelRound } from '#functions/rounds/use-cases/cancel-round.ts';
import { informParents } from '#functions/rounds/use-cases/inform-parents.ts';
import { joinRound } from '#functions/rounds/use-cases/join-round.ts';
import { listChildRounds } from '#functions/rounds/use-cases/list-child-rounds.ts';
import { listRounds } from '#functions/rounds/use-cases/list-rounds.ts';
import { openRound } from '#functions/rounds/use-cases/open-round.ts';
import { planRound } from '#functions/rounds/use-cases/plan-round.ts';
import { previewRound } from '#functions/rounds/use-cases/preview-round.ts';
import { readGroup } from '#functions/rounds/use-cases/read-group.ts';
import { readMeeting } from '#functions/rounds/use-cases/read-meeting.ts';
import { recordNotice } from '#functions/rounds/use-cases/record-notice.ts';
import { recordNotices } from '#functions/rounds/use-cases/record-notices.ts';
import { submitGreen } from '#functions/rounds/use-cases/submit-green.ts';
import { submitOwnAssessment } from '#functions/rounds/use-cases/submit-own-assessment.ts';
import { withdrawOwnAssessment } from '#functions/rounds/use-cases/withdraw-own-assessment.ts';
import type { Machines } from '#functions/rounds/store/machines.ts';

/** What the two modules answer, over the test's table and machines. */
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

  listMyGroups(table),
  listWork(table),
  readUnitCockpit(table),
  readMunicipalityCockpit(table),
];

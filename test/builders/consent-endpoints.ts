import type { Endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { answerConsent } from '#functions/access/consents/use-cases/answer-consent.ts';
import { askConsent } from '#functions/access/consents/use-cases/ask-consent.ts';
import { endRelease } from '#functions/access/consents/use-cases/end-release.ts';
import { liftStop } from '#functions/access/consents/use-cases/lift-stop.ts';
import { listConsents } from '#functions/access/consents/use-cases/list-consents.ts';
import { listDueConsents } from '#functions/access/consents/use-cases/list-due-consents.ts';
import { listReleased } from '#functions/access/consents/use-cases/list-released.ts';
import { previewConsent } from '#functions/access/consents/use-cases/preview-consent.ts';
import { readConsent } from '#functions/access/consents/use-cases/read-consent.ts';
import { readSight } from '#functions/access/consents/use-cases/read-sight.ts';
import { recordBasis } from '#functions/access/consents/use-cases/record-basis.ts';
import { recordPaperAnswer } from '#functions/access/consents/use-cases/record-paper-answer.ts';
import { setStop } from '#functions/access/consents/use-cases/set-stop.ts';
import { withdrawConsent } from '#functions/access/consents/use-cases/withdraw-consent.ts';

/** What the access module answers about consents, other releases and stops, over the test's table. */
export const consentEndpoints = (table: Table): Endpoint[] => [
  listConsents(table),
  readConsent(table),
  previewConsent(table),
  askConsent(table),
  answerConsent(table),
  withdrawConsent(table),
  recordPaperAnswer(table),
  recordBasis(table),
  endRelease(table),
  listReleased(table),
  listDueConsents(table),
  setStop(table),
  liftStop(table),
  readSight(table),
];

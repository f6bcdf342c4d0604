import type { Endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { answerConsent } from './consents/use-cases/answer-consent.ts';
import { askConsent } from './consents/use-cases/ask-consent.ts';
import { endRelease } from './consents/use-cases/end-release.ts';
import { liftStop } from './consents/use-cases/lift-stop.ts';
import { listConsents } from './consents/use-cases/list-consents.ts';
import { listDueConsents } from './consents/use-cases/list-due-consents.ts';
import { listReleased } from './consents/use-cases/list-released.ts';
import { previewConsent } from './consents/use-cases/preview-consent.ts';
import { readConsent } from './consents/use-cases/read-consent.ts';
import { readSight } from './consents/use-cases/read-sight.ts';
import { recordBasis } from './consents/use-cases/record-basis.ts';
import { recordPaperAnswer } from './consents/use-cases/record-paper-answer.ts';
import { setStop } from './consents/use-cases/set-stop.ts';
import { withdrawConsent } from './consents/use-cases/withdraw-consent.ts';

/** What is answered about consents, other releases and stops. */
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

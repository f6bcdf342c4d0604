import { caseRequests } from './security-cases.ts';
import { dialogueRequests } from './security-dialogues.ts';
import { guideRequests } from './security-guide.ts';
import { notificationRequests } from './security-notifications.ts';
import { portalRequests } from './security-portal.ts';
import { rightsRequests } from './security-rights.ts';
import { rulerRequests } from './security-rulers.ts';

type Child = Parameters<typeof caseRequests>[0];
type Where = Parameters<typeof portalRequests>[0];

/** What is asked of the modules that keep their requests beside their data. */
export const moduleRequests = (child: Child, where: Where) => ({
  ...rightsRequests(child),
  ...caseRequests(child),
  ...notificationRequests(child),
  ...dialogueRequests(child),
  ...rulerRequests(child),
  ...portalRequests(where),
  ...guideRequests(where),
});

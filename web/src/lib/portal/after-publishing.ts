import { stateOf } from '#shared/portal/document-state.ts';
import type { PortalDocument } from '#shared/portal/document.ts';

/** What is true of a document that has just been published, as the key of its words: not everything that is out can be found today. */
export function afterPublishing(document: PortalDocument, today: string) {
  const state = stateOf(document, today);
  if (state === 'expired') return 'portal-admin.published-expired';
  if (state === 'planned') return 'portal-admin.published-planned';
  return state === 'withdrawn' ? 'portal-admin.published-withdrawn' : 'portal-admin.published';
}

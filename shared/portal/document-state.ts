import type { PortalDocument } from './document.ts';

export const documentStates = ['draft', 'published', 'changed', 'expired', 'planned', 'withdrawn'] as const;
export type DocumentState = (typeof documentStates)[number];

/** How a document stands on the given date (ISO). */
export function stateOf(
  { published, withdrawn, hasChanges, content }: PortalDocument,
  today: string,
): DocumentState {
  if (published === 0) return 'draft';
  if (withdrawn) return 'withdrawn';
  if (content.validUntil !== undefined && content.validUntil < today) return 'expired';
  if (content.validFrom !== undefined && content.validFrom > today) return 'planned';
  return hasChanges ? 'changed' : 'published';
}

/** Days before its end that a document is due for renewal. */
const RENEWAL_DAYS = 60;

/** Whether a document that is out ends within the renewal time, or has ended. */
export function isDueForRenewal(document: PortalDocument, today: string): boolean {
  const { validUntil } = document.content;
  if (validUntil === undefined || document.published === 0 || document.withdrawn) return false;
  return Date.parse(validUntil) - Date.parse(today) <= RENEWAL_DAYS * 86_400_000;
}

import type { Decision } from '#shared/access/decide.ts';

/**
 * Whether the decision lets dialogues be seen: by a release only with its section. Who works with the child and is its
 * parent reads and answers as a family does, on the family's page: otherwise a parent would see the staff's answers first.
 */
export const seesDialogues = ({ sections, obligations, reasons }: Decision): boolean =>
  sections.includes('dialogues') &&
  (!obligations.includes('show-as-to-family') || reasons.includes('custody-holder'));

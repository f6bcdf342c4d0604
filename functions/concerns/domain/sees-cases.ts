import type { Decision } from '#shared/access/decide.ts';

/**
 * Whether the decision lets cases be seen as those who work on them see them: by a release only with its section; and
 * who works with the child and is its parent follows what it was told of as a family does, on the family's page.
 */
export const seesCases = ({ sections, obligations }: Decision): boolean =>
  sections.includes('concerns') && !obligations.includes('show-as-to-family');

import type { FileType, Finding } from '#shared/portal/file.ts';

/** What was found in a file: what it is, its text, and what keeps people from reading it. */
export interface LookedInto {
  type: FileType;
  text: string;
  pages?: number;
  findings: Finding[];
  /** How often, where that says something. */
  counts: Partial<Record<Finding, number>>;
}

import { lettersWhoMay } from './who-may-letters.ts';
import { rightsWhoMay } from './who-may-rights.ts';
import { casesWhoMay } from './who-may-cases.ts';
import { dialoguesWhoMay } from './who-may-dialogues.ts';
import { rulersWhoMay } from './who-may-rulers.ts';
import { portalWhoMay } from './who-may-portal.ts';
import { guideWhoMay } from './who-may-guide.ts';

/** Who may use the endpoints of the modules that keep their rows in files of their own. */
export const modulesWhoMay = {
  ...lettersWhoMay,
  ...rightsWhoMay,
  ...casesWhoMay,
  ...dialoguesWhoMay,
  ...rulersWhoMay,
  ...portalWhoMay,
  ...guideWhoMay,
} as const;

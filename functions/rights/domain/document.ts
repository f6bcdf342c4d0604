import type { Decision } from '#shared/access/decide.ts';
import type { ReadLine } from '#shared/access/read-line.ts';
import type { Letter } from '#shared/letters/letter.ts';
import { templates } from '#shared/letters/templates.ts';
import type { ChildOverview } from '#shared/people/child-overview.ts';
import type { ThreadEntry } from '#shared/people/thread-entries.ts';
import type { FileDocument } from '#shared/rights/file-document.ts';
import type { FileLanguage, Withheld } from '#shared/rights/file-request.ts';
import type { Matter } from '#shared/rights/matters.ts';
import type { FileWords } from './words/file-words.ts';
import { wordsIn } from './words/words-in.ts';

/** The decision without the sections that are withheld: the projection then leaves them out as it would for anyone. */
export const withoutParts = (decision: Decision, withheld: readonly Withheld[]): Decision => ({
  ...decision,
  sections: decision.sections.filter((section) => !withheld.some(({ part }) => part === section)),
});

interface Gathered {
  seen: { child: ChildOverview; entries: ThreadEntry[] };
  matters: Matter[];
  reads: readonly ReadLine[];
  letters: readonly Letter[];
  municipality: string;
  /** ISO instant. */
  madeAt: string;
  withheld: Withheld[];
  language: FileLanguage;
}

/** The file from what was gathered, all of it already as the asker may see it. */
export function documentOf(gathered: Gathered): FileDocument {
  const { seen, matters, reads, letters, municipality, madeAt, withheld, language } = gathered;
  const { roles } = wordsIn(language);
  const keeps = (part: Withheld['part']) => !withheld.some((one) => one.part === part);
  return {
    format: 'roed-traad-file/2',
    madeAt,
    language,
    municipality,
    child: seen.child,
    entries: seen.entries,
    matters,
    letters: keeps('letters')
      ? letters.map(({ createdAt: at, template, state }) => ({
          at,
          about: templates[template].name[language],
          state,
        }))
      : [],
    reads: keeps('reads')
      ? reads.map(({ at, purpose, as, actorName, outcome, side }) => ({
          ...{ at, purpose, refused: outcome === 'refused' },
          as: as.length > 0 ? as.map(({ role, unitName }) => inWords(roles, role, unitName)) : [roles[side]],
          ...(actorName !== undefined && { name: actorName }),
        }))
      : [],
    withheld,
  };
}

const inWords = (roles: FileWords['roles'], role: string, unitName: string | undefined): string => {
  const word = role in roles ? roles[role as keyof typeof roles] : role;
  return unitName === undefined ? word : `${word}, ${unitName}`;
};

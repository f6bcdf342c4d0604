import { printLetter as contract } from '#shared/letters/print-letter.contract.ts';
import { LINK_DAYS, writeLetter } from '#shared/letters/templates.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import { makeLink } from '#functions/identity/index.ts';
import { childSubject, readGuardians } from '#functions/people/index.ts';
import { nameIn } from '../domain/shown-letter.ts';
import { moveLetter } from '../store/letter-store.ts';
import { readLetterhead } from '../store/municipality-store.ts';
import { readLetterOfChild } from './about-child.ts';
import { isStillFor } from './deliver-letter.ts';
import type { LetterTools } from './tools.ts';

/** A letter to be printed: the recipient's own address and nobody else's, and a link of its own. */
export const printLetter = ({ table, keysOf }: Pick<LetterTools, 'table' | 'keysOf'>) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    async load(input, { tenant }) {
      const [found, head] = await Promise.all([
        readLetterOfChild(table, tenant, input),
        readLetterhead(table, tenant),
      ]);
      return found && { ...found, head };
    },
    subject: ({ child }, _, { today }) => childSubject(child, today),
    async run({ loaded: { child, letter, head }, tenant, now, today }) {
      if (letter.state !== 'failed' && letter.state !== 'expired') return refused('letter-needs-nobody');
      if (!isStillFor(child, letter, new Date(now))) return refused('stopped');
      const { personId, side } = letter.to;
      const [keys, guardians] = await Promise.all([
        keysOf(tenant),
        side === 'guardian' ? readGuardians(table, tenant, [personId]) : [],
      ]);
      const { url, linkHash } = await makeLink(table, keys, {
        ...{ tenant, personId, side, childId: child.id, path: letter.path, validDays: LINK_DAYS, now },
      });
      await moveLetter(table, tenant, letter.id, (current) => ({
        ...current,
        links: [...current.links, linkHash],
      }));
      const guardian = guardians[0];
      const address = side === 'guardian' ? guardian?.address : child.address;
      return done({
        toName: nameIn(child, letter.to),
        ...(address && { address }),
        isProtected: side === 'guardian' ? (guardian?.protectedBy.length ?? 0) > 0 : child.addressProtected,
        municipality: head.municipality,
        date: today,
        url,
        blocks: writeLetter(letter.template, letter.language, head).map(({ language, text }) => ({
          language,
          text: { ...text, paragraphs: [...text.paragraphs] },
        })),
      });
    },
  });

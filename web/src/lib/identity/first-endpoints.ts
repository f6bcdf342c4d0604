import type { answerLink as AnswerLink } from '#shared/identity/answer-link.contract.ts';
import type { askNewLetter as AskNewLetter } from '#shared/identity/ask-new-letter.contract.ts';
import type { finishLink as FinishLink } from '#shared/identity/finish-link.contract.ts';
import type { listMunicipalities as ListMunicipalities } from '#shared/identity/list-municipalities.contract.ts';
import type { openLink as OpenLink } from '#shared/identity/open-link.contract.ts';
import type { readMe as ReadMe } from '#shared/identity/read-me.contract.ts';
import type { refreshSession as RefreshSession } from '#shared/identity/refresh-session.contract.ts';
import { endpoint } from '#lib/api/endpoint.ts';

// Those that are asked before it is known who reads. They come with the first page; endpoints.ts does not.
export const readMe = endpoint<typeof ReadMe>('GET', '/identity/me');
export const refreshSession = endpoint<typeof RefreshSession>('POST', '/identity/refresh');
export const listMunicipalities = endpoint<typeof ListMunicipalities>('GET', '/identity/municipalities');
export const openLink = endpoint<typeof OpenLink>('POST', '/identity/link/open');
export const answerLink = endpoint<typeof AnswerLink>('POST', '/identity/link/answer');
export const finishLink = endpoint<typeof FinishLink>('POST', '/identity/link/finish');
export const askNewLetter = endpoint<typeof AskNewLetter>('POST', '/identity/link/ask-new');

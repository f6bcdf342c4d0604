import { freshId } from '#shared/ids.ts';
import type { DocumentContent } from '#shared/portal/document.ts';
import { call } from '#lib/api/call.ts';
import { putFile } from '#lib/roster/put-file.ts';
import { offerFile, saveDocument } from './endpoints.ts';

/** Why a file was not sent: a refusal's code, or one of ours. */
type Problem = 'too-large' | 'empty' | 'put-failed' | (string & {});

export interface Upload {
  id: string;
  documentId: string;
  fileName: string;
  /** 0–1. */
  share: number;
  state: 'sending' | 'sent' | 'failed';
  problem?: Problem;
}

const mostBytes = 50_000_000;

/** What is said about a document before anybody has said anything. */
export const emptyContent = (title = ''): DocumentContent => ({
  ...{ title, summary: '', keywords: [], contact: '', text: '' },
  facets: { audiences: [], degrees: [], ages: [], laws: [], themes: [], language: 'da' },
});

/** `soevn_og-mad (2).pdf` → `soevn og-mad (2)`. */
const titleOf = (fileName: string): string =>
  fileName
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replaceAll('_', ' ')
    .trim()
    .slice(0, 160) || fileName.slice(0, 160);

/** The files being sent from this page, one after the other. */
export class Uploads {
  all = $state<Upload[]>([]);

  /** Sends files: each becomes a document of its own, or the file of the one given. */
  async send(files: readonly File[], documentId?: string): Promise<void> {
    for (const file of files) await this.sendOne(file, documentId);
  }

  private async sendOne(file: File, known?: string): Promise<void> {
    const [id, documentId] = [freshId(), known ?? freshId()];
    this.all.unshift({ id, documentId, fileName: file.name, share: 0, state: 'sending' });
    const change = (what: Partial<Upload>) => {
      const upload = this.all.find((one) => one.id === id);
      if (upload) Object.assign(upload, what);
    };
    const failed = (problem: Problem) => change({ state: 'failed', problem });
    if (file.size === 0) return failed('empty');
    if (file.size > mostBytes) return failed('too-large');
    if (known === undefined) {
      const begun = await call(saveDocument, {
        documentId,
        version: 0,
        content: emptyContent(titleOf(file.name)),
      });
      if (!begun.ok) return failed(begun.code);
    }
    const fileName = file.name.slice(-200);
    const place = await call(offerFile, { documentId, fileId: id, fileName, bytes: file.size });
    if (!place.ok) return failed(place.code);
    const taken = await putFile(file, place.value, (share) => change({ share }));
    if (!taken) return failed('put-failed');
    change({ state: 'sent', share: 1 });
  }
}

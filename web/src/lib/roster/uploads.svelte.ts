import { freshId } from '#shared/ids.ts';
import { call } from '#lib/api/call.ts';
import { uploadImport } from '#lib/roster/endpoints.ts';
import { putFile } from './put-file.ts';

/** Why a file was not sent: a refusal's code, or one of ours. */
type Problem = 'not-xml' | 'too-large' | 'empty' | 'put-failed' | (string & {});

export interface Upload {
  id: string;
  fileName: string;
  /** 0–1. */
  share: number;
  state: 'sending' | 'sent' | 'failed';
  problem?: Problem;
}

const mostBytes = 200_000_000;

/** The files being sent from this page, one after the other. */
export class Uploads {
  all = $state<Upload[]>([]);

  async send(files: readonly File[]): Promise<void> {
    for (const file of files) await this.sendOne(file);
  }

  private async sendOne(file: File): Promise<void> {
    const id = freshId();
    this.all.unshift({ id, fileName: file.name, share: 0, state: 'sending' });
    const change = (what: Partial<Upload>) => {
      const upload = this.all.find((one) => one.id === id);
      if (upload) Object.assign(upload, what);
    };
    const wrong = problemWith(file);
    if (wrong) return change({ state: 'failed', problem: wrong });
    const place = await call(uploadImport, { importId: id, fileName: file.name, bytes: file.size });
    if (!place.ok) return change({ state: 'failed', problem: place.code });
    const taken = await putFile(file, place.value, (share) => change({ share }));
    change(taken ? { state: 'sent', share: 1 } : { state: 'failed', problem: 'put-failed' });
  }
}

function problemWith(file: File): Problem | undefined {
  if (!file.name.toLowerCase().endsWith('.xml')) return 'not-xml';
  if (file.size === 0) return 'empty';
  return file.size > mostBytes ? 'too-large' : undefined;
}

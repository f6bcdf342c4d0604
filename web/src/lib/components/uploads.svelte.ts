import { freshId } from '#shared/fresh-id.ts';

/** Why a file was not sent: a refusal's code, or one of ours. */
export type UploadProblem = 'not-xml' | 'too-large' | 'empty' | 'put-failed' | (string & {});

export interface Upload {
  id: string;
  fileName: string;
  /** 0–1. */
  share: number;
  state: 'sending' | 'sent' | 'failed';
  problem?: UploadProblem;
}

/** Sends one file under the id given and tells how far it is, 0–1. Gives why it failed; nothing when it arrived. */
export type SendFile = (
  file: File,
  id: string,
  onprogress: (share: number) => void,
) => Promise<UploadProblem | undefined>;

/** The files being sent from a page, one after the other, newest first. */
export class Uploads {
  all = $state<Upload[]>([]);
  readonly mostBytes: number;

  constructor(mostBytes: number) {
    this.mostBytes = mostBytes;
  }

  /** Gives true when at least one of them arrived. A file without content, or with too much, is not sent at all. */
  async send(files: readonly File[], sendFile: SendFile): Promise<boolean> {
    let hasArrived = false;
    for (const file of files) hasArrived = (await this.sendOne(file, sendFile)) || hasArrived;
    return hasArrived;
  }

  private async sendOne(file: File, sendFile: SendFile): Promise<boolean> {
    const id = freshId();
    this.all.unshift({ id, fileName: file.name, share: 0, state: 'sending' });
    const change = (what: Partial<Upload>) => {
      const upload = this.all.find((one) => one.id === id);
      if (upload) Object.assign(upload, what);
    };
    const problem = this.problemWith(file) ?? (await sendFile(file, id, (share) => change({ share })));
    change(problem === undefined ? { state: 'sent', share: 1 } : { state: 'failed', problem });
    return problem === undefined;
  }

  private problemWith(file: File): UploadProblem | undefined {
    if (file.size === 0) return 'empty';
    return file.size > this.mostBytes ? 'too-large' : undefined;
  }
}

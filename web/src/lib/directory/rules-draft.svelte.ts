import { needsUnit, type DirectoryRole } from '#shared/directory/choices.ts';
import type { DirectoryRules, StoredRules } from '#shared/directory/rules.ts';
import type { previewDirectoryRules } from '#shared/directory/preview-directory-rules.contract.ts';
import type { OutputOf } from '#shared/contract.ts';
import { freshId } from '#shared/fresh-id.ts';
import { call } from '#lib/api/call.ts';
import type { Refusal } from '#lib/api/endpoint.ts';
import { previewDirectoryRules as preview, setDirectoryRules } from '#lib/directory/endpoints.ts';

/** A line as it is being written: the fields of a form, all of them there. */
export interface RuleDraft {
  id: string;
  kind: 'role' | 'group' | 'privilege';
  name: string;
  role: DirectoryRole;
  /** Empty: none chosen, or for a privilege the one it is limited to. */
  unitId: string;
  groupIds: string[];
  variant?: string;
}
export type RulesPreview = OutputOf<typeof previewDirectoryRules>;

/** The rules while they are edited: what is typed stays until it is saved or given up. */
export class RulesDraft {
  rules = $state<RuleDraft[]>([]);
  orgUnits = $state<{ uuid: string; unitId: string }[]>([]);
  version = $state(0);
  busy = $state(false);
  isTouched = $state(false);
  refusal = $state.raw<Refusal | undefined>();
  would = $state.raw<RulesPreview | undefined>();

  constructor(stored: StoredRules) {
    this.start(stored);
  }

  /** Begins anew from what is stored. */
  start({ rules, orgUnits, version }: StoredRules) {
    this.rules = rules.map(({ id, from, role, unitId = '', groupIds = [], variant }) => ({
      ...{ id, kind: from.kind, name: from.name, role, unitId, groupIds: [...groupIds] },
      ...(variant !== undefined && { variant }),
    }));
    this.orgUnits = orgUnits.map((one) => ({ ...one }));
    this.version = version;
    this.isTouched = false;
    this.refusal = undefined;
    this.would = undefined;
  }

  touch() {
    this.isTouched = true;
    this.would = undefined;
  }

  add() {
    this.rules.push({ id: freshId(), kind: 'group', name: '', role: 'leader', unitId: '', groupIds: [] });
    this.touch();
  }

  remove(id: string) {
    this.rules = this.rules.filter((one) => one.id !== id);
    this.touch();
  }

  /** The code of what is wrong with a field of a line, as the server said; undefined for none. */
  wrong(index: number, field: string, list: 'rules' | 'orgUnits' = 'rules'): string | undefined {
    return this.refusal?.fields?.find(({ path }) => path === `${list}.${index}.${field}`)?.code;
  }

  async preview() {
    const reply = await this.send(() => call(preview, this.content()));
    if (reply?.ok) this.would = reply.value;
  }

  /** True when it was saved. After a conflict the version is the other's: saving again is then a choice made knowingly. */
  async save(): Promise<boolean> {
    const reply = await this.send(() =>
      call(setDirectoryRules, { ...this.content(), version: this.version }),
    );
    if (reply?.ok) this.start(reply.value);
    else if (reply?.code === 'changed-meanwhile') this.version = (reply.current as StoredRules).version;
    return reply?.ok === true;
  }

  private async send<Reply extends { ok: true } | Refusal>(ask: () => Promise<Reply>): Promise<Reply> {
    this.busy = true;
    const reply = await ask();
    this.busy = false;
    this.refusal = reply.ok ? undefined : reply;
    return reply;
  }

  private content(): DirectoryRules {
    return {
      rules: this.rules.map(({ id, kind, name, role, unitId, groupIds, variant }) => ({
        ...{ id, from: { kind, name }, role },
        ...(needsUnit(role) && unitId !== '' && { unitId }),
        ...(role === 'staff' && { groupIds: [...groupIds] }),
        ...(variant !== undefined && { variant }),
      })),
      orgUnits: this.orgUnits.map((one) => ({ ...one, uuid: one.uuid.trim() })),
    };
  }
}

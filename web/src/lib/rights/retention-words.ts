import type { RetentionRule, RetentionRules } from '#shared/rights/retention.ts';
import { shortDate } from '#lib/words/dates.ts';
import { language } from '#lib/words/language.svelte.ts';
import { say } from '#lib/words/say.svelte.ts';

/** One rule in one line. */
export const ruleInWords = ({ kind, kle, years, event, end }: RetentionRule): string =>
  say('retention.rule-line', {
    ...{ kle, years, kind: say(`retention-kind.${kind}`) },
    ...{ event: say(`retention-event.${event}`), end: say(`retention-end.${end}`).toLowerCase() },
  });

/** Which version of the rules it is, from when and by whom. */
export const versionInWords = ({ version, from, setBy }: RetentionRules): string =>
  say('retention.version', { version, from: shortDate(from, language.current), by: setBy?.name ?? '–' });

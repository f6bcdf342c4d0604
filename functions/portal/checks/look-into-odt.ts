import type { Finding } from '#shared/portal/file.ts';
import type { LookedInto } from './looked-into.ts';
import { readXml } from './read-xml.ts';

/** Looks into a text in OpenDocument 1.3. */
export function lookIntoOdt(read: (part: string) => string): LookedInto {
  const counts: Partial<Record<Finding, number>> = {};
  const add = (finding: Finding) => (counts[finding] = (counts[finding] ?? 0) + 1);
  let text = '';
  let inBody = false;
  let hasHeading = false;
  let isTold = true;
  let tableHasHead = true;
  readXml(read('content.xml'), {
    open(name) {
      if (name === 'office:body') inBody = true;
      if (name === 'text:h') hasHeading = true;
      if (name === 'draw:image') isTold = false;
      if (name === 'svg:title' || name === 'svg:desc') isTold = true;
      if (name === 'table:table') tableHasHead = false;
      if (name === 'table:table-header-rows') tableHasHead = true;
    },
    close(name) {
      if (name === 'text:p' || name === 'text:h') text += '\n';
      if (name === 'draw:frame' && !isTold) add('no-alternative-text');
      if (name === 'draw:frame') isTold = true;
      if (name === 'table:table' && !tableHasHead) add('no-table-headers');
    },
    text: (value) => (text += inBody ? value : ''),
  });
  if (!hasHeading) add('no-headings');
  if (!/fo:language="(?!none|zxx)[a-z]/.test(read('styles.xml') + read('content.xml'))) add('no-language');
  let title = '';
  let inTitle = false;
  readXml(read('meta.xml'), {
    open: (name) => (inTitle = name === 'dc:title'),
    close: () => (inTitle = false),
    text: (value) => (title += inTitle ? value : ''),
  });
  if (title.trim() === '') add('no-title');
  return { type: 'odt', text, findings: Object.keys(counts) as Finding[], counts };
}

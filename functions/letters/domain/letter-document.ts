import { isRightToLeft } from '#shared/letters/language.ts';
import type { WrittenBlock } from '#shared/letters/templates.ts';
import { escapeXml } from './memo.ts';

/**
 * The letter as an HTML page of its own: headings, language and direction are marked, so that it is read aloud
 * correctly, and it can be enlarged and printed. No scripts, no pictures, nothing from elsewhere.
 */
export function letterDocument(
  blocks: readonly WrittenBlock[],
  { url, municipality, date }: { url: string; municipality: string; date: string },
): string {
  const parts = blocks.map(({ language, text }, index) => {
    const level = index === 0 ? 'h1' : 'h2';
    const direction = isRightToLeft(language) ? 'rtl' : 'ltr';
    const paragraphs = text.paragraphs.map((words) => `<p>${escapeXml(words)}</p>`).join('');
    return `<section lang="${language}" dir="${direction}"><${level}>${escapeXml(text.subject)}</${level}>${paragraphs}<p><a class="action" href="${escapeXml(url)}">${escapeXml(text.action)}</a></p></section>`;
  });
  const title = escapeXml(blocks[0]?.text.subject ?? municipality);
  return `<!DOCTYPE html><html lang="da"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${style}</style></head><body><header><p>${escapeXml(municipality)}</p><p>${escapeXml(date)}</p></header><main>${parts.join('<hr>')}<p lang="da">${escapeXml(url)}</p></main></body></html>`;
}

const style =
  'body{font:1.125rem/1.6 system-ui,sans-serif;color:#1a1a1a;max-width:38rem;margin:2rem auto;padding:0 1rem}header{display:flex;justify-content:space-between}.action{display:inline-block;padding:.75rem 1.25rem;background:#0059b3;color:#fff;text-decoration:none;font-weight:600}p{overflow-wrap:anywhere}@media print{.action{background:none;color:#000;padding:0;text-decoration:underline}}';

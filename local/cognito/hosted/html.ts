import { escapeHtml } from '../wire.ts';

const STYLE = `
  body { font: 1rem/1.5 system-ui, sans-serif; color: #1a1a1a; background: #f5f5f5; margin: 0; }
  main { max-width: 34rem; margin: 3rem auto; padding: 2rem; background: #fff; border: 1px solid #bfbfbf; }
  h1 { margin-top: 0; font-size: 1.5rem; }
  label, legend { display: block; font-weight: 600; margin-top: 1rem; }
  input:not([type=hidden], [type=radio]) { width: 100%; box-sizing: border-box; padding: .6rem; font: inherit; border: 1px solid #5c5c5c; }
  button, a.choice { display: block; width: 100%; box-sizing: border-box; margin-top: .75rem; padding: .7rem 1rem; font: inherit; text-align: left; color: #fff; background: #0059b3; border: 0; text-decoration: none; cursor: pointer; }
  :focus-visible { outline: 3px solid #c25100; outline-offset: 2px; }
  [role=alert] { border-left: 4px solid #b80000; padding: .5rem 1rem; background: #fdeaea; }
  ul { list-style: none; padding: 0; }
  fieldset { border: 0; padding: 0; margin: 0; }
  fieldset label { font-weight: 400; margin-top: .25rem; }
  [hidden] { display: none; }
  .note { color: #454545; }
  code { overflow-wrap: anywhere; }
`;

/** A whole page in Danish; `content` is HTML whose values are already escaped. */
export function document(title: string, content: string): string {
  return `<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${content}
</main>
</body>
</html>
`;
}

export const alert = (text: string | undefined) => (text ? `<p role="alert">${escapeHtml(text)}</p>` : '');

export const hiddenFields = (fields: Record<string, string>) =>
  Object.entries(fields)
    .map(([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`)
    .join('\n');

/** A labelled text field that must be filled in. `kind` is the input's type. */
export const field = (name: string, label: string, kind: string, autocomplete: string) =>
  `<label for="${name}">${escapeHtml(label)}</label>
<input id="${name}" name="${name}" type="${kind}" autocomplete="${autocomplete}" required>`;

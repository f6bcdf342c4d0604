import { document } from '../cognito/hosted/html.ts';
import { escapeHtml } from '../cognito/wire.ts';
import type { Choice, StandIn } from './stand-in.ts';

/** More people than this are not listed: search for them instead. */
const MOST = 50;

/** A form whose first button is disabled is not sent by Enter in a radio button, which would pick whoever comes first. */
const NO_DEFAULT = '<button type="submit" disabled hidden></button>';

/** Every word of the search must occur somewhere in the label. */
function matching(choices: Choice[], search: string): Choice[] {
  const words = search.toLocaleLowerCase('da').split(/\s+/).filter(Boolean);
  return choices.filter(({ id, label }) => {
    const text = `${label} ${id}`.toLocaleLowerCase('da');
    return words.every((word) => text.includes(word));
  });
}

/** The page where a person is picked instead of a password being typed. Plain forms: it works without scripts. */
export function pickerPage(standIn: StandIn, search: string, problem?: string): string {
  const found = matching(standIn.choices(), search);
  const shown = found.slice(0, MOST);
  const more = found.length > shown.length ? ` Viser de første ${shown.length}; søg for at se flere.` : '';
  const count =
    found.length === 0
      ? 'Ingen personer passer til søgningen.'
      : `${found.length} ${found.length === 1 ? 'person' : 'personer'}.${more}`;
  const people = shown.map(
    ({ id, label }) =>
      `<li><button type="submit" name="person" value="${escapeHtml(id)}">${escapeHtml(label)}</button></li>`,
  );
  return document(
    standIn.title,
    `${problem ? `<p role="alert">${escapeHtml(problem)}</p>` : ''}
<p class="note">Her vælger du en opdigtet person i stedet for at logge rigtigt ind.</p>
<form method="get" role="search">
<label for="q">Søg efter navn, rolle eller sted</label>
<input id="q" name="q" type="search" value="${escapeHtml(search)}" autocomplete="off">
<button type="submit">Søg</button>
</form>
<p role="status">${count}</p>
<form method="post">
${NO_DEFAULT}
${factors(standIn.factors)}
<ul aria-label="Personer">
${people.join('\n')}
</ul>
<button type="submit" name="cancel" value="1" formnovalidate>Annuller</button>
</form>`,
  );
}

function factors(offered: Record<string, string> | undefined): string {
  if (!offered) return '';
  const radios = [['', 'Som personen plejer'], ...Object.entries(offered)].map(
    ([value = '', wording = ''], index) =>
      `<label><input type="radio" name="factor" value="${escapeHtml(value)}"${index === 0 ? ' checked' : ''}> ${escapeHtml(wording)}</label>`,
  );
  return `<fieldset><legend>Log ind med</legend>${radios.join('\n')}</fieldset>`;
}

import { may, type Me } from '#lib/state/held-today.ts';

type ActionLabel =
  | 'file.rounds'
  | 'file.letters'
  | 'file.sharing'
  | 'file.end-here'
  | 'file.merge'
  | 'file.prepare'
  | 'cases.write';

/** Somewhere to go with a child: a page, or a part of the same page. */
interface ChildAction {
  href: string;
  label: ActionLabel;
}

/** What can be started from a child's page besides what opens there at once: one line each, in order of use. */
export function childActions(person: Pick<Me, 'permissions'>, id: string): ChildAction[] {
  const all: (ChildAction & { open: boolean })[] = [
    { open: may(person, 'round.open'), href: '#rounds', label: 'file.rounds' },
    { open: may(person, 'concern.raise'), href: `/children/${id}/concern`, label: 'cases.write' },
    { open: may(person, 'letter.list'), href: `/children/${id}/letters`, label: 'file.letters' },
    { open: may(person, 'consent.read'), href: `/children/${id}/sharing`, label: 'file.sharing' },
    { open: may(person, 'people.end'), href: '#places', label: 'file.end-here' },
    {
      open: may(person, 'people.merge'),
      href: `/admin/people/merge?kind=child&keep=${id}`,
      label: 'file.merge',
    },
    { open: may(person, 'file.make'), href: '/admin/rights', label: 'file.prepare' },
  ];
  return all.filter((one) => one.open).map(({ href, label }) => ({ href, label }));
}

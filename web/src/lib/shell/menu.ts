import { may, rolesToday, unitsLed, type Me } from '#lib/state/held-today.ts';
import type { KeysUnder } from '#lib/words/catalogue.ts';

/** What is gathered behind one entry of the bar. */
type MenuGroup = 'unit' | 'access' | 'setup' | 'administration';

export interface MenuPlace {
  href: string;
  label: KeysUnder<'menu'>;
  /** For several units: which one. */
  unit?: string;
}

/** An entry of the bar: a place, or a group of them. */
type MenuEntry = MenuPlace | { group: MenuGroup; places: MenuPlace[] };

/** What of a person decides about the doors. */
export type Holder = Pick<Me, 'memberships' | 'today' | 'units' | 'permissions'>;

type Door = MenuPlace & { open: boolean; group?: MenuGroup };

/** More than this many entries are not taken in at a glance, and do not fit beside each other. */
const MOST = 7;

const door = (open: boolean, href: string, label: Door['label'], group?: MenuGroup): Door => ({
  ...{ open, href, label },
  ...(group && { group }),
});

/** Every door there is, in order of use: one line each. A group stands where its first open door stands. */
function doors(me: Holder): Door[] {
  const works = me.memberships.some((one) => one.role !== 'administrator');
  const holds = (...roles: string[]) => rolesToday(me).some(({ role }) => roles.includes(role));
  const led = unitsLed(me);
  const ofUnits = (path: string, label: Door['label'], group?: MenuGroup): Door[] =>
    led.map((unitId) => ({
      ...door(true, `/units/${unitId}${path}`, label, group),
      ...(led.length > 1 && { unit: me.units[unitId] ?? unitId }),
    }));
  const plans = may(me, 'round.plan') || may(me, 'cockpit.read-municipality');
  return [
    door(works && may(me, 'group.list'), '/groups', 'groups'),
    door(works && may(me, 'task.list'), '/tasks', 'tasks'),
    door(may(me, 'concern.read') && works, '/concerns', 'concerns'),
    door(may(me, 'sparring.work'), '/team', 'team'),
    door(may(me, 'dialogue.own') && works, '/dialogues', 'dialogues'),
    door(may(me, 'released.list'), '/released', 'released'),
    ...ofUnits('', 'overview', led.length > 1 ? 'unit' : undefined),
    door(holds('staff', 'leader'), '/colleagues', 'colleagues', 'unit'),
    ...ofUnits('/corrections', 'corrections', 'unit'),
    ...(may(me, 'erasure.approve') ? ofUnits('/erasure', 'erasure', 'unit') : []),
    door(plans, '/admin/rounds', 'rounds'),
    door(may(me, 'effects.read') && holds('consultant'), '/effects', 'effects'),
    door(may(me, 'people.search'), '/admin/people', 'people'),
    door(may(me, 'letter.settle'), '/admin/letters', 'letters'),
    door(may(me, 'account.list'), '/admin/accounts', 'accounts', 'access'),
    door(may(me, 'role.edit'), '/admin/roles', 'roles', 'access'),
    door(may(me, 'partner.invite'), '/admin/partners', 'partners', 'access'),
    door(may(me, 'directory.set-up'), '/admin/directory', 'directory', 'access'),
    door(may(me, 'reads.search'), '/admin/reads', 'reads', 'access'),
    door(may(me, 'unit.list'), '/admin/units', 'units', 'setup'),
    door(may(me, 'import.read'), '/admin/imports', 'imports', 'setup'),
    door(may(me, 'instrument.publish'), '/admin/instrument', 'instrument', 'setup'),
    door(may(me, 'instrument.publish'), '/admin/rulers', 'rulers', 'setup'),
    door(may(me, 'instrument.publish'), '/admin/guide', 'guide', 'setup'),
    door(may(me, 'instrument.publish'), '/admin/profiles', 'profiles', 'setup'),
    door(may(me, 'portal.edit'), '/admin/portal', 'portal', 'setup'),
    door(may(me, 'role.edit'), '/admin/municipality', 'municipality', 'setup'),
    door(may(me, 'file.make'), '/admin/rights', 'rights', 'setup'),
    door(may(me, 'erasure.propose'), '/admin/erasure', 'erasure', 'setup'),
    door(holds('partner'), '/account', 'account'),
  ];
}

/** The doors this person has, seven entries at the most. Showing only: the server decides. */
export function menuOf(me: Holder): MenuEntry[] {
  const open = doors(me).filter((one) => one.open);
  const entries = gathered(open);
  if (entries.length <= MOST) return entries;
  // Who works with children and administers, too, has the children in the bar and the rest behind one entry.
  return gathered(
    open.map((one) =>
      one.href.startsWith('/admin/') || one.href === '/account'
        ? { ...one, group: 'administration' as const }
        : one,
    ),
  );
}

function gathered(open: readonly Door[]): MenuEntry[] {
  const entries: MenuEntry[] = [];
  for (const { href, label, unit, group } of open) {
    const place: MenuPlace = { href, label, ...(unit !== undefined && { unit }) };
    const known = entries.find((entry) => group !== undefined && 'group' in entry && entry.group === group);
    if (known && 'places' in known) known.places.push(place);
    else entries.push(group ? { group, places: [place] } : place);
  }
  // A group of one is no group.
  return entries.flatMap((entry) =>
    'places' in entry && entry.places.length === 1 ? entry.places : [entry],
  );
}

/** Whether the page is this place or below it, and no other place is nearer. A group's list in a round is under the groups. */
export function placeOf(entries: readonly MenuEntry[], path: string): string | undefined {
  const here = path.startsWith('/rounds/') ? '/groups' : path;
  return entries
    .flatMap((entry) => ('places' in entry ? entry.places : [entry]))
    .map(({ href }) => href)
    .filter((href) => here === href || here.startsWith(`${href}/`))
    .toSorted((one, other) => other.length - one.length)[0];
}

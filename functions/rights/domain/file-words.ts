import type { Role, Side } from '#shared/access/actor.ts';
import type { Purpose } from '#shared/access/purposes.ts';
import type { Section } from '#shared/access/sections.ts';
import type { Withheld } from '#shared/rights/file-request.ts';

/** The Danish words of the readable file. A file is in Danish, as what was written in it is. */
export const purposeWords: Record<Purpose, string> = {
  'daily-work': 'Dagligt arbejde med barnet',
  assessment: 'Vurdering af trivsel',
  'follow-up': 'Opfølgning og samtale med forældre',
  information: 'Orientering af forældre',
  letters: 'Breve og beskeder',
  disclosure: 'Samtykke og videregivelse',
  protection: 'Beskyttelse af barnet',
  'own-matter': 'Familiens egen sag',
  oversight: 'Kontrol af, hvem der ser hvad',
  administration: 'Administration',
  other: 'Andet',
};

export const roleWords: Record<Role | Side, string> = {
  staff: 'Medarbejder',
  leader: 'Leder',
  professional: 'Fagperson',
  coordinator: 'Koordinator',
  'health-visitor': 'Sundhedsplejerske',
  'district-team': 'Distriktsteam',
  partner: 'Samarbejdspartner',
  administrator: 'Administrator',
  consultant: 'Konsulent',
  guardian: 'Forælder',
  youth: 'Den unge selv',
  pupil: 'Barnet selv',
  child: 'Barnet eller den unge selv',
};

export const positionWords = { green: 'Grøn', yellow: 'Gul', red: 'Rød' } as const;
export const relationWords = {
  mother: 'Mor',
  father: 'Far',
  other: 'Anden kontakt',
  official: 'Offentlig kontakt',
} as const;
export const howWords = {
  talk: 'samtale',
  phone: 'telefon',
  'digital-post': 'Digital Post',
  intranet: 'Aula eller andet intranet',
  letter: 'brev',
} as const;
export const sectionWords: Record<Section, string> = {
  assessments: 'vurderinger',
  'follow-up': 'opfølgning',
  'parents-view': 'forældrenes syn',
};
export const partWords: Record<Withheld['part'], string> = {
  assessments: 'Vurderinger',
  'follow-up': 'Opfølgning',
  'parents-view': 'Samtaler med forældre',
  letters: 'Breve',
  reads: 'Hvem der har set oplysningerne',
};
export const lawWords: Record<Withheld['law'], string> = {
  'gdpr-15-4': 'databeskyttelsesforordningens artikel 15, stk. 4',
  'dbl-22-1': 'databeskyttelseslovens § 22, stk. 1',
  'dbl-22-2': 'databeskyttelseslovens § 22, stk. 2',
};
export const consentWords = {
  asked: 'Samtykke: spurgt',
  answered: 'Samtykke: svaret',
  given: 'Samtykke: givet',
  refused: 'Samtykke: sagt nej',
  withdrawn: 'Samtykke: trukket tilbage',
  ended: 'Samtykke: afsluttet',
  expired: 'Samtykke: udløbet',
} as const;
export const letterWords: Record<string, string> = {
  queued: 'På vej',
  accepted: 'Sendt',
  delivered: 'I Digital Post',
  physical: 'Sendt på papir',
  failed: 'Kom ikke frem',
  expired: 'Ingen kvittering',
  cancelled: 'Stoppet',
};

const dates = new Intl.DateTimeFormat('da-DK', { dateStyle: 'long', timeZone: 'Europe/Copenhagen' });
const times = new Intl.DateTimeFormat('da-DK', {
  ...{ dateStyle: 'short', timeStyle: 'short' },
  timeZone: 'Europe/Copenhagen',
});
/** An ISO date or instant as a Danish date. */
export const dateInWords = (when: string): string => dates.format(new Date(when));
/** An instant as Danish date and time. */
export const timeInWords = (at: string): string => times.format(new Date(at));

import type { GuideCountry } from '../guide-scale.ts';
import type { GuideLevelText, Within } from '../guide.ts';

type Duty = GuideLevelText['duties'][number];
const duty = (da: string, en: string, lawIds: string[] = [], within?: Within): Duty => ({
  text: { da, en },
  lawIds,
  ...(within && { within }),
});
const level = (at: GuideLevelText['level'], da: string, en: string, duties: Duty[]): GuideLevelText => ({
  level: at,
  title: { da, en },
  duties,
});
const days = (amount: number): Within => ({ amount, unit: 'days' });
const weeks = (amount: number): Within => ({ amount, unit: 'weeks' });

/** The four BTI levels and what each asks of those who work with the child: practice, not statute. */
export const startingLevels: Readonly<Record<GuideCountry, readonly GuideLevelText[]>> = {
  DK: [
    level(0, 'Undren', 'Wonder', [
      duty(
        'Afklar, om der er grund til bekymring.',
        'Clarify whether there is reason for concern.',
        ['bti-clarify'],
        days(14),
      ),
    ]),
    level(1, 'Indsats hos os selv', 'A measure of our own', [
      duty('Én holder tråden i sagen.', 'One person holds the thread of the case.'),
      duty('Familien er fortalt og siger ja.', 'The family has been told and agrees.', ['bti-consent']),
      duty('Se tilbage efter 6–8 uger.', 'Look back after 6–8 weeks.', [], weeks(8)),
    ]),
    level(2, 'Flere tjenester sammen', 'Several services together', [
      duty('Skriv hvert skridt i den fælles log.', 'Write every step in the shared log.', ['bti-log']),
      duty(
        'Nævn de tjenester, der er med, og hvad de gør.',
        'Name the services taking part, and what they do.',
      ),
      duty('Et samtykke for hver ny tjeneste.', 'A consent for each new service.', ['consent']),
      duty('Se tilbage efter 6–8 uger.', 'Look back after 6–8 weeks.', [], weeks(8)),
    ]),
    level(3, 'Koordineret hjælp', 'Coordinated help', [
      duty('Én enhed koordinerer hjælpen.', 'One unit coordinates the help.', ['bti-coordinate']),
      duty('Loggen føres videre.', 'The log goes on.', ['bti-log']),
      duty('Ingen slipper, før den næste har taget imod.', 'Nobody lets go before the next has accepted.'),
    ]),
  ],
  NO: [
    level(0, 'Undring', 'Wonder', [
      duty(
        'Avklar om det er grunn til bekymring.',
        'Clarify whether there is reason for concern.',
        ['bti-clarify'],
        days(14),
      ),
    ]),
    level(1, 'Tiltak i egen tjeneste', 'A measure in one’s own service', [
      duty('En stafettholder er valgt.', 'A holder is chosen.'),
      duty('Foresatte er med og har samtykket.', 'The parents take part and have consented.', [
        'bti-consent',
      ]),
    ]),
    level(2, 'Samarbeid mellom tjenester', 'Services together', [
      duty('Stafettloggen føres.', 'The relay log is kept.', ['bti-log']),
      duty('Evaluer etter 6–8 uker.', 'Evaluate after 6–8 weeks.', [], weeks(8)),
    ]),
    level(3, 'Koordinert hjelp', 'Coordinated help', [
      duty('Koordinerende enhet har ansvaret.', 'The coordinating unit is responsible.', ['bti-coordinate']),
    ]),
  ],
};

import type { Degree } from '../ruler-scale.ts';

/** The Norwegian profile, with its own terms: bokmål in the first place. Fewer lines; a municipality adds its own. */
export const measuresNo: Readonly<Record<Degree, string>> = {
  1: `
# everyday: Hold fast ved det som virker | Keep up what works
Legg merke til hva som får barnet til å trives: voksne, lek, rytme. Gjør mer av det. | Notice what makes the child thrive: adults, play, rhythm. Do more of it.
> who everyone; target surroundings; next look-again
# look-again: Se barnet en gang til i en annen situasjon | See the child again in another situation
Undrer du deg, så se etter på et annet tidspunkt. Skriv hva du ser, ikke hva du tror. | If you wonder, look at another time. Write what you see, not what you think.
> who staff; target surroundings; within 14 days; law bti-clarify; next 2
`,
  2: `
# own-adjustment: Gjør en liten endring rundt barnet | Make a small change around the child
Velg én ting dere selv kan endre: mindre gruppe, fast voksen, roligere overgang. Prøv hver dag i to uker. | Choose one thing you can change: a smaller group, a steady adult, a calmer transition. Try it daily for two weeks.
> who staff; target surroundings; within 14 days; law bti-clarify; next review-small
# talk-parents: Snakk med foresatte | Talk with the parents
Si hva dere ser, og spør om de ser det samme. Avtal én ting hjemme og én hos dere. | Say what you see and ask whether they see the same. Agree on one thing at home and one with you.
> who staff; target family; within 14 days; law bti-consent; next review-small
# review-small: Se tilbake etter 6–8 uker | Look back after 6–8 weeks
Hjalp det? Gjør mer av det. Hjalp det ikke, gå videre til grad 3. | Did it help? Do more of it. If not, go on to degree 3.
> who staff holder; target team; within 7 weeks; next 3
`,
  3: `
# plan-surroundings: Lag en plan for barnets dag | Make a plan for the child's day
Hvem er barnets voksne, og hvilke overganger er vanskelige? Skriv det i stafettloggen, så alle gjør det samme. | Who are the child's adults, and which transitions are hard? Write it in the relay log, so that all do the same.
> who staff leader; target surroundings; within 14 days; law bti-log; next team-advice
# school-plan: Lag en skriftlig plan for et trygt skolemiljø | Make a written plan for a safe school environment
Planen sier hvilket problem, hvilke tiltak, når de gjennomføres, hvem som har ansvaret, og når de evalueres. | The plan says which problem, which measures, when they are carried out, who is responsible and when they are evaluated.
> who leader staff; target surroundings; within 5 working-days; law school-environment; ages 6-9 10-14 15-17
# team-advice: Be om råd i tverrfaglig team | Ask the cross-professional team
Uten samtykke er barnet anonymt: ingen navn, ingen gjenkjennelige detaljer. | Without consent the child is anonymous: no names, no details that can be recognised.
> who staff leader district-team; target team; within 14 days; law bti-consent; next 4
`,
  4: `
# secure-day: Sørg for at barnet ikke er alene om det | Make sure the child is not alone with it
Avtal i dag hvem som tar imot barnet, og hvem det kan gå til. | Agree today who receives the child and whom it can go to.
> who staff leader; target surroundings; within 1 working-days; law bti-log; next consider-notification
# consider-notification: Vurder om du må melde til barnevernet | Consider whether you must notify the child welfare service
Plikten er personlig. Snakk med foresatte først, med mindre det er mistanke om vold eller overgrep. | The duty is personal. Talk with the parents first, unless violence or abuse is suspected.
> who staff leader; target team; within 1 working-days; law notify; not-parents-first; next 5
# coordinate: Be om koordinerende enhet | Ask for the coordinating unit
Flere tjenester, og det går ikke fremover: en felles plan med én som holder i den. | Several services and no progress: one plan with one who holds it.
> who leader holder; target team; within 10 working-days; law bti-coordinate
`,
  5: `
# danger-now: Er barnet i fare nå? Ring 112 eller 113 | Is the child in danger now? Ring 112 or 113
Bli hos barnet. 112 er politiet, 113 er ambulanse. Ring deretter barnevernvakten. | Stay with the child. 112 is the police, 113 the ambulance. Then ring the child welfare duty service.
> who everyone; target child; within 0 hours; next notify-now
# notify-now: Meld til barnevernet med en gang | Notify the child welfare service at once
Ring, og skriv etterpå: hva du så og hørte, når, og hva barnet sa. Du må gjøre det selv. | Ring, then write: what you saw and heard, when, and what the child said. You must do it yourself.
> who everyone; target team; within 0 hours; law notify; next keep-close
# not-parents: Fortell det ikke til foresatte først | Do not tell the parents first
Ved mistanke om vold eller overgrep skal foresatte ikke involveres før myndigheten sier fra. | At suspected violence or abuse the parents must not be involved until the authority says so.
> who everyone; target child; within 0 hours; law notify; not-parents-first
# keep-close: Hold fast ved barnet | Hold on to the child
Barnet er der også i morgen. Fast voksen, kjent rytme. | The child is there tomorrow, too. A steady adult, a known rhythm.
> who staff; target surroundings; within 1 working-days
`,
};

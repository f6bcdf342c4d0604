import type { Localized } from '../localized.ts';

/**
 * What custody holders are told before anything is registered (GDPR art. 13 and 14). The legal basis follows the Danish
 * Data Protection Agency's decision of 21 November 2019: the duty in the law on daycare or school, not consent; the duty
 * to inform is what makes it lawful. A municipality reads it through with its data protection officer before use.
 */
export const startNotice: Localized = {
  da: `Vi vurderer alle børns trivsel to gange om året

Hvad vi gør: De voksne, der har med dit barn at gøre til daglig, vurderer hver for sig, hvordan barnet trives hos os, og taler derefter om det sammen. Formålet er at opdage tidligt, hvis der er noget i hverdagen, vi skal ændre, så barnet har det godt. Vurderingen siger noget om barnet i en bestemt sammenhæng, ikke om hvordan barnet er.

Hvad vi registrerer: Barnets navn, fødselsdato og gruppe, en position (trivsel, øget opmærksomhed eller bekymring), korte bemærkninger og de aftaler, vi laver. Oplysningerne kommer fra personalet og fra samtaler med jer.

Hvorfor vi må: Kommunen er dataansvarlig. Vi gør det som led i vores pligt til at fremme børns trivsel efter dagtilbudsloven (§ 1 og § 7) eller folkeskoleloven (§ 1), jf. databeskyttelsesforordningens artikel 6, stk. 1, litra e, og for følsomme oplysninger databeskyttelseslovens § 7, stk. 4. Det bygger ikke på samtykke, men I skal altid have besked, før vi begynder.

Hvem der kan se det: De medarbejdere, der arbejder med barnets gruppe eller klasse, og enhedens leder. Forvaltningen ser kun samlede tal. Vi giver det ikke videre til andre uden for enheden, medmindre I har sagt ja, eller loven kræver det. Hvert opslag bliver registreret.

Hvor længe: Oplysningerne slettes senest efter fem år.

Jeres rettigheder: I kan få indsigt i alt, hvad der står om jeres barn, og i hvem der har set det. I kan få forkerte oplysninger rettet, i visse tilfælde slettet eller begrænset, og I kan gøre indsigelse. I bliver altid inddraget, når en vurdering giver anledning til, at vi gør noget.

Kontakt: Tal med barnets institution eller skole. I kan også skrive til kommunens databeskyttelsesrådgiver; kontaktoplysningerne står på kommunens hjemmeside. Klage kan sendes til Datatilsynet, www.datatilsynet.dk.`,
  en: `We assess the wellbeing of all children twice a year

What we do: The adults who are with your child every day each assess how the child is doing with us, and then talk about it together. The purpose is to notice early if there is something in everyday life that we should change, so that the child feels well. The assessment says something about the child in a certain context, not what the child is.

What we register: The child's name, date of birth and group, a position (wellbeing, extra attention or concern), short remarks and what we agree on. It comes from the staff and from talks with you.

Why we may: The municipality is the data controller. We do it as part of our duty to promote children's wellbeing under the Danish law on daycare (sections 1 and 7) or on schools (section 1), cf. GDPR article 6(1)(e), and for sensitive data section 7(4) of the Danish Data Protection Act. It does not rest on consent, but you must always be told before we begin.

Who can see it: The staff who work with the child's group or class, and the leader of the unit. The administration sees totals only. We pass it on to nobody outside the unit unless you have said yes or the law demands it. Every look-up is recorded.

How long: The data are deleted after five years at the latest.

Your rights: You can see everything that stands about your child, and who has seen it. You can have wrong data corrected, in some cases erased or restricted, and you can object. You are always involved when an assessment leads us to do something.

Contact: Talk with the child's institution or school. You can also write to the municipality's data protection officer; the address stands on the municipality's website. Complaints can be sent to the Danish Data Protection Agency, www.datatilsynet.dk.`,
};

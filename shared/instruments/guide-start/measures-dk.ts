import type { Degree } from '../ruler-scale.ts';

/** What one can do in Denmark, by degree of concern. Our own words: a starting set that a municipality makes its own. */
export const measuresDk: Readonly<Record<Degree, string>> = {
  1: `
# everyday: Hold fast i det, der virker | Keep up what works
Læg mærke til, hvad der får barnet til at trives: voksne, lege, rytme. Gør mere af det, og sig det højt til barnet og forældrene. | Notice what makes the child thrive: adults, play, rhythm. Do more of it, and say so to the child and the parents.
> who everyone; target surroundings; next look-again
# look-again: Se barnet igen i en anden situation | See the child again in another situation
Undrer noget dig, så se efter på et andet tidspunkt af dagen og sammen med andre børn. Skriv, hvad du ser, ikke hvad du tror. | If something makes you wonder, look at another time of day and among other children. Write what you see, not what you think.
> who staff; target surroundings; within 14 days; law bti-clarify; next 2
# daily-talk: Tal med forældrene i det daglige | Talk with the parents day by day
Fortæl om en god oplevelse i dag. En samtale i hverdagen gør det lettere at tale om det svære, hvis det kommer. | Tell about a good moment today. Everyday talk makes it easier to talk about hard things, should they come.
> who staff; target family; next look-again
`,
  2: `
# own-adjustment: Lav en lille ændring omkring barnet | Make a small change around the child
Vælg én ting, I selv kan ændre: mindre gruppe, fast voksen, roligere overgang, en leg som begynder. Prøv det i to uger hver dag. | Choose one thing you can change yourselves: a smaller group, a steady adult, a calmer transition, a game to begin with. Try it daily for two weeks.
> who staff; target surroundings; within 14 days; law bti-clarify; next sparring-colleague
# hear-child: Spørg barnet | Ask the child
Hvad er rart, hvad er svært, hvad ville hjælpe? Brug tegninger eller billeder til små børn. Det, barnet siger, tæller med. | What is nice, what is hard, what would help? Use drawings or pictures with young children. What the child says counts.
> who staff; target child; within 14 days; law child-heard; ages 3-5 6-9 10-14 15-17 18-22
# follow-baby: Følg barnets kontakt og rytme | Follow the baby's contact and rhythm
Se, hvornår barnet søger kontakt, og hvad der trøster. Skriv det ned i to uger, og vis det til forældrene. | See when the baby seeks contact and what soothes it. Write it down for two weeks and show the parents.
> who health-visitor staff; target child; within 14 days; ages unborn 0-11-m 1-2
# talk-parents: Hold en kort samtale med forældrene | Have a short talk with the parents
Sig, hvad I ser, og spørg, om de ser det samme. Aftal én ting hjemme og én hos jer. | Say what you see and ask whether they see the same. Agree on one thing at home and one with you.
> who staff; target family; within 14 days; law bti-consent; next review-small
# sparring-colleague: Få en kollegas øjne på | Borrow a colleague's eyes
Bed en kollega om at se på situationen, ikke på barnet alene: hvad går forud, hvem er der, hvad sker bagefter? | Ask a colleague to watch the situation, not the child alone: what comes before, who is there, what happens after?
> who staff; target team; within 14 days; next review-small
# review-small: Se tilbage efter 6–8 uger | Look back after 6–8 weeks
Placér igen på linealen sammen. Hjalp det? Gør mere af det. Hjalp det ikke, så gå videre til grad 3. | Place on the ruler again together. Did it help? Do more of it. If not, go on to degree 3.
> who staff holder; target team; within 7 weeks; next 3
`,
  3: `
# plan-surroundings: Læg en plan for barnets dag | Make a plan for the child's day
Hvem er barnets voksne, hvilke overgange er svære, hvilken leg lykkes? Skriv planen på én side, så alle gør det samme. | Who are the child's adults, which transitions are hard, which play succeeds? Write the plan on one page, so that all do the same.
> who staff leader; target surroundings; within 14 days; law bti-log; next district-sparring
# tell-leader: Tal med din leder | Talk with your leader
Din leder skal kende bekymringen og være med til at vælge, hvem der holder tråden i sagen. | Your leader must know the concern and help choose who holds the thread of the case.
> who staff leader; target team; within 2 working-days; next district-sparring
# plan-parents: Hold et møde med forældrene | Hold a meeting with the parents
Lav analysen sammen: hvad ser vi, hvad holder det i gang, hvad vil vi have i stedet? Spørg, om de siger ja til at inddrage andre. | Do the analysis together: what do we see, what keeps it going, what do we want instead? Ask whether they agree to involve others.
> who staff leader; target family; within 10 working-days; law bti-consent consent
# child-voice: Hør barnet, før I beslutter | Hear the child before you decide
Barnet skal høres om det, der angår det, efter alder og modenhed. Skriv barnets egne ord. | The child is to be heard on what concerns it, by age and maturity. Write the child's own words.
> who staff; target child; within 14 days; law child-heard; ages 3-5 6-9 10-14 15-17 18-22
# district-sparring: Få sparring i distriktsteamet | Ask the district team for advice
Stil ét spørgsmål. Er der ikke samtykke, er barnet anonymt: ingen navne, ingen genkendelige detaljer. | Ask one question. Without consent the child is anonymous: no names, no details that can be recognised.
> who staff leader district-team; target team; within 14 days; law ssd-meeting; next 4
# bullying-plan: Lav en handlingsplan mod mobning | Make a plan against bullying
Er der mobning, skal planen sige, hvad I gør for at stoppe det, hvem der gør det, og hvornår I ser efter. | If there is bullying, the plan says what you do to stop it, who does it and when you look again.
> who leader staff; target surroundings; within 10 working-days; law bullying; ages 6-9 10-14 15-17
# absence: Følg op på fravær | Follow up absence
Ring hjem samme dag, og find ud af, hvad der holder eleven hjemme. Stiger det ulovlige fravær, så advar forældrene i tide. | Ring home the same day and find out what keeps the pupil away. If illegal absence grows, warn the parents in time.
> who staff leader; target surroundings; within 5 working-days; law notify-personal; ages 6-9 10-14 15-17
`,
  4: `
# secure-day: Sørg for, at barnet ikke er alene om det | Make sure the child is not alone with it
Aftal i dag, hvem der tager imod barnet, hvem det kan gå til, og hvordan I skærmer de svære situationer. | Agree today who receives the child, whom it can go to and how you shield the hard situations.
> who staff leader; target surroundings; within 1 working-days; law bti-log; next consider-notification
# consider-notification: Vurder, om du skal underrette | Consider whether you must notify
Har barnet brug for særlig støtte, skal du underrette kommunen. Pligten er din egen, også når lederen er uenig. Sig det til forældrene først, medmindre der er mistanke om vold eller overgreb. | If the child needs special support you must notify the municipality. The duty is your own, even when your leader disagrees. Tell the parents first, unless violence or abuse is suspected.
> who staff leader; target team; within 1 working-days; law notify-personal notify-assess; not-parents-first; next 5
# cross-meeting: Hold et tværfagligt møde | Hold a cross-professional meeting
Familien, I selv og de tjenester, der skal hjælpe, samme dag ved samme bord. Aftal mål, hvem der gør hvad, og hvornår I ses igen. | The family, you and the services that are to help, the same day at the same table. Agree goals, who does what and when you meet again.
> who leader holder district-team; target team; within 10 working-days; law consent bti-coordinate; next consider-notification
# child-voice-4: Tal med barnet alene, roligt | Talk with the child alone, calmly
Lyt, spørg åbent, lov ikke at holde det hemmeligt. Fortæl barnet, hvad der nu sker. | Listen, ask openly, do not promise to keep it secret. Tell the child what happens now.
> who staff; target child; within 2 working-days; law child-heard; ages 3-5 6-9 10-14 15-17 18-22
# family-support: Tilbyd familien hjælp med det samme | Offer the family help at once
Familierådgivning, sundhedsplejerske eller PPR: ring sammen med forældrene, så de ikke skal finde vej alene. | Family counselling, health visitor or educational psychologist: ring together with the parents, so they need not find the way alone.
> who leader health-visitor psychologist; target family; within 5 working-days; law consent
# unborn-4: Underret om det ufødte barn | Notify about the unborn child
Er du bekymret for, hvordan det går barnet efter fødslen, gælder pligten allerede nu. Støtten kan begynde før fødslen. | If you are concerned how the child will fare after birth the duty holds already now. Support can begin before the birth.
> who health-visitor staff; target team; within 1 working-days; law notify-personal; ages unborn; next 5
`,
  5: `
# danger-now: Er barnet i fare nu? Ring 112 | Is the child in danger now? Ring 112
Bliv hos barnet. Ring 112 ved akut fare, 114 til politiet ellers. Ring derefter til kommunens vagt. | Stay with the child. Ring 112 in acute danger, otherwise 114 for the police. Then ring the municipality's duty service.
> who everyone; target child; within 0 hours; next notify-now
# notify-now: Underret kommunen med det samme | Notify the municipality at once
Ring, og skriv derefter. Skriv, hvad du så og hørte, hvornår, og hvad barnet sagde. Du skal selv gøre det; ingen kan fritage dig. | Ring, then write. Write what you saw and heard, when, and what the child said. You must do it yourself; nobody can excuse you.
> who everyone; target team; within 0 hours; law notify-personal notify-everyone notify-assess; next receipt
# not-parents: Fortæl det ikke til forældrene først | Do not tell the parents first
Ved mistanke om vold eller overgreb må forældrene ikke inddrages, før myndigheden siger til. Spørg ikke barnet ud; skriv dets ord. | At suspected violence or abuse the parents must not be involved until the authority says so. Do not question the child; write its words.
> who everyone; target child; within 0 hours; law notify-personal; not-parents-first
# leader-now: Sig det til din leder i dag | Tell your leader today
Lederen sørger for, at barnet har en tryg voksen, og at I ved, hvem der henter barnet. Det venter underretningen ikke på. | The leader sees to it that the child has a safe adult and that you know who collects the child. The notification does not wait for it.
> who staff leader; target surroundings; within 0 hours
# receipt: Se efter kvitteringen | Look for the receipt
Kommunen vurderer inden for 24 timer og kvitterer inden for 6 hverdage. Hører du intet, så ring. | The municipality assesses within 24 hours and sends a receipt within 6 working days. If you hear nothing, ring.
> who staff leader; target team; within 6 working-days; law notify-assess notify-feedback; next keep-close
# keep-close: Hold fast i barnet | Hold on to the child
Barnet er der også i morgen. Fast voksen, kendt rytme, ingen spørgsmål foran andre. | The child is there tomorrow, too. A steady adult, a known rhythm, no questions in front of others.
> who staff; target surroundings; within 1 working-days; law bti-coordinate
`,
};

/** From one to two years: 12 to 35 months. */
export const years1to2 = `
child 1: Barnet er nysgerrigt, bruger sine nære voksne som base og er med i dagens rytme. | The child is curious, uses its close adults as a base and follows the rhythm of the day.
- Går på opdagelse og kommer tilbage for at dele det. | Explores and comes back to share it.
- Viser glæde, vrede og trøstes igen. | Shows joy and anger and is soothed again.
child 2: Noget er anderledes end før eller end ventet, men barnet er for det meste med. | Something is different from before or from what is expected, but the child mostly joins in.
- Længere tid om at sige farvel eller falde i søvn. | Takes longer to say goodbye or fall asleep.
- Få ord eller lidt leg med andre, sammenlignet med tidligere. | Few words or little play with others compared with earlier.
child 3: Barnet viser i flere situationer tegn på utryghed eller på ikke at udvikle sig som ventet. | In several situations the child shows signs of insecurity or of not developing as expected.
- Klæber, eller trækker sig fra voksne og børn. | Clings, or withdraws from adults and children.
- Bider, slår eller giver op mange gange om dagen. | Bites, hits or gives up many times a day.
child 4: Barnet mistrives tydeligt det meste af dagen. | The child is clearly not well for most of the day.
- Søger ikke trøst, når det slår sig, eller søger den hos hvem som helst. | Does not seek comfort when hurt, or seeks it from anyone.
- Mister ord eller færdigheder, eller er apatisk. | Loses words or skills, or is apathetic.
child 5: Barnets helbred, udvikling eller sikkerhed er i fare nu. | The child's health, development or safety is in danger now.
- Skader, mærker eller adfærd, der tyder på vold eller overgreb. | Injuries, marks or behaviour that point to violence or abuse.
- Barnet er sultent, forkomment eller sygt uden at få hjælp. | The child is hungry, neglected or ill without getting help.
care 1: De voksne er forudsigelige, sætter trygge rammer og deler barnets glæder. | The adults are predictable, set safe limits and share the child's joys.
- Afleverer roligt og fortæller om natten. | Hand over calmly and tell how the night was.
- Barnet har tøj og mad, der passer til dagen. | The child has clothes and food that suit the day.
care 2: Omsorgen rækker, men rytme eller samarbejde vakler i en periode. | Care is enough, but rhythm or cooperation wavers for a time.
- Ofte for sent, eller ting mangler igen og igen. | Often late, or things are missing again and again.
- Uenighed hjemme, som forældrene selv fortæller om. | Disagreement at home that the parents tell of themselves.
care 3: Barnet får ikke den ro, trøst eller stimulering, det har brug for, i hverdagen. | The child does not get the calm, comfort or stimulation it needs in everyday life.
- Lidt øjenkontakt og få ord mellem voksen og barn. | Little eye contact and few words between adult and child.
- Skiftende voksne, uden at barnet forberedes. | Changing adults without the child being prepared.
care 4: Omsorgen svigter på flere områder, og aftaler ændrer det ikke. | Care fails in several areas, and agreements do not change it.
- Barnet kommer sygt, snavset eller sultent gentagne gange. | The child comes ill, dirty or hungry again and again.
- Voksne taler hårdt eller truende til barnet. | Adults speak harshly or threateningly to the child.
care 5: Barnet er udsat for vold, overgreb eller grov forsømmelse, eller der er mistanke om det. | The child is exposed to violence, abuse or gross neglect, or it is suspected.
- Den, der henter, er tydeligt påvirket. | The one who picks up is clearly intoxicated.
- Barnet er ladt alene hjemme. | The child was left home alone.
protects child explores: Barnet er nysgerrigt og udforsker | The child is curious and explores
protects child comfort: Søger og tager imod trøst | Seeks and accepts comfort
protects child words: Ord og fagter kommer til | Words and gestures are added
protects child plays: Leger ved siden af og med andre | Plays beside and with others
protects care steady-adult: Mindst én stabil, nær voksen | At least one steady, close adult
protects care rhythm: Faste rytmer for søvn og mad | Steady rhythms of sleep and food
protects care cooperation: Godt samarbejde mellem hjem og institution | Good cooperation between home and daycare
protects care network: Netværk, der hjælper | A network that helps
worries child withdrawn: Trækker sig fra kontakt og leg | Withdraws from contact and play
worries child unrest: Uro, gråd eller vrede det meste af dagen | Unrest, crying or anger most of the day
worries child language: Få lyde eller ord for alderen | Few sounds or words for the age
worries child sleep-food: Vedvarende problemer med søvn eller mad | Lasting trouble with sleep or food
worries care little-response: De voksne svarer sjældent på barnets signaler | The adults rarely answer the child's signals
worries care unstable: Mange skift af bolig, voksne eller pasning | Many changes of home, adults or care
demands child marks: Mærker eller skader, der tyder på vold | Marks or injuries that point to violence
demands child sexualised: Kropssprog eller leg, der tyder på overgreb | Body language or play that points to abuse
demands care left-alone: Barnet lades alene eller hos en påvirket voksen | The child is left alone or with an intoxicated adult
`;

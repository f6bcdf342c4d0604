/** The first year. */
export const months0to11 = `
child 1: Barnet trives, tager på og søger kontakt. Det kan trøstes og finder gradvis en rytme. | The baby thrives, gains weight and seeks contact. It can be soothed and gradually finds a rhythm.
- Ser på ansigter, pludrer og smiler igen. | Looks at faces, babbles and smiles back.
- Falder til ro i favnen hos dem, det kender. | Calms down in the arms of those it knows.
child 2: Noget i barnets trivsel, kontakt eller udvikling undrer os, men kommer og går. | Something in the baby's wellbeing, contact or development makes us wonder, but comes and goes.
- Græder mere eller er mere stille, end vi er vant til. | Cries more or is quieter than we are used to.
- Spiser eller sover uroligt i en periode. | Eats or sleeps restlessly for a time.
child 3: Barnet viser igen og igen tegn på ikke at have det godt, og det påvirker dagen. | The baby shows signs of not being well again and again, and it affects the day.
- Er svær at trøste eller vender sig væk fra kontakt. | Is hard to soothe or turns away from contact.
- Vægt eller motorik følger ikke det ventede. | Weight or motor skills do not follow what is expected.
child 4: Barnet mistrives tydeligt på flere områder over tid. | The baby is clearly not thriving in several areas over time.
- Reagerer sjældent på stemmer og ansigter, er slap eller meget anspændt. | Rarely reacts to voices and faces, is limp or very tense.
- Tager ikke på, eller mister færdigheder, det havde. | Gains no weight, or loses skills it had.
child 5: Barnets liv, helbred eller udvikling er i fare nu. | The baby's life, health or development is in danger now.
- Skader uden forklaring, eller barnet er sløvt og svært at vække. | Injuries without explanation, or the baby is drowsy and hard to wake.
- Barnet er tydeligt underernæret eller udtørret. | The baby is clearly undernourished or dehydrated.
care 1: De voksne læser barnets signaler og svarer på dem. Mad, søvn og pleje er på plads. | The adults read the baby's signals and answer them. Food, sleep and care are in place.
- Taler med barnet, mens det skiftes og mades. | Talk with the baby while changing and feeding it.
- Beder om råd, når noget er svært. | Ask for advice when something is hard.
care 2: Omsorgen er god det meste af tiden, men de voksne er pressede eller usikre. | Care is good most of the time, but the adults are under pressure or unsure.
- Meget trætte forældre, der har svært ved at få søvnen til at hænge sammen. | Very tired parents who struggle to piece sleep together.
- Aftaler med sundhedsplejersken glipper. | Agreements with the health visitor slip.
care 3: Barnets behov bliver ofte set for sent eller misforstået. | The baby's needs are often seen too late or misunderstood.
- Barnet ligger længe alene eller foran en skærm. | The baby lies alone or in front of a screen for long.
- Forælderen virker trist, fjern eller let at gøre vred. | The parent seems sad, distant or easily angered.
care 4: Omsorgen er utilstrækkelig eller uforudsigelig, og barnet bærer præg af det. | Care is insufficient or unpredictable, and the baby is marked by it.
- Mad, hygiejne eller lægehjælp mangler gentagne gange. | Food, hygiene or medical help is missing again and again.
- Barnet håndteres hårdt, eller der råbes ad det. | The baby is handled roughly or shouted at.
care 5: Barnet er ikke i sikkerhed hos dem, der har det. | The baby is not safe with those who have it.
- Barnet er blevet rystet, slået eller efterladt alene. | The baby has been shaken, hit or left alone.
- Den voksne er påvirket eller i akut krise og alene med barnet. | The adult is intoxicated or in acute crisis and alone with the baby.
protects child contact: Barnet søger og holder kontakt | The baby seeks and keeps contact
protects child soothed: Barnet kan trøstes | The baby can be soothed
protects child grows: Spiser, sover og tager på | Eats, sleeps and gains weight
protects child develops: Bevæger sig og pludrer efter alder | Moves and babbles as expected for the age
protects care reads-signals: De voksne læser barnets signaler | The adults read the baby's signals
protects care steady-adult: Mindst én stabil, nær voksen | At least one steady, close adult
protects care uses-health-visitor: Sundhedsplejersken bliver brugt | The health visitor is used
protects care network: Bedsteforældre, venner eller netværk hjælper | Grandparents, friends or network help
worries child hard-to-soothe: Vedvarende gråd, svær at trøste | Lasting crying, hard to soothe
worries child too-quiet: Påfaldende stille, lidt øjenkontakt | Strikingly quiet, little eye contact
worries child slow-growth: Vægt eller motorik følger ikke kurven | Weight or motor skills do not follow the curve
worries care low-mood: Tegn på fødselsdepression hos en forælder | Signs of postnatal depression in a parent
worries care exhausted: Forældrene er udmattede og alene om det | The parents are exhausted and alone with it
worries care rough: Barnet håndteres utålmodigt eller hårdt | The baby is handled impatiently or roughly
demands child injury: Blå mærker eller skader, der ikke er forklaret | Bruises or injuries without explanation
demands care shaken: Barnet er rystet, slået eller ladt alene | The baby has been shaken, hit or left alone
`;

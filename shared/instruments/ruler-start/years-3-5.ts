/** From three to five years: 36 to 71 months. */
export const years3to5 = `
child 1: Barnet er med i lege og fællesskab, viser følelser og finder ro igen. Det udvikler sig som ventet. | The child takes part in play and community, shows feelings and finds calm again. It develops as expected.
- Har en eller flere at lege med og bliver spurgt. | Has one or more to play with and is asked.
- Fortæller, spørger og prøver nyt. | Tells, asks and tries new things.
child 2: Vi undrer os over noget, som er nyt eller viser sig i bestemte situationer. | We wonder about something that is new or shows in certain situations.
- Går oftere for sig selv, eller har flere konflikter end før. | Is more often alone, or has more conflicts than before.
- Har ondt i maven ved afskeden. | Has a stomach ache at goodbyes.
child 3: Barnet har det svært flere steder i løbet af dagen og har brug for, at vi ændrer noget. | The child struggles in several places during the day and needs us to change something.
- Står ofte uden for legen, eller styrer den hårdt. | Is often outside of play, or controls it harshly.
- Taler utydeligt eller så lidt, at andre opgiver. | Speaks unclearly or so little that others give up.
child 4: Barnet mistrives tydeligt og over tid, og vores egne ændringer har ikke været nok. | The child is clearly not well over time, and our own changes have not been enough.
- Er bange, trist eller vred det meste af dagen. | Is afraid, sad or angry most of the day.
- Skader sig selv eller andre, eller leger det samme voldsomme igen og igen. | Hurts itself or others, or plays the same violent thing again and again.
child 5: Barnets sundhed, udvikling eller sikkerhed er i fare nu. | The child's health, development or safety is in danger now.
- Fortæller om vold eller overgreb, eller har mærker. | Tells of violence or abuse, or has marks.
- Siger, at det ikke vil leve, eller bringer sig i livsfare. | Says it does not want to live, or puts its life at risk.
care 1: De voksne omkring barnet er varme, tydelige og samarbejder. | The adults around the child are warm, clear and work together.
- Hverdagen er til at regne med, og barnet bliver lyttet til. | Everyday life can be counted on, and the child is listened to.
- Forældre fortæller selv, når der sker noget hjemme. | Parents tell by themselves when something happens at home.
care 2: Omsorgen er god nok, men familien eller vi som personale er pressede for tiden. | Care is good enough, but the family or we as staff are under pressure at present.
- Skilsmisse, sygdom, flytning eller nyt arbejde. | Divorce, illness, a move or a new job.
- Flere vikarer, uro eller skift på stuen. | More substitutes, unrest or changes in the room.
care 3: Barnet møder for ofte voksne, der ikke ser eller magter det, det har brug for. | Too often the child meets adults who do not see or cannot meet what it needs.
- Lange dage, meget skærm eller få, der lytter. | Long days, much screen or few who listen.
- Forældre og personale taler forbi hinanden. | Parents and staff talk past each other.
care 4: Omsorgen er mangelfuld eller skræmmende for barnet. | Care is lacking or frightening to the child.
- Hårde ord, trusler eller at blive gjort til grin. | Harsh words, threats or being ridiculed.
- Tøj, mad, søvn eller læge mangler igen og igen. | Clothes, food, sleep or doctor are missing again and again.
care 5: Der er vold, overgreb eller grov forsømmelse, eller mistanke om det. | There is violence, abuse or gross neglect, or suspicion of it.
- Barnet er bange for at komme hjem. | The child is afraid to go home.
- Den voksne, der henter, er påvirket eller truende. | The adult who picks up is intoxicated or threatening.
protects child friend: Har mindst én ven eller fast legekammerat | Has at least one friend or steady playmate
protects child tells: Kan fortælle, hvad det vil og føler | Can tell what it wants and feels
protects child joy: Har noget, det er glad for og god til | Has something it enjoys and is good at
protects child calms: Kan falde til ro med hjælp | Can calm down with help
protects care steady-adult: En voksen i institutionen, barnet er tryg ved | An adult in daycare the child feels safe with
protects care warm-home: Forældre, der viser glæde over barnet | Parents who show joy in the child
protects care cooperation: Hjem og institution arbejder sammen | Home and daycare work together
protects care network: Familie og netværk omkring barnet | Family and network around the child
worries child outside: Er uden for leg og fællesskab | Is outside of play and community
worries child conflicts: Mange konflikter, svær at hjælpe ud af dem | Many conflicts, hard to help out of them
worries child sad: Trist, bange eller påfaldende stille | Sad, afraid or strikingly quiet
worries child development: Sprog, motorik eller selvhjulpenhed halter | Language, motor skills or self-help lag behind
worries care strain: Familien er belastet af sygdom, konflikt eller penge | The family is strained by illness, conflict or money
worries care unmet: Barnets signaler bliver ofte ikke mødt | The child's signals are often not met
demands child tells-of-violence: Fortæller om eller har mærker efter vold | Tells of violence or has marks from it
demands child sexualised: Viden eller leg om sex, der ikke passer til alderen | Knowledge or play about sex that does not fit the age
demands care intoxicated: Voksen er påvirket eller truende med barnet | An adult is intoxicated or threatening with the child
`;

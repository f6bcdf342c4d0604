/** From six to nine years: 72 to 119 months. */
export const years6to9 = `
child 1: Barnet er glad for at komme i skole og fritid, har venner og lærer nyt. | The child likes coming to school and after-school care, has friends and learns new things.
- Er med i frikvarterets lege og finder ud af uenigheder. | Joins break-time play and sorts out disagreements.
- Tør spørge og prøve igen, når noget er svært. | Dares to ask and try again when something is hard.
child 2: Noget har ændret sig eller er svært i bestemte timer eller frikvarterer. | Something has changed or is hard in certain lessons or breaks.
- Ondt i maven om morgenen eller flere sene afleveringer. | Stomach ache in the mornings or more late arrivals.
- Trækker sig fra en leg, det plejede at elske. | Withdraws from a game it used to love.
child 3: Barnet har det svært i skole eller fritid flere dage om ugen, og det går ud over lyst eller læring. | The child struggles in school or after-school care several days a week, and it costs joy or learning.
- Er ofte alene, bliver drillet eller driller. | Is often alone, is teased or teases.
- Giver op, stikker af eller bliver vred, når der stilles krav. | Gives up, runs off or gets angry when something is asked.
child 4: Barnet mistrives tydeligt over tid, også efter at vi har ændret noget. | The child is clearly not well over time, also after we have changed something.
- Stigende fravær, eller barnet er meget trist, bange eller udadreagerende. | Growing absence, or the child is very sad, afraid or acting out.
- Mobning, der ikke er standset. | Bullying that has not been stopped.
child 5: Barnets liv, helbred eller udvikling er i fare nu. | The child's life, health or development is in danger now.
- Fortæller om vold eller overgreb, eller har mærker efter det. | Tells of violence or abuse, or has marks from it.
- Taler om at dø eller skader sig selv. | Talks of dying or hurts itself.
care 1: De voksne hjemme og i skolen ser barnet, hjælper det og holder fast sammen. | The adults at home and in school see the child, help it and hold on together.
- Barnet har søvn, mad og ting med, som dagen kræver. | The child has the sleep, food and things the day needs.
- Forældre svarer og kommer, når vi inviterer. | Parents answer and come when we invite.
care 2: Rammerne er gode, men noget er presset hjemme, i klassen eller i fritiden. | The frame is good, but something is strained at home, in class or in after-school care.
- Klassen er urolig, eller lærere er skiftet. | The class is restless, or teachers have changed.
- Forældre fortæller om brud, sygdom eller pengenød. | Parents tell of a break-up, illness or lack of money.
care 3: Barnet står for meget alene med det, der er svært. | The child is too much alone with what is hard.
- Lektier, søvn og skærm er overladt til barnet selv. | Homework, sleep and screens are left to the child itself.
- Samarbejdet om barnet er gået i stå. | Cooperation about the child has stalled.
care 4: Omsorgen svigter, eller barnet har et ansvar, det ikke kan bære. | Care fails, or the child carries a responsibility it cannot bear.
- Passer søskende eller en syg eller påvirket voksen. | Looks after siblings or an ill or intoxicated adult.
- Ydmyges, trues eller straffes hårdt. | Is humiliated, threatened or harshly punished.
care 5: Der er vold, overgreb eller grov forsømmelse, eller mistanke om det. | There is violence, abuse or gross neglect, or suspicion of it.
- Barnet tør ikke gå hjem. | The child dares not go home.
- Ingen voksne tager ansvar for barnet. | No adult takes responsibility for the child.
protects child friend: Har mindst én god ven | Has at least one good friend
protects child likes-school: Er for det meste glad for skolen | Mostly likes school
protects child interest: Har en interesse eller noget, det er stolt af | Has an interest or something to be proud of
protects child asks-help: Kan bede om hjælp | Can ask for help
protects care steady-adult: En voksen i skolen, barnet stoler på | An adult in school the child trusts
protects care involved-parents: Forældre, der følger med og støtter | Parents who follow and support
protects care safe-class: Klassen er tryg og inkluderende | The class is safe and including
protects care leisure: Fritid, idræt eller netværk, der bærer | Leisure, sport or a network that carries
worries child absence: Fravær eller modstand mod at komme af sted | Absence or resistance to going
worries child lonely: Alene i frikvarter og fritid | Alone in breaks and leisure
worries child low-mood: Trist, ængstelig eller hurtigt vred | Sad, anxious or quick to anger
worries child learning: Læringen går i stå, eller barnet opgiver | Learning stalls, or the child gives up
worries child bullying: Bliver mobbet eller mobber | Is bullied or bullies
worries care conflict: Konflikt mellem forældre, som barnet står midt i | Parents' conflict with the child in the middle
worries care alone-at-home: For meget alene, for lidt hjælp hjemme | Too much alone, too little help at home
demands child tells-of-violence: Fortæller om eller har mærker efter vold eller overgreb | Tells of or has marks from violence or abuse
demands child self-harm: Skader sig selv eller taler om at dø | Hurts itself or talks of dying
demands care afraid-home: Er bange for at komme hjem | Is afraid to go home
`;

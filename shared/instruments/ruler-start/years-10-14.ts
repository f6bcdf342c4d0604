/** From ten to fourteen years: 120 to 179 months. */
export const years10to14 = `
child 1: Den unge er med i fællesskaber, følger skolen og tror for det meste på sig selv. | The young person belongs to communities, follows school and mostly believes in themselves.
- Har venner, også når der er uenighed. | Has friends, also when there is disagreement.
- Siger til, når noget er svært, og prøver igen. | Speaks up when something is hard, and tries again.
child 2: Vi lægger mærke til en ændring i humør, venskaber eller indsats. | We notice a change in mood, friendships or effort.
- Er mere træt, tavs eller kort for hovedet. | Is more tired, silent or short-tempered.
- Enkelte dages fravær uden klar grund. | Single days of absence without clear reason.
child 3: Trivsel, venskaber eller læring er påvirket flere dage om ugen. | Wellbeing, friendships or learning are affected several days a week.
- Holdes ude, også på nettet, eller trækker sig. | Is kept out, also online, or withdraws.
- Fraværet vokser, eller afleveringer udebliver. | Absence grows, or work is not handed in.
child 4: Den unge mistrives tydeligt, og det har varet ved, selv om vi har ændret noget. | The young person is clearly not well, and it has lasted although we have changed something.
- Langvarigt fravær, angst, selvskade eller spiseproblemer. | Long absence, anxiety, self-harm or eating problems.
- Stoffer, kriminalitet eller miljøer, der trækker. | Drugs, crime or milieus that pull.
child 5: Den unges liv, helbred eller udvikling er i fare nu. | The young person's life, health or development is in danger now.
- Taler om at tage sit liv, eller har forsøgt. | Talks of taking their life, or has tried.
- Fortæller om vold, overgreb, negativ social kontrol eller deling af billeder. | Tells of violence, abuse, negative social control or shared images.
care 1: De voksne er til at tale med, sætter rammer og viser tillid. | The adults can be talked with, set limits and show trust.
- Forældre ved, hvor den unge er, og hvem det er sammen med. | Parents know where the young person is and with whom.
- Lærere og pædagoger følger op på aftaler. | Teachers and pedagogues follow up on agreements.
care 2: Der er omsorg, men voksne er uenige, travle eller i tvivl om, hvordan de hjælper. | There is care, but adults disagree, are busy or in doubt about how to help.
- Få faste voksne i klassen for tiden. | Few steady adults in class at present.
- Hjemmet er præget af brud, sygdom eller bekymring for penge. | The home is marked by a break-up, illness or worry about money.
care 3: Den unge er overladt for meget til sig selv, eller står i klemme mellem voksne. | The young person is left too much to themselves, or is caught between adults.
- Ingen følger op på fravær, søvn eller tid på nettet. | Nobody follows up on absence, sleep or time online.
- Aftaler mellem hjem og skole holder ikke. | Agreements between home and school do not hold.
care 4: Omsorgen svigter på væsentlige områder, eller den unge må være den voksne. | Care fails in essential areas, or the young person has to be the adult.
- Hårdt sprog, trusler, kontrol eller meget alene hjemme. | Harsh language, threats, control or much alone at home.
- Misbrug eller ubehandlet sygdom hos forældre. | Abuse or untreated illness in parents.
care 5: Der er vold, overgreb, tvang eller grov forsømmelse, eller mistanke om det. | There is violence, abuse, coercion or gross neglect, or suspicion of it.
- Er smidt ud, holdes inde eller frygter en rejse ud af landet. | Is thrown out, locked in or fears a journey abroad.
- Tør ikke tage hjem. | Dares not go home.
protects child friend: Har venner og hører til et sted | Has friends and belongs somewhere
protects child attends: Kommer i skole og følger med | Comes to school and follows
protects child interest: Har interesser, der giver glæde | Has interests that give joy
protects child words: Kan sætte ord på, hvordan det går | Can put words to how things are
protects care steady-adult: En voksen at gå til, hjemme eller i skolen | An adult to go to, at home or in school
protects care clear-frames: Tydelige og rimelige rammer | Clear and fair limits
protects care safe-class: Trygt klassefællesskab, også på nettet | A safe class, also online
protects care cooperation: Hjem og skole taler sammen | Home and school talk
worries child absence: Stigende eller skjult fravær | Growing or hidden absence
worries child excluded: Holdes ude eller mobbes, også på nettet | Kept out or bullied, also online
worries child low-mood: Trist, angst eller uden håb | Sad, anxious or without hope
worries child body-food: Ændret spisning, søvn eller kropsbillede | Changed eating, sleep or body image
worries child risk-taking: Stoffer, hærværk eller farlige udfordringer | Drugs, vandalism or dangerous challenges
worries care conflict: Står midt i voksnes konflikt | Caught in adults' conflict
worries care no-follow-up: Ingen voksen følger op | No adult follows up
demands child suicidal: Taler om eller har forsøgt at tage sit liv | Talks of or has tried taking their life
demands child abuse: Fortæller om eller viser tegn på vold eller overgreb | Tells of or shows signs of violence or abuse
demands care coercion: Tvang, æresrelateret kontrol eller udrejse mod sin vilje | Coercion, honour-related control or being sent abroad
`;

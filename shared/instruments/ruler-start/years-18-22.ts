/** From eighteen to twenty-two years: 216 to 275 months. From eighteen help rests on the young adult's own yes. */
export const years18to22 = `
child 1: Den unge voksne klarer sin hverdag, har nogen at dele den med og er på vej. | The young adult manages everyday life, has someone to share it with and is on the way.
- Er i uddannelse eller job og har et sted at bo. | Is in education or work and has a place to live.
- Opsøger selv råd om penge, helbred og bolig. | Seeks advice on money, health and housing by themselves.
child 2: Noget er vanskeligere end før, og lidt støtte i tide kan gøre en forskel. | Something is harder than before, and a little support in time can make a difference.
- Udskyder breve, regninger eller eksamener. | Puts off letters, bills or exams.
- Ser sjældnere venner end før. | Sees friends less than before.
child 3: Den unge voksne har brug for hjælp til at få uddannelse, helbred eller bolig til at hænge sammen. | The young adult needs help to make education, health or housing hold together.
- Fravær, afbrudt uddannelse eller gæld. | Absence, interrupted education or debt.
- Er meget ensom eller sover hele dagen. | Is very lonely or sleeps all day.
child 4: Den unge voksne mistrives alvorligt, og flere dele af livet svigter på én gang. | The young adult is seriously unwell, and several parts of life fail at once.
- Uden bolig, indtægt eller netværk. | Without housing, income or network.
- Misbrug, svær angst, selvskade eller kriminalitet. | Abuse, severe anxiety, self-harm or crime.
child 5: Den unge voksnes liv eller sikkerhed er i fare nu. | The young adult's life or safety is in danger now.
- Planer om at tage sit liv, eller akut psykisk sygdom. | Plans to take their life, or acute mental illness.
- Lever med vold, tvang eller udnyttelse. | Lives with violence, coercion or exploitation.
care 1: Der er mennesker og tilbud omkring den unge voksne, som er til at regne med. | There are people and services around the young adult that can be counted on.
- Familie eller andre voksne er med på sidelinjen. | Family or other adults are on the sideline.
- Overgangen fra ung til voksen er aftalt i god tid. | The move from youth to adult services was agreed in good time.
care 2: Støtten er der, men overgangen til voksenlivet er ikke helt på plads. | Support is there, but the move to adult life is not quite settled.
- Det er uklart, hvem den unge voksne skal tale med. | It is unclear whom the young adult should talk to.
- Familien er i tvivl om, hvor meget de skal blande sig. | The family is in doubt about how much to step in.
care 3: Den unge voksne er for meget alene, og hjælpen kommer for sent eller flere steder fra. | The young adult is too much alone, and help comes too late or from many sides.
- Mange sagsbehandlere og ingen samlet plan. | Many caseworkers and no plan as a whole.
- Familien har trukket sig eller er selv presset. | The family has withdrawn or is strained itself.
care 4: Det omgivende netværk svigter eller holder den unge voksne fast i noget skadeligt. | The surrounding network fails or holds the young adult in something harmful.
- Lever i et miljø med misbrug eller trusler. | Lives in a milieu of abuse or threats.
- Støtten er ophørt, uden at noget er sat i stedet. | Support has ended with nothing in its place.
care 5: Den unge voksne er i fare, hvor det bor eller færdes. | The young adult is in danger where they live or move about.
- Vold i hjemmet eller i parforholdet. | Violence at home or in the relationship.
- Er uden tag over hovedet, og ingen hjælper. | Has no roof over the head, and nobody helps.
protects child on-the-way: I uddannelse, job eller praktik | In education, work or training
protects child friends: Har venner eller en kæreste, der støtter | Has friends or a partner who support
protects child manages: Klarer penge, mad og aftaler | Manages money, food and appointments
protects child seeks-help: Siger til og tager imod hjælp | Speaks up and accepts help
protects care steady-person: Et menneske, der bliver ved | A person who stays
protects care home-base: Et sted at bo, der er trygt | A safe place to live
protects care one-plan: Én plan og én at gå til | One plan and one person to go to
protects care community: Hører til i et fællesskab | Belongs to a community
worries child drop-out: Afbrudt uddannelse uden plan | Interrupted education without a plan
worries child lonely: Ensom eller isoleret | Lonely or isolated
worries child health: Psykisk eller fysisk sygdom uden behandling | Mental or physical illness without treatment
worries child substance: Stoffer, alkohol eller spil, der fylder | Drugs, alcohol or gambling that take over
worries child debt: Gæld eller ingen indtægt | Debt or no income
worries care no-home: Intet fast sted at bo | No steady place to live
worries care no-network: Intet netværk, eller et, der skader | No network, or one that harms
demands child suicidal: Planer om eller forsøg på at tage sit liv | Plans or attempts to take their life
demands care child-in-home: Der er børn i hjemmet, som kan tage skade | There are children in the home who may be harmed
`;

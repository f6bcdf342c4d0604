/** From fifteen to seventeen years: 180 to 215 months. */
export const years15to17 = `
child 1: Den unge har retning, venner og tro på, at det går. Hverdagen hænger sammen. | The young person has direction, friends and faith that it will go well. Everyday life holds together.
- Passer skole, uddannelse eller job. | Attends school, education or job.
- Kan sige fra og tage imod hjælp. | Can say no and accept help.
child 2: Noget er skredet en smule, og den unge har måske brug for en samtale. | Something has slipped a little, and the young person may need a talk.
- Kommer oftere for sent eller virker slidt. | Is more often late or seems worn.
- Er i tvivl om uddannelse, venner eller sig selv. | Is in doubt about education, friends or themselves.
child 3: Den unge har det svært i længere tid, og skole, helbred eller relationer er påvirket. | The young person struggles for a longer time, and school, health or relations are affected.
- Fravær, der truer uddannelsen. | Absence that threatens the education.
- Trækker sig, eller fester og ryger for at holde det ud. | Withdraws, or parties and smokes to bear it.
child 4: Den unge mistrives alvorligt, og hverdagen er ved at falde fra hinanden. | The young person is seriously unwell, and everyday life is falling apart.
- Er stoppet i skolen, isoleret eller ude i misbrug. | Has stopped school, is isolated or in substance abuse.
- Selvskade, spiseforstyrrelse, gæld eller kriminalitet. | Self-harm, eating disorder, debt or crime.
child 5: Den unges liv eller helbred er i fare nu. | The young person's life or health is in danger now.
- Planer om at tage sit liv, overdosis eller psykose. | Plans to take their life, overdose or psychosis.
- Udsættes for vold, overgreb, tvang eller udnyttelse. | Is exposed to violence, abuse, coercion or exploitation.
care 1: Der er voksne, der er interesserede, tilgængelige og giver plads. | There are adults who are interested, available and give room.
- Den unge ved, hvem det kan ringe til. | The young person knows whom to call.
- Forældre og uddannelse støtter den unges egne mål. | Parents and school support the young person's own goals.
care 2: Støtten er der, men er blevet tyndere eller til mere diskussion. | Support is there, but has grown thinner or more of a dispute.
- Mange skænderier om rammer eller penge. | Many quarrels about limits or money.
- Kontaktlærer eller mentor er skiftet. | The contact teacher or mentor has changed.
care 3: Den unge mangler voksne, der kan følge op og holde håbet. | The young person lacks adults who can follow up and hold the hope.
- Bor skiftende steder eller meget for sig selv. | Lives here and there or much on their own.
- Forældre har givet op, eller ved ikke, hvad de kan gøre. | Parents have given up or do not know what they can do.
care 4: Hjemmet giver ikke den sikkerhed og støtte, en ung under 18 har krav på. | Home does not give the safety and support that someone under 18 is entitled to.
- Har ansvar for familiens økonomi, søskende eller en syg voksen. | Is responsible for the family's money, siblings or an ill adult.
- Trues, kontrolleres eller holdes væk fra uddannelse. | Is threatened, controlled or kept from education.
care 5: Den unge er ikke i sikkerhed, hvor det bor. | The young person is not safe where they live.
- Vold, overgreb, tvangsægteskab eller frygt for det. | Violence, abuse, forced marriage or fear of it.
- Er uden et sted at sove. | Has no place to sleep.
protects child direction: Har et mål eller noget at stå op til | Has a goal or something to get up for
protects child friend: Har nære venner | Has close friends
protects child attends: Passer uddannelse eller job | Attends education or job
protects child seeks-help: Opsøger selv hjælp | Seeks help by themselves
protects care steady-adult: En voksen, der bliver ved | An adult who stays
protects care home-base: Et trygt sted at bo | A safe place to live
protects care supported: Uddannelsen støtter og følger op | The school supports and follows up
protects care community: Foreninger, job eller netværk, der bærer | Clubs, job or a network that carries
worries child drop-out: På vej ud af skole eller uddannelse | On the way out of school or education
worries child isolation: Isolerer sig, døgnrytmen er vendt | Isolates, day and night reversed
worries child low-mood: Vedvarende angst, tristhed eller uro | Lasting anxiety, sadness or unrest
worries child substance: Stoffer eller alkohol, der fylder | Drugs or alcohol that take over
worries child crime: Gæld, kriminalitet eller pres fra andre | Debt, crime or pressure from others
worries care no-base: Intet fast sted at bo | No steady place to live
worries care given-up: Voksne har givet op | Adults have given up
demands child suicidal: Planer om eller forsøg på at tage sit liv | Plans or attempts to take their life
demands child abuse: Vold, overgreb eller udnyttelse | Violence, abuse or exploitation
demands care coercion: Tvang, æresrelateret kontrol eller trusler | Coercion, honour-related control or threats
`;

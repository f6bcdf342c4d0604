/** The expected child: what is seen is the pregnancy and those who wait. */
export const unborn = `
child 1: Graviditeten forløber godt. Barnet vokser som ventet, og de undersøgelser, der tilbydes, bliver brugt. | The pregnancy goes well. The baby grows as expected, and the check-ups on offer are used.
- Jordemoder og læge finder intet at følge særligt op på. | Midwife and doctor find nothing that needs special follow-up.
- De ventende forældre mærker barnet og fortæller om det. | The expecting parents feel the baby move and talk about it.
child 2: Der er noget ved graviditeten, vi gerne vil følge lidt tættere, uden at barnet er i risiko nu. | There is something about the pregnancy we want to follow a little closer; the baby is not at risk now.
- En undersøgelse er udeblevet, eller barnet vokser lidt anderledes end ventet. | A check-up was missed, or the baby grows a little differently than expected.
- Den gravide sover dårligt og virker presset. | The pregnant woman sleeps badly and seems under pressure.
child 3: Graviditeten er belastet, og barnet kan blive påvirket, hvis intet ændres. | The pregnancy is under strain, and the baby may be affected if nothing changes.
- Flere undersøgelser er udeblevet. | Several check-ups were missed.
- Sygdom, dårlig kost eller vedvarende stress følges ikke op. | Illness, poor diet or lasting stress is not followed up.
child 4: Der er tydelige tegn på, at barnet påvirkes af det, der sker i graviditeten. | There are clear signs that the baby is affected by what happens during the pregnancy.
- Brug af alkohol, stoffer eller medicin, der kan skade barnet. | Use of alcohol, drugs or medicine that can harm the baby.
- Graviditeten bliver ikke fulgt af jordemoder eller læge. | The pregnancy is not followed by midwife or doctor.
child 5: Barnets liv eller udvikling er i fare nu. Der skal handles med det samme. | The baby's life or development is in danger now. Action is needed at once.
- Vold mod den gravide, eller et dagligt misbrug. | Violence against the pregnant woman, or daily substance abuse.
- Den gravide er i akut psykisk krise. | The pregnant woman is in an acute mental crisis.
care 1: De ventende forældre glæder sig, forbereder sig og har nogen omkring sig. | The expecting parents look forward to the baby, prepare, and have people around them.
- De taler om, hvordan hverdagen skal blive. | They talk about what everyday life will be like.
- Familie eller venner er klar til at hjælpe. | Family or friends stand ready to help.
care 2: Forberedelserne er i gang, men noget fylder mere end det ventede barn. | Preparations are under way, but something takes up more room than the expected child.
- Bolig, økonomi eller forhold er uafklaret. | Housing, money or the relationship is unsettled.
- Den ene forælder er meget alene med det hele. | One parent is very much alone with it all.
care 3: Forældrene har svært ved at forestille sig barnet og skabe ro og rammer om det. | The parents find it hard to picture the child and to make calm and a frame for it.
- De undgår at tale om barnet eller om fødslen. | They avoid talking about the child or the birth.
- Netværket er spinkelt, og aftaler bliver ikke holdt. | The network is thin, and agreements are not kept.
care 4: Det er tvivlsomt, om forældrene kan give barnet tryg og tilstrækkelig omsorg, når det er født. | It is doubtful whether the parents can give the child safe and sufficient care once it is born.
- Tidligere børn bor ikke hjemme på grund af omsorgen. | Earlier children do not live at home because of the care they got.
- Alvorlig sygdom, vold eller misbrug uden behandling. | Serious illness, violence or abuse without treatment.
care 5: Barnet vil ikke være i sikkerhed ved fødslen, som det ser ud nu. | As things stand, the child will not be safe at birth.
- Forældrene siger eller viser, at de ikke kan eller vil tage sig af barnet. | The parents say or show that they cannot or will not take care of the child.
- Trusler eller vold i hjemmet fortsætter. | Threats or violence in the home go on.
protects child checkups: Undersøgelser hos jordemoder og læge bliver brugt | Check-ups with midwife and doctor are used
protects child healthy-habits: Den gravide spiser, sover og bevæger sig | The pregnant woman eats, sleeps and moves well
protects child smoke-free: Ingen røg, alkohol eller stoffer | No smoking, alcohol or drugs
protects care looking-forward: De ventende forældre glæder sig til barnet | The expecting parents look forward to the child
protects care network: Familie eller venner kan træde til | Family or friends can step in
protects care home-and-money: Bolig og økonomi er på plads | Housing and money are in place
protects care takes-help: Forældrene siger ja til hjælp | The parents accept help
worries child missed-checkups: Undersøgelser bliver ikke brugt | Check-ups are missed
worries child strain: Vedvarende stress, angst eller tristhed | Lasting stress, anxiety or sadness
worries child harmful-use: Alkohol, tobak eller medicin, der kan skade | Alcohol, tobacco or medicine that can harm
worries care alone: Ingen eller meget lidt støtte fra andre | No or very little support from others
worries care conflict: Mange konflikter mellem de ventende forældre | Many conflicts between the expecting parents
worries care own-childhood: Egen opvækst med svigt, som fylder | A neglectful childhood of one's own that weighs
demands child daily-abuse: Dagligt eller tungt brug af stoffer eller alkohol | Daily or heavy use of drugs or alcohol
demands care violence: Vold eller trusler mod den gravide | Violence or threats against the pregnant woman
`;

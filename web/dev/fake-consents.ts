import type { ConsentView } from '#shared/access/consent-view.ts';
import type { Section } from '#shared/access/sections.ts';
import { childOverview, staff, today, unit } from './fake-people.ts';
import { entriesOf } from './fake-rounds.ts';

const by = { id: staff[0]?.id ?? 'staff-anne', name: staff[0]?.name ?? '' };
const mother = { id: by.id, name: 'Maria Birk' };
const services = [
  { id: 'ppr-nord', name: 'PPR Nord' },
  { id: 'sundhed', name: 'Sundhedsplejen' },
];
const at = '2026-11-19T09:30:00.000Z';

const consent = (change: Partial<ConsentView>): ConsentView => ({
  ...{ id: 'consent-open', unitId: 'ppr-nord', unitName: 'PPR Nord', until: '2027-05-21', textVersion: 1 },
  sections: ['assessments', 'follow-up'],
  purpose: 'Rådgive os om, hvordan vi bedst støtter sproget i hverdagen.',
  words: 'Kære Maria og Jonas. Som aftalt vil vi gerne spørge psykologen til råds.',
  ...{ askedAt: at, askedBy: by, version: 1, state: 'open', expiresSoon: false, answers: [] },
  ...{ waitingFor: [mother], waiting: 1, mayAnswer: false, mayWithdraw: false },
  ...change,
});

const consents: ConsentView[] = [
  consent({}),
  consent({
    ...{ id: 'consent-given', unitId: 'sundhed', unitName: 'Sundhedsplejen', until: '2026-12-10' },
    ...{
      state: 'given',
      expiresSoon: true,
      waitingFor: [],
      waiting: 0,
      purpose: 'Følge op på vægt og søvn.',
    },
    given: { at, on: '2026-11-19', sections: ['assessments', 'follow-up'] },
    answers: [
      {
        ...{ by: mother, side: 'guardian', answer: 'yes', at, textVersion: 1 },
        sections: ['assessments', 'follow-up'],
      },
    ],
  }),
];
let isStopped = false;
const stop = { id: 'stop-one', from: at, by, seen: 'Blå mærker på ryggen, set ved badning.', version: 1 };
const calls = [
  { name: 'Børne- og familieafdelingens vagt', phone: '99 99 00 11' },
  { name: 'Alarmcentralen (livsfare eller akut vold)', phone: '112' },
];

interface Input {
  childId: string;
  consentId: string;
  answer: 'yes' | 'no';
  sections: Section[];
}

const forReader = (one: ConsentView, as: string): ConsentView => ({
  ...one,
  mayAnswer: as === 'guardian' && one.state === 'open',
  mayWithdraw: as === 'guardian' && one.state === 'given',
});
const preview = (childId: string, sections: readonly Section[]) => ({
  child: { ...childOverview(childId), notices: [] },
  entries: entriesOf(childId).filter(
    ({ kind }) =>
      (kind === 'joint' && sections.includes('assessments')) ||
      (kind === 'follow-up' && sections.includes('follow-up')) ||
      (kind === 'informed' && sections.includes('parents-view')),
  ),
});

/** Consents and stops of the invented municipality, by the contract's name. */
export const fakeConsents: Record<string, (input: Input, as: string) => unknown> = {
  'list-consents': ({ childId }, as) => ({
    child: { id: childId, firstName: childOverview(childId).firstName },
    consents: consents.map((one) => forReader(one, as)),
    bases: [],
    ssd:
      as === 'leader'
        ? [
            {
              ...{ caseId: 'case-one', matter: 'Sprog', meetings: 1, followUps: 0 },
              ...{ lastHeldOn: '2026-11-02', next: 'follow-up' },
            },
          ]
        : [],
    stops: isStopped && as !== 'guardian' ? [stop] : [],
    answerers: as === 'guardian' ? [] : [mother],
    services: as === 'guardian' ? [] : services,
    citations: { authority: 'Forvaltningsloven § 28', ssd: 'Barnets lov', notification: 'Barnets lov § 133' },
    calls: isStopped && as !== 'guardian' ? calls : [],
    may: {
      ask: as === 'staff' || as === 'leader',
      record: as === 'leader',
      end: as === 'leader',
      setStop: as === 'staff' || as === 'leader',
      liftStop: as === 'leader',
    },
    ...{ textVersion: 1, proposedUntil: '2027-05-21', latestUntil: '2027-11-21' },
    why: [as === 'guardian' ? 'custody-holder' : 'staff-of-the-group'],
  }),
  'read-consent': ({ childId, consentId }, as) => {
    const found = consents.find((one) => one.id === consentId) ?? consent({});
    return {
      consent: forReader(found, as),
      preview: preview(childId, found.sections),
      ...{ textVersion: 1, why: ['custody-holder'] },
    };
  },
  'preview-consent': ({ childId, sections }) => preview(childId, sections),
  'ask-consent': (input, as) => {
    const asked = consent({ ...input, id: input.consentId });
    consents.unshift(asked);
    return { consent: forReader(asked, as) };
  },
  'answer-consent': ({ consentId, answer, sections }, as) => {
    const index = consents.findIndex((one) => one.id === consentId);
    const mine = { by: mother, side: 'guardian', answer, at, textVersion: 1, sections } as const;
    const answered = consent({
      ...consents[index],
      ...{ answers: [mine], waiting: 0, waitingFor: [], state: answer === 'yes' ? 'given' : 'refused' },
      ...(answer === 'yes' && { given: { at, on: today, sections } }),
    });
    consents[index] = answered;
    return { consent: forReader(answered, as) };
  },
  'withdraw-consent': ({ consentId }, as) => {
    const index = consents.findIndex((one) => one.id === consentId);
    const taken = consent({ ...consents[index], state: 'withdrawn' });
    consents[index] = taken;
    return { consent: forReader(taken, as) };
  },
  'set-stop': () => {
    isStopped = true;
    return { stop, calls };
  },
  'lift-stop': () => {
    isStopped = false;
    return { stop };
  },
  'end-release': () => ({}),
  'list-due-consents': (_, as) => ({
    consents: [
      {
        ...{ childId: 'child-001', consentId: 'consent-given', name: 'Alma Birk', groupName: 'Mariehønen' },
        ...{ serviceName: 'Sundhedsplejen', state: 'expiring', until: '2026-12-10', askedOn: '2026-06-10' },
      },
    ],
    stops:
      as === 'leader' && isStopped
        ? [
            {
              childId: 'child-001',
              stopId: stop.id,
              name: 'Alma Birk',
              unitName: unit.name,
              at,
              byName: by.name,
            },
          ]
        : [],
  }),
  'list-released': () => ({
    children: [
      {
        ...{ childId: 'child-001', releaseId: 'consent-given', name: 'Alma Birk', birthDate: '2022-01-10' },
        ...{ unitName: unit.name, groupName: 'Mariehønen', serviceId: 'ppr-nord', serviceName: 'PPR Nord' },
        ...{ basis: 'consent', purpose: 'Rådgive om sprog', sections: ['assessments', 'follow-up'] },
        ...{ from: '2026-06-10', to: '2026-12-10', expiresSoon: true },
      },
      {
        ...{ childId: 'child-002', releaseId: 'consent-two', name: 'August Dahl Enevoldsen' },
        ...{ birthDate: '2023-02-11', unitName: unit.name, groupName: 'Guldsmeden', serviceId: 'ppr-nord' },
        ...{ serviceName: 'PPR Nord', basis: 'ssd', purpose: 'Fælles drøftelse', sections: ['follow-up'] },
        ...{ from: '2026-11-10', to: '2027-05-10', expiresSoon: false },
      },
    ],
  }),
  'read-sight': ({ childId }, as) => ({
    child: { id: childId, firstName: childOverview(childId).firstName },
    audience: as === 'guardian' ? 'family' : 'staff',
    lines: [
      {
        ...{
          who: 'staff',
          unitId: unit.id,
          unitName: unit.name,
          groups: ['Mariehønen'],
          because: 'enrolled',
        },
        ...(as !== 'guardian' && { people: staff.map(({ name }) => name) }),
        sections: ['assessments', 'follow-up', 'parents-view'],
      },
      {
        ...{ who: 'service', unitId: 'sundhed', unitName: 'Sundhedsplejen', because: 'consent' },
        ...{ purpose: 'Følge op på vægt og søvn.', sections: ['assessments', 'follow-up'] },
        ...{ from: '2026-06-10', until: '2026-12-10', releaseId: 'consent-given' },
      },
      { who: 'guardian', because: 'custody', sections: ['assessments', 'follow-up', 'parents-view'] },
      { who: 'administrator', because: 'runs-the-system', sections: [] },
    ],
    why: [as === 'guardian' ? 'custody-holder' : 'staff-of-the-group'],
  }),
};

import { startingGuide, startingParts } from '#shared/instruments/guide-start/guides.ts';
import type { Guide, GuidePart } from '#shared/instruments/guide.ts';
import { startingRulers } from '#shared/instruments/ruler-start/rulers.ts';
import type { FakeAnswer } from './fake-answers.ts';

interface Input {
  version: number;
  degree?: number;
  content: object;
  parts: Record<string, object>;
}

const versions: Guide[] = [startingGuide()];
let parts: GuidePart[] = startingParts();
const [ruler] = startingRulers;
const scale = ruler && { degrees: ruler.degrees, ages: ruler.bands };
const newest = () => versions[0] ?? startingGuide();

function publish(change: object, edited: Record<string, object>): FakeAnswer {
  const next = { ...newest(), ...change, version: newest().version + 1, startingSet: false };
  parts = parts.map((part) => ({ ...part, ...edited[part.degree] }));
  versions.unshift({ ...next, changed: Object.keys(edited), publishedAt: new Date().toISOString() });
  return { value: newest() };
}

/** The action guide, in memory. */
export const fakeGuide: Record<string, (input: Input) => FakeAnswer> = {
  'look-up-guide': ({ degree }) => {
    const guide = newest();
    const part = parts.find((one) => one.degree === degree);
    const level = guide.levels.find((one) => one.level === part?.level);
    const contacts = guide.contacts.filter(({ degrees }) => degrees.some((one) => one === degree));
    return {
      value: {
        ...{ municipality: 'Fjordby Kommune', scale, guide },
        calls: [{ name: 'Fjordby Kommunes modtagelse', phone: '96 12 34 56' }],
        ...(part && level && { chosen: { part, level, laws: guide.laws, contacts } }),
      },
    };
  },
  'read-guide': ({ degree }) => ({
    value: { guide: newest(), scale, part: parts.find((one) => one.degree === degree) },
  }),
  'list-guide-versions': () => ({ value: { versions } }),
  'publish-guide': ({ content, parts: edited }) => publish(content, edited),
  'restore-guide': ({ version }) => publish({ restored: version }, {}),
};

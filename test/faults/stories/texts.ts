import { guideContentSchema } from '#shared/instruments/guide.ts';
import { startingGuide } from '#shared/instruments/guide-start/guides.ts';
import { profileContentSchema } from '#shared/instruments/profile.ts';
import { startingProfiles } from '#shared/instruments/profile-start/starting-profiles.ts';
import { rulerContentSchema } from '#shared/instruments/ruler.ts';
import { startingRulers } from '#shared/instruments/ruler-start/rulers.ts';
import { startingTopi } from '#shared/instruments/topi-start.ts';
import { topiContentSchema } from '#shared/instruments/topi.ts';
import { aContent } from '#test/builders/portal-town.ts';
import { on, type Step, type Story } from './story.ts';

const day = '2026-11-21';
const by = (name: string, input: object): Step => on(day, 'adam', name, input);
const title = { da: 'Vores egne ord', en: '' };
const [five] = startingRulers;

const instruments: Story = {
  name: 'rulers, guide, profile and TOPI, changed, put back, and one more added',
  steps: [
    by('publish-topi', { basedOn: 1, content: { ...topiContentSchema.parse(startingTopi), title } }),
    by('publish-profile', {
      ...{ age: '3-5', basedOn: 1 },
      content: { ...profileContentSchema.parse(startingProfiles['3-5']), title },
    }),
    by('publish-ruler', {
      ...{ rulerId: 'five-steps', basedOn: 1, bands: {} },
      content: { ...rulerContentSchema.parse(five), title },
    }),
    by('restore-ruler', { rulerId: 'five-steps', version: 1, basedOn: 2 }),
    by('add-ruler', { rulerId: 'vores-lineal', title, country: 'DK', beginning: { copyOf: 'five-steps' } }),
    by('publish-guide', {
      ...{ basedOn: 1, parts: {} },
      content: { ...guideContentSchema.parse(startingGuide()), title },
    }),
    by('restore-guide', { version: 1, basedOn: 2 }),
  ],
};

const documentId = 'vejledning';
const write = (version: number, text: string): Step =>
  by('save-document', { documentId, version, content: aContent({ text }) });
const withoutAFile: Story = {
  name: 'a document written, published, withdrawn, shown again, and put back',
  steps: [
    write(0, 'Om mørke.'),
    by('publish-document', { documentId, version: 1 }),
    write(2, 'Om lys.'),
    by('publish-document', { documentId, version: 3 }),
    by('withdraw-document', { documentId, version: 4, withdrawn: true }),
    by('withdraw-document', { documentId, version: 5, withdrawn: false }),
    by('restore-document', { documentId, number: 1, version: 6 }),
    by('save-collections', {
      ...{ version: 0 },
      collections: [{ id: 'start-her', title: 'Start her', intro: '', documentIds: [documentId] }],
    }),
  ],
};

/** `take-in-file` is no request: the queue hands over what the malware scan said of the file. */
const withAFile: Story = {
  name: 'a document with a file that is taken in and replaced',
  steps: [
    write(0, ''),
    by('offer-file', { documentId, fileId: 'fil-et', fileName: 'et.pdf', bytes: 2000 }),
    by('take-in-file', { documentId, fileId: 'fil-et' }),
    by('publish-document', { documentId, version: 1 }),
    by('offer-file', { documentId, fileId: 'fil-to', fileName: 'to.pdf', bytes: 2000 }),
    by('take-in-file', { documentId, fileId: 'fil-to' }),
    by('publish-document', { documentId, version: 2 }),
  ],
};

export const textStories: readonly Story[] = [instruments, withoutAFile, withAFile];

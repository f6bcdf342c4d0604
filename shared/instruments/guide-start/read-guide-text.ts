import type { Localized } from '../../localized.ts';
import { guideActors, guideAges, guideTargets, guideUnits } from '../guide-scale.ts';
import type { Measure } from '../guide.ts';
import { degrees } from '../ruler-scale.ts';

/**
 * Reads the measures of a degree, written so that a professional can read and correct them. A measure is a heading, a
 * text and a line of words, each with the Danish before the bar and the English after it:
 *
 *     # some-id: Titel | Title
 *     Tekst. | Text.
 *     > who staff leader; target team; within 14 days; law bti-clarify; ages 3-5 6-9; next other-id
 *
 * `next 4` leads to degree 4; `not-parents-first` warns. Throws an Error that names the line when it is none of these:
 * a wrong text must not reach anybody.
 */
export function readGuideText(text: string): Measure[] {
  const measures: Measure[] = [];
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const [, id, title = '', titleEn = ''] = /^# ([a-z0-9-]+): (.+) \| (.+)$/.exec(line) ?? [];
    const last = measures.at(-1);
    if (id !== undefined) measures.push(begun(id, { da: title, en: titleEn }));
    else if (last && line.startsWith('> ')) {
      for (const part of line.slice(2).split('; ')) set(last, part.split(' '), line);
    } else {
      const [, da, en] = /^(.+) \| (.+)$/.exec(line) ?? [];
      if (!last || !da || !en) throw new Error(`not a line of a guide: ${line}`);
      last.text = { da, en };
    }
  }
  return measures;
}

const begun = (id: string, title: Localized): Measure => ({
  ...{ id, title, text: { da: '', en: '' } },
  ...{ who: [], target: 'surroundings' as const, lawIds: [], materials: [], ages: [] },
});

function set(measure: Measure, [word = '', ...values]: string[], line: string): void {
  const [first = '', second = ''] = values;
  const stop = () => {
    throw new Error(`not a line of a guide: ${line}`);
  };
  const one = <Value extends string>(all: readonly Value[], value: string): Value =>
    all.find((known) => known === value) ?? stop();
  if (word === 'who') measure.who = values.map((value) => one(guideActors, value));
  else if (word === 'target') measure.target = one(guideTargets, first);
  else if (word === 'within') measure.within = { amount: Number(first), unit: one(guideUnits, second) };
  else if (word === 'law') measure.lawIds = values;
  else if (word === 'ages') measure.ages = values.map((value) => one(guideAges, value));
  else if (word === 'not-parents-first') measure.notParentsFirst = true;
  else if (word === 'next') {
    const degree = degrees.find((known) => String(known) === first);
    measure.next = degree ? { degree } : { measureId: first };
  } else stop();
}

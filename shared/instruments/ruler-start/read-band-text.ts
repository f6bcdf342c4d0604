import type { Cell, Factor, Risk, RulerBandContent } from '../ruler-band.ts';
import { axes, degrees, type Axis } from '../ruler-scale.ts';
import type { Localized } from '../../localized.ts';

/**
 * Reads the texts of an age band, written line by line so that a professional can read and correct them:
 *
 *     child 1: dansk | english          what the degree looks like on that axis
 *     - dansk | english                 an example of it
 *     protects child some-id: … | …     a factor that protects
 *     worries care some-id: … | …       a sign that worries
 *     demands care some-id: … | …       a sign that demands a notification at once
 *
 * Throws an Error that names the line when it is none of these: a wrong text must not reach anybody.
 */
export function readBandText(text: string): RulerBandContent {
  const cells: Cell[] = [];
  const protective: Factor[] = [];
  const risk: Risk[] = [];
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const [, head = '', da = '', en = ''] = /^(-|[a-z0-9 -]+:) (.+) \| (.+)$/.exec(line) ?? [];
    const said: Localized = { da, en };
    const [word = '', second = '', id = ''] = head.replace(':', '').split(' ');
    const degree = degrees.find((one) => String(one) === second);
    if (head === '-' && cells.length > 0) cells.at(-1)?.examples.push(said);
    else if (isAxis(word) && degree) cells.push({ axis: word, degree, text: said, examples: [] });
    else if (!isAxis(second) || id === '') throw new Error(`not a line of a ruler: ${line}`);
    else if (word === 'protects') protective.push({ id, axis: second, text: said });
    else if (word === 'worries') risk.push({ id, axis: second, text: said });
    else if (word === 'demands') risk.push({ id, axis: second, text: said, demandsNotification: true });
    else throw new Error(`not a line of a ruler: ${line}`);
  }
  return { cells, protective, risk };
}

const isAxis = (word: string): word is Axis => axes.some((axis) => axis === word);

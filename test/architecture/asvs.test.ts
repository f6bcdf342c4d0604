import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** The requirements of ASVS 5.0.0 at levels 1 and 2: by section, the last numbers. 253 in all. */
const required = Object.entries({
  ...{ '1.1': '1-2', '1.2': '1-9', '1.3': '1-11', '1.4': '1-3', '1.5': '1-2' },
  ...{ '2.1': '1-3', '2.2': '1-3', '2.3': '1-4', '2.4': '1-1' },
  ...{ '3.2': '1-2', '3.3': '1-4', '3.4': '1-6', '3.5': '1-5', '3.7': '1-2' },
  ...{ '4.1': '1-3', '4.2': '1-1', '4.3': '1-2', '4.4': '1-4' },
  ...{ '5.1': '1-1', '5.2': '1-3', '5.3': '1-2', '5.4': '1-3' },
  ...{ '6.1': '1-3', '6.2': '1-12', '6.3': '1-4', '6.4': '1-4', '6.5': '1-5', '6.6': '1-3', '6.8': '1-4' },
  ...{ '7.1': '1-3', '7.2': '1-4', '7.3': '1-2', '7.4': '1-5', '7.5': '1-2', '7.6': '1-2' },
  ...{ '8.1': '1-2', '8.2': '1-3', '8.3': '1-1', '8.4': '1-1', '9.1': '1-3', '9.2': '1-4' },
  ...{
    '10.1': '1-2',
    '10.2': '1-2',
    '10.3': '1-4',
    '10.4': '1-11',
    '10.5': '1-5',
    '10.6': '1-2',
    '10.7': '1-3',
  },
  ...{ '11.1': '1-2', '11.2': '1-3', '11.3': '1-3', '11.4': '1-4', '11.5': '1-1', '11.6': '1-1' },
  ...{
    '12.1': '1-3',
    '12.2': '1-2',
    '12.3': '1-4',
    '13.1': '1-1',
    '13.2': '1-5',
    '13.3': '1-2',
    '13.4': '1-5',
  },
  ...{ '14.1': '1-2', '14.2': '1-4', '14.3': '1-3', '15.1': '1-3', '15.2': '1-3', '15.3': '1-7' },
  ...{ '16.1': '1-1', '16.2': '1-5', '16.3': '1-4', '16.4': '1-3', '16.5': '1-3' },
  ...{ '17.1': '1-1', '17.2': '1-4', '17.3': '1-2' },
}).flatMap(([section, range]) => {
  const [first = 0, last = 0] = range.split('-').map(Number);
  return Array.from({ length: last - first + 1 }, (_, index) => `${section}.${first + index}`);
});

const asvs = 'docs/security/asvs.md';
const read = (file: string) => readFileSync(file, 'utf8');
const numbersIn = (text: string) => [...text.matchAll(/\*\*(\d+\.\d+\.\d+)\*\*/g)].map(([, one = '']) => one);
const [chapters = '', rest = ''] = read(asvs).split('\n## Not met\n');
const [notMet = '', doesNotApply = ''] = rest.split('\n## Does not apply\n');

describe('the list of requirements', () => {
  test('has each requirement of levels 1 and 2 once', () => {
    expect(required).toHaveLength(253);
    expect(numbersIn(read(asvs)).toSorted()).toEqual(required.toSorted());
  });

  test('says truly how many are met', () => {
    const said = /(\d+): (\d+) met, (\d+) not met or in part, (\d+) that do not apply/.exec(chapters);
    const counted = [chapters, notMet, doesNotApply].map((part) => numbersIn(part).length);
    expect(said?.slice(1).map(Number)).toEqual([253, ...counted]);
  });

  test('names for each that is met what meets it, or that the service does', () => {
    const lines = chapters.split('\n').filter((line) => line.startsWith('- **'));
    const bare = lines.filter((line) => !/`[\w./()-]+\.\w+`|→|Public ones everywhere/.test(line));
    expect(bare).toEqual([]);
  });
});

describe.each(globSync('docs/security/*.md'))('%s', (file) => {
  const text = read(file);

  test('names only files that are there', () => {
    const named = [...text.matchAll(/`((?:functions|shared|cdk|web|local|test|docs)\/[\w./()+-]+\.\w+)`/g)];
    const linked = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)];
    const paths = [
      ...named.map(([, path = '']) => path),
      ...linked.map(([, path = '']) => join(dirname(file), path)),
    ];
    expect(paths.length).toBeGreaterThan(5);
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  });
});

test('each arrow leads to a test, by file and sentence', () => {
  const arrows = [...read(asvs).matchAll(/→ `([^`]+)`((?: “[^”]+”)+)/g)];
  expect(arrows.length).toBe([...read(asvs).matchAll(/→/g)].length);
  const cited = arrows.flatMap(([, path = '', sentences = '']) =>
    [...sentences.matchAll(/“([^”]+)”/g)].map(([, sentence = '']) => ({ path, sentence })),
  );
  expect(cited.length).toBeGreaterThan(200);
  const stands = ({ path, sentence }: { path: string; sentence: string }) =>
    existsSync(path) && ["'", '"', '`'].some((mark) => read(path).includes(`${mark}${sentence}${mark}`));
  expect(cited.filter((one) => !stands(one))).toEqual([]);
});

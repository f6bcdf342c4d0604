import { parseArgs } from 'node:util';
import { generateMunicipality } from './generate.ts';
import { writeMunicipality } from './write-municipality.ts';

const usage = 'Use: npm run seed -- --children 2000 --seed 1 [--out .local/seed] [--today 2026-10-01]';

/** `npm run seed`: writes the files of an invented municipality. */
async function seed(): Promise<void> {
  const { values } = parseArgs({
    options: {
      children: { type: 'string', default: '2000' },
      seed: { type: 'string', default: '1' },
      out: { type: 'string', default: '.local/seed' },
      today: { type: 'string' },
    },
  });
  const municipality = generateMunicipality({
    children: wholeNumber('children', values.children),
    seed: wholeNumber('seed', values.seed),
    ...(values.today !== undefined && { today: calendarDay(values.today) }),
  });
  const bytes = await writeMunicipality(municipality, values.out);
  const { length } = municipality.units;
  console.log(`${municipality.name}: ${length} files, ${(bytes / 1e6).toFixed(1)} MB, in ${values.out}`);
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,7}$/.test(text))
    throw new RangeError(`--${name} must be a whole number of at most seven digits`);
  return Number(text);
}

function calendarDay(text: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
  if (!isDay) throw new RangeError('--today must be a date, as YYYY-MM-DD');
  return text;
}

try {
  await seed();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(usage);
  process.exitCode = 1;
}

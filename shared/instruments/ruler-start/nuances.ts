import type { Localized } from '../../localized.ts';

/** What tells the two steps of each degree apart on the ruler of ten. */
export const startingNuances: Localized[] = [
  {
    da: 'Det går rigtig godt, også når noget er svært.',
    en: 'It goes very well, also when something is hard.',
  },
  { da: 'Det går godt det meste af tiden.', en: 'It goes well most of the time.' },
  { da: 'En enkelt ting undrer os en gang imellem.', en: 'A single thing makes us wonder now and then.' },
  { da: 'Det, vi undrer os over, kommer igen.', en: 'What we wonder about comes back.' },
  {
    da: 'Bekymringen gælder ét område, og barnet kan hjælpes her.',
    en: 'The concern is about one area, and the child can be helped here.',
  },
  {
    da: 'Bekymringen gælder flere områder eller vokser.',
    en: 'The concern is about several areas or grows.',
  },
  { da: 'Alvorligt, men der er meget at bygge på.', en: 'Serious, but there is much to build on.' },
  {
    da: 'Alvorligt, og det, vi har prøvet, har ikke hjulpet.',
    en: 'Serious, and what we have tried has not helped.',
  },
  { da: 'Der skal handles i dag.', en: 'Action is needed today.' },
  { da: 'Der skal handles nu, i dette øjeblik.', en: 'Action is needed now, this very moment.' },
];

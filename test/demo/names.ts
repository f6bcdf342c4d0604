import type { Random } from './random.ts';

export type Gender = 'female' | 'male';

interface NamePool {
  female: readonly string[];
  male: readonly string[];
  family: readonly string[];
}

const words = (text: string) => text.trim().split(/\s+/);

/** Family names of two halves that hardly occur together, so that no name is anybody's. */
const danishFamilies = words(
  'Trå Lyng Ege Kær Sand Øster Vester Ærø Bøge Hassel Rug Tjørne Muld Søm Garn Nål Væv Tværs',
).flatMap((first) =>
  words('holm bakke mose gård kær lunde toft næs vang høj dal bjærg').map((last) => first + last),
);

const danish: NamePool = {
  female:
    words(`Freja Alma Ida Clara Ella Sofie Josefine Karla Agnes Luna Ellen Anna Emma Nora Olivia Liva Astrid
    Laura Mathilde Isabella Asta Maja Lærke Victoria Frida Signe Åse Ane-Marie Zoë Gry Tilde Viola Caroline Dagmar Saga`),
  male: words(`Alfred Oscar Carl William Noah August Malthe Emil Valdemar Arthur Aksel Victor Elias Lucas Magnus Anton
    Villads Storm Theo Konrad Otto Søren Bjørn Asger Åge Jens-Peter René Mikkel Sigurd Holger Jørgen Viggo Loui Bertram`),
  family: danishFamilies,
};

const others: NamePool[] = [
  {
    female: words('Amira Layla Noor Yasmin Zahra Mariam Huda Salma'),
    male: words('Omar Yusuf Ali Bilal Hamza Karim Sami Idris'),
    family: words('Al-Trådi El-Nålmeri Ben-Garnouf Al-Vævari Abu-Spinder'),
  },
  {
    female: words('Elif Ayşe Zeynep Büşra Çiğdem Gülçin'),
    male: words('Mehmet Emre Can Oğuz Çağrı Yiğit'),
    family: words('İplikçioğullar Düğümtekin Çözgücan Örgütaş'),
  },
  {
    female: words('Zofia Małgorzata Łucja Agnieszka Oksana Solomija'),
    male: words('Paweł Stanisław Michał Łukasz Taras Bohdan'),
    family: words('Nitkowiecka Sznurczak Włóczkowicz Motuzenko Prjadkiv'),
  },
  {
    female: words('Siobhán Aoife Núria Inés Chloé Hélène'),
    male: words('Ciarán Séamus Íñigo André Zoltán Nuño'),
    family: words("O'Thraedagh D'Filature N'Tissandé Hilóñez Fonálházi"),
  },
  {
    female: words('Hodan Ifrah Thảo Linh Priya Ananya'),
    male: words('Abdirahman Liiban Tuấn Minh Arjun Rohan'),
    family: words('Dun-Xarig Sợihồng Dhaagasingam Dunbahaale'),
  },
];

/** Where a family's names come from: one pool for all its members. */
export function pickPool(random: Random): NamePool {
  return random.happens(0.84) ? danish : random.pick(others);
}

export const firstName = (pool: NamePool, gender: Gender, random: Random): string =>
  random.pick(pool[gender]);

/** A family name; now and then two, with a hyphen or as a middle name. */
export function familyName(pool: NamePool, random: Random): string {
  const last = random.pick(pool.family);
  if (pool !== danish || random.happens(0.8)) return last;
  return `${random.pick(pool.family)}${random.happens(0.5) ? '-' : ' '}${last}`;
}

const folded: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa', ł: 'l', ı: 'i', ð: 'd' };

/** A name as it may stand in an e-mail address: a–z, digits and dots. */
export function mailName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[æøåłıð]/g, (letter) => folded[letter] ?? '')
    .normalize('NFD')
    .replace(/[^a-z0-9 -]/g, '')
    .replace(/[ -]+/g, '.');
}

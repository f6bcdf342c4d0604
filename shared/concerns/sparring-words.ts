/** Who or what a found name stands for: decides the word that takes its place. */
export const foundKinds = [
  'child',
  'mother',
  'father',
  'parent',
  'sibling',
  'other-child',
  'adult',
  'place',
  'group',
  'date',
  'number',
  'address',
  'contact',
  'maybe',
] as const;
export type FoundKind = (typeof foundKinds)[number];

/** A place in a text that tells who it is about. `certain`: it may not stay; otherwise a person has to judge. */
export interface Found {
  /** From which character to before which. */
  from: number;
  to: number;
  kind: FoundKind;
  certain: boolean;
  replacement: string;
}

/** What is put instead, in the language that the question is written in. */
export const replacements: Record<Exclude<FoundKind, 'maybe'>, string> = {
  child: 'barnet',
  mother: 'mor',
  father: 'far',
  parent: 'en forælder',
  sibling: 'en søskende',
  'other-child': 'et andet barn',
  adult: 'en voksen',
  place: 'stedet',
  group: 'gruppen',
  date: '(dato)',
  number: '(nummer)',
  address: '(adresse)',
  contact: '(kontakt)',
};

/**
 * Names that are ordinary Danish words, too. Small, or at the head of a sentence, a person has to judge; a capital in
 * the middle of a sentence is a name. Folded as `folded` does.
 */
export const alsoWords: ReadonlySet<string> = new Set(
  `ask aske bakke barn berg birk bjorn blom bo bonde brand bro bruun dag dal dam dan den du eg en er et falk far fisker
  friis frost gade gard god gro gron gronne ham han hans hav hej hoj holm hvid ild in jo juhl juul kant karl kjar klint knud krog
  kuni lang leg lille lind line liv lund lys lark larke magne maj mark may min mor my nu ny ost palle per perle pil ravn rose
  rosa rod sand sine si sol sort sten stor storm strand stub sommer ved vest vi viola vinter voksen vang wind winther
  ung bla gul barnet skov sund tor toft tove dam a i de pa til og af at som for med kat ulv`
    .split(/\s+/)
    .filter(Boolean),
);

/** What many places are called: alone, such a word tells nothing of which one it is. */
export const placeWords: ReadonlySet<string> = new Set(
  `afdeling bornehave bornehaven bornehus bornehuset daginstitution dagpleje dagplejen den det fritidshjem gruppe gruppen
  hus huset institution institutionen integreret klasse klub klubben kommune og privat sfo skole skolen stue stuen team
  ungdomsskole vuggestue vuggestuen born bornene distrikt distriktet nord syd ost vest i pa ved`
    .split(/\s+/)
    .filter(Boolean),
);

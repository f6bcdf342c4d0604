/** One attribute value as the wire carries it: exactly one member is set; B and BS are base64. */
export interface AttributeValue {
  S?: string;
  N?: string;
  B?: string;
  BOOL?: boolean;
  NULL?: boolean;
  SS?: string[];
  NS?: string[];
  BS?: string[];
  L?: AttributeValue[];
  M?: Item;
}

/** An item or a key: attribute name → value. */
export type Item = Record<string, AttributeValue>;

/** Whether two items hold the same attributes with the same values; the order of names and of set members is no difference. */
export function sameItem(a: Item | undefined, b: Item | undefined): boolean {
  if (!a || !b) return a === b;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => sameValue(a[name], b[name]));
}

/** Whether two values are equal as DynamoDB compares them: by type and content, sets without order. */
export function sameValue(a: AttributeValue | undefined, b: AttributeValue | undefined): boolean {
  if (!a || !b) return a === b;
  if (a.M) return b.M !== undefined && sameItem(a.M, b.M);
  if (a.L) return b.L?.length === a.L.length && a.L.every((value, index) => sameValue(value, b.L?.[index]));
  if (a.SS) return sameSet(a.SS, b.SS);
  if (a.NS) return sameSet(a.NS, b.NS);
  if (a.BS) return sameSet(a.BS, b.BS);
  return (
    a.S === b.S &&
    a.N === b.N &&
    a.B === b.B &&
    a.BOOL === b.BOOL &&
    a.NULL === b.NULL &&
    typeOf(a) === typeOf(b)
  );
}

/** The type letter of a value: S, N, B, BOOL, NULL, SS, NS, BS, L or M; empty for a value without any. */
export function typeOf(value: AttributeValue): string {
  return Object.keys(value)[0] ?? '';
}

function sameSet(a: string[], b: string[] | undefined): boolean {
  if (a.length !== b?.length) return false;
  const members = new Set(a);
  return b.every((member) => members.has(member));
}

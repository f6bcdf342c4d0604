import { randomUUID } from 'node:crypto';

/** Where a municipality takes its receipts, and the key that goes with them. */
export interface ReceiptAddress {
  url: string;
  key: string;
}

export interface ReceiptFacts {
  uuid: string;
  status: 'Afleveret Digital Post' | 'Afleveret Fysisk Post' | 'Fejlet';
  code?: string;
  /** ISO instant. */
  at: string;
}

/** A push of the message distributor: `ModtagBeskedInput` with a `PKO_PostStatus` in base 64. */
export function receiptXml({ uuid, status, code, at }: ReceiptFacts): string {
  const channel = status === 'Afleveret Fysisk Post' ? 'Fysisk Post' : 'Digital Post';
  const failure =
    code === undefined
      ? ''
      : `<FejlDetaljer><FejlKode>${code}</FejlKode><FejlTekst>Afvist</FejlTekst></FejlDetaljer>`;
  const inside = `<?xml version="1.0" encoding="UTF-8"?><PKO_PostStatus xmlns="http://serviceplatformen.dk/xml/print/PKO_PostStatus/1/types"><TransmissionId>${randomUUID()}</TransmissionId><MessageUUID>${uuid}</MessageUUID><MessageId>${uuid}</MessageId><KanalKode>${channel}</KanalKode><TransaktionsDatoTid>${at}</TransaktionsDatoTid><TransaktionsStatusKode>${status}</TransaktionsStatusKode><CorrelationId>${uuid}</CorrelationId>${failure}</PKO_PostStatus>`;
  const wrapped = Buffer.from(inside, 'utf8').toString('base64');
  return `<?xml version="1.0" encoding="UTF-8"?><ns:ModtagBeskedInput xmlns:ns="urn:oio:sts:1.0.0"><Haendelsesbesked xmlns="urn:oio:besked:kuvert:1.0"><BeskedId>${randomUUID()}</BeskedId><Beskeddata><Base64>${wrapped}</Base64></Beskeddata></Haendelsesbesked></ns:ModtagBeskedInput>`;
}

/** Pushes one receipt. Resolves to the distributor's own view: true when it was taken (20). */
export async function pushReceipt({ url, key }: ReceiptAddress, facts: ReceiptFacts): Promise<boolean> {
  try {
    const reply = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/xml; charset=utf-8', 'x-receipt-key': key },
      body: receiptXml(facts),
      signal: AbortSignal.timeout(10_000),
    });
    return reply.ok && /<StatusKode>20</.test(await reply.text());
  } catch {
    return false;
  }
}

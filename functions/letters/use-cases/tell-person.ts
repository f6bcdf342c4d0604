import { readChoices, type Reader } from '../store/choices-store.ts';
import { listNotices } from '../store/notice-store.ts';
import { readMunicipalityName } from '../store/municipality-store.ts';
import type { TellingTools } from './tools.ts';

/**
 * Tells a person that something waits, by e-mail or text message: how much, never what, and about nobody. Nothing is sent
 * to who has read it all meanwhile, or where nothing is known to write to.
 */
export async function tellPerson(
  tools: TellingTools,
  tenant: string,
  { by, side, personId }: Reader & { by: 'email' | 'sms' },
): Promise<void> {
  const reader = { side, personId };
  const [{ choices, known }, notices, municipality] = await Promise.all([
    readChoices(tools.table, tenant, reader),
    listNotices(tools.table, tenant, reader),
    readMunicipalityName(tools.table, tenant),
  ]);
  const unread = notices.filter((one) => !one.read).length;
  if (unread === 0) return;
  const link = `${tools.siteOrigin}/notices`;
  if (by === 'sms') {
    const phone = choices.phone ?? known.phone;
    if (phone !== undefined)
      await tools.sendSms({
        to: phone,
        text: `${municipality}: Der ligger noget til dig i Rød Tråd. Log ind på ${link}`,
      });
    return;
  }
  const email = choices.email ?? known.email;
  if (email === undefined) return;
  const many = unread === 1 ? 'Der ligger en ny besked' : `Der ligger ${unread} nye beskeder`;
  await tools.sendEmail({
    to: email,
    subject: `${many} til dig i Rød Tråd`,
    text: `${many} til dig i Rød Tråd.\n\nLog ind for at læse: ${link}\n\nDu bestemmer selv, hvad du får besked om, og hvordan: ${tools.siteOrigin}/me/choices\n\nVenlig hilsen\n${municipality}\n`,
  });
}

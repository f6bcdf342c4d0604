import { renewPartnerSignIn as contract } from '#shared/identity/renew-partner-sign-in.contract.ts';
import { refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import { log } from '#functions/kernel/log.ts';
import { staffSeat, usernameOf } from '../../domain/username.ts';
import { daysAfter } from '../domain/days.ts';
import { inInstallation, loginUsername } from '../installation.ts';
import { newLink } from '../store/invitation-store.ts';
import { changeLogin, type Login } from '../store/login-store.ts';
import { endMembership } from '../store/partner-person-store.ts';
import type { PartnerTools } from '../tools.ts';
import { concerns, loadAccess, saveAccess } from './access-call.ts';
import { mailInvitation } from './mail-invitation.ts';

type Seat = Login['seats'][number];

/**
 * A new start for someone who has lost every second factor. The old authenticator, the recovery codes and all sessions
 * end at once, and the membership rests until the new sign-in is set up. The login leaves all other municipalities: what
 * one administrator and a mailbox can do must not open another municipality's door.
 */
export const renewPartnerSignIn = (tools: PartnerTools) =>
  endpoint(contract, {
    about: ({ personId }) => ({ kind: 'person', id: personId }),
    load: (input, { tenant }) => loadAccess(tools, tenant, input),
    subject: ({ access }) => concerns(access),
    async run({ input, tenant, today, now, loaded: { access, organisation, login, keys } }) {
      const { personId, unitId } = access;
      if (access.stage !== 'active' || login === undefined) return refused('not-accepted-yet');
      if (access.endsOn < today || organisation.endedOn !== undefined) return refused('end-has-passed');
      const link = newLink(keys, { tenant, nowMs: Date.parse(now) }, { ...access, stage: 'invited' });
      const change = { before: access, seen: input.version, after: link.access, more: link.writes };
      const saved = await saveAccess(tools.table, { tenant, today, now }, change);
      if (!saved.ok) return saved;
      await endMembership(tools.table, tenant, { personId, unitId, to: daysAfter(today, -1), today });
      const seats = await emptyLogin(tools, login, { tenant, personId });
      if (seats.length > 0) await tools.logins.forgetAuthenticator(loginUsername(login));
      for (const seat of seats) await tools.logins.signOutEverywhere(usernameOf(staffSeat(seat)));
      log.info('partner sign-in renewed');
      const template = 'partner-sign-in-renewed';
      const mail = {
        access: link.access,
        token: link.token,
        organisation: organisation.name,
        template,
      } as const;
      return (await mailInvitation(tools, tenant, mail)) ? saved : refused('address-refused');
    },
  });

/**
 * Leaves nothing of the login but its password, which opens nothing by itself, and gives the seats it had. One that has
 * left this municipality already, because another renewed it, is only invited back.
 */
async function emptyLogin({ table }: PartnerTools, login: string, here: Seat) {
  let seats: Seat[] = [];
  await inInstallation(() =>
    changeLogin(table, login, (before) => {
      const isHere = before?.seats.some(
        (one) => one.tenant === here.tenant && one.personId === here.personId,
      );
      if (!before || !isHere) return undefined;
      seats = before.seats;
      return { seats: [], recovery: [], passwordSetAt: before.passwordSetAt };
    }),
  );
  return seats;
}

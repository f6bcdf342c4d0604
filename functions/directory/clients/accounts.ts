import {
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminUserGlobalSignOutCommand,
  CognitoIdentityProviderClient,
  UserNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider';

/** The people's accounts in the user pool; someone who never came in has none, and then nothing happens. */
export interface Accounts {
  /** Ends every session: no token can be renewed. `shut` keeps the account shut until it is opened again. */
  end(person: { tenant: string; personId: string }, options: { shut: boolean }): Promise<void>;
  /** Lets the person in again. */
  open(person: { tenant: string; personId: string }): Promise<void>;
}

export function openAccounts(userPoolId: string, client = new CognitoIdentityProviderClient()): Accounts {
  const user = ({ tenant, personId }: { tenant: string; personId: string }) => ({
    UserPoolId: userPoolId,
    Username: `${tenant}-${personId}`,
  });
  return {
    async end(person, { shut }) {
      if (shut) await orNobody(client.send(new AdminDisableUserCommand(user(person))));
      await orNobody(client.send(new AdminUserGlobalSignOutCommand(user(person))));
    },
    async open(person) {
      await orNobody(client.send(new AdminEnableUserCommand(user(person))));
    },
  };
}

async function orNobody(call: Promise<unknown>): Promise<void> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof UserNotFoundException)) throw error;
  }
}

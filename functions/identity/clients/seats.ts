import type { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import type { Child } from '#shared/people/child.ts';
import { usernameOf } from '../domain/username.ts';

/** Every seat that a child may have in the user pool, its own and those of letters' links that were about it. */
export function seatsAbout({ tenant, id, guardians }: Pick<Child, 'tenant' | 'id' | 'guardians'>): string[] {
  const readers = [
    { personId: id, side: 'child' as const },
    ...guardians.map((one) => ({ personId: one.id, side: 'guardian' as const })),
  ];
  const levels = ['low', 'substantial'] as const;
  return readers.flatMap((reader) =>
    levels.flatMap((assurance) => [
      ...(reader.side === 'child' ? [usernameOf({ tenant, ...reader, assurance })] : []),
      usernameOf({ tenant, ...reader, assurance, only: id }),
    ]),
  );
}

/** Seats in the user pool, by name. */
export interface Seats {
  /** How many of them are there. */
  count(usernames: readonly string[]): Promise<number>;
  /** Takes them out, and with them their sessions; one that is gone already is no error. */
  remove(usernames: readonly string[]): Promise<void>;
}

/** The client is loaded when it is first used. */
export function openSeats(userPoolId: string, given?: CognitoIdentityProviderClient): Seats {
  let client = given;
  const sdk = async () => {
    const module = await import('@aws-sdk/client-cognito-identity-provider');
    client ??= new module.CognitoIdentityProviderClient();
    return { ...module, client };
  };
  const isGone = (error: unknown) => error instanceof Error && error.name === 'UserNotFoundException';
  return {
    async count(usernames) {
      const { client, AdminGetUserCommand } = await sdk();
      const found = await Promise.all(
        usernames.map(async (Username) => {
          try {
            await client.send(new AdminGetUserCommand({ UserPoolId: userPoolId, Username }));
            return 1;
          } catch (error) {
            if (isGone(error)) return 0;
            throw error;
          }
        }),
      );
      return found.reduce<number>((sum, one) => sum + one, 0);
    },
    async remove(usernames) {
      const { client, AdminDeleteUserCommand } = await sdk();
      for (const Username of usernames)
        try {
          await client.send(new AdminDeleteUserCommand({ UserPoolId: userPoolId, Username }));
        } catch (error) {
          if (!isGone(error)) throw error;
        }
    },
  };
}

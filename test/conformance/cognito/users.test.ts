import * as c from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshName, openTarget, type Target } from './target.ts';

let target: Target;
let UserPoolId: string;
beforeAll(async () => {
  target = await openTarget();
  UserPoolId = target.poolId;
});
afterAll(() => target.close());

async function create(attributes: Record<string, string> = {}, stem = 'user') {
  const Username = freshName(stem);
  const UserAttributes = Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }));
  const made = await target.sdk.send(
    new c.AdminCreateUserCommand({
      UserPoolId,
      Username,
      UserAttributes,
      MessageAction: 'SUPPRESS',
      TemporaryPassword: 'Midlertidig-1',
    }),
  );
  return { Username, made };
}
const read = async (Username: string) => {
  const user = await target.sdk.send(new c.AdminGetUserCommand({ UserPoolId, Username }));
  const attributes = Object.fromEntries(
    (user.UserAttributes ?? []).map(({ Name = '', Value }) => [Name, Value]),
  );
  return { ...user, attributes };
};

describe('users', () => {
  it('are created with a sub of their own and must choose a password', async () => {
    const { Username, made } = await create({ email: 'a@example.org', 'custom:tenant': 't1' });
    expect(made.User).toMatchObject({ Username, UserStatus: 'FORCE_CHANGE_PASSWORD', Enabled: true });
    expect(made.User?.UserCreateDate).toBeInstanceOf(Date);
    const user = await read(Username);
    expect(user.attributes).toMatchObject({ email: 'a@example.org', 'custom:tenant': 't1' });
    expect(user.attributes.sub).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/);
  });

  it('exist once', async () => {
    const { Username } = await create();
    await expect(
      target.sdk.send(new c.AdminCreateUserCommand({ UserPoolId, Username })),
    ).rejects.toBeInstanceOf(c.UsernameExistsException);
  });

  it('created at the same moment under one name are one user', async () => {
    const Username = freshName('race');
    const attempts = await Promise.allSettled(
      Array.from({ length: 5 }, () =>
        target.sdk.send(new c.AdminCreateUserCommand({ UserPoolId, Username, MessageAction: 'SUPPRESS' })),
      ),
    );
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('cannot have attributes that the pool does not know', async () => {
    await expect(create({ 'custom:unknown': 'x' })).rejects.toBeInstanceOf(c.InvalidParameterException);
  });

  it('keep immutable attributes and change mutable ones', async () => {
    const { Username } = await create({ 'custom:tenant': 't1', 'custom:roles': 'a' });
    const update = (Name: string, Value: string) =>
      target.sdk.send(
        new c.AdminUpdateUserAttributesCommand({ UserPoolId, Username, UserAttributes: [{ Name, Value }] }),
      );
    await update('custom:roles', 'b');
    await expect(update('custom:tenant', 't2')).rejects.toBeInstanceOf(c.InvalidParameterException);
    expect((await read(Username)).attributes).toMatchObject({ 'custom:tenant': 't1', 'custom:roles': 'b' });
  });

  it('are unknown after deletion', async () => {
    const { Username } = await create();
    await target.sdk.send(new c.AdminDeleteUserCommand({ UserPoolId, Username }));
    await expect(read(Username)).rejects.toBeInstanceOf(c.UserNotFoundException);
  });

  it('are found by e-mail and by the beginning of a name, page by page', async () => {
    const stem = freshName('list');
    const email = `${stem}@example.org`;
    await create({ email }, stem);
    await create({}, stem);
    const list = (Filter: string, more = {}) =>
      target.sdk.send(new c.ListUsersCommand({ UserPoolId, Filter, ...more }));
    expect((await list(`email = "${email}"`)).Users).toHaveLength(1);
    const first = await list(`username ^= "${stem}"`, { Limit: 1 });
    expect(first.Users).toHaveLength(1);
    const second = await list(`username ^= "${stem}"`, { Limit: 1, PaginationToken: first.PaginationToken });
    expect(second.Users?.[0]?.Username).not.toBe(first.Users?.[0]?.Username);
    await expect(list('custom:tenant = "t1"')).rejects.toBeInstanceOf(c.InvalidParameterException);
    await expect(list('nonsense')).rejects.toBeInstanceOf(c.InvalidParameterException);
  });

  it('belong to groups that exist', async () => {
    const { Username } = await create();
    const GroupName = freshName('group');
    const join = () => target.sdk.send(new c.AdminAddUserToGroupCommand({ UserPoolId, Username, GroupName }));
    await expect(join()).rejects.toBeInstanceOf(c.ResourceNotFoundException);
    await target.sdk.send(new c.CreateGroupCommand({ UserPoolId, GroupName }));
    await join();
    const names = async () =>
      (await target.sdk.send(new c.AdminListGroupsForUserCommand({ UserPoolId, Username }))).Groups?.map(
        (group) => group.GroupName,
      );
    expect(await names()).toEqual([GroupName]);
    await target.sdk.send(new c.AdminRemoveUserFromGroupCommand({ UserPoolId, Username, GroupName }));
    expect(await names()).toEqual([]);
  });

  it('may have only passwords that meet the policy', async () => {
    const { Username } = await create();
    const set = (Password: string) =>
      target.sdk.send(new c.AdminSetUserPasswordCommand({ UserPoolId, Username, Password, Permanent: true }));
    await expect(set('kort')).rejects.toBeInstanceOf(c.InvalidPasswordException);
    await set('Langt-nok-1');
    expect((await read(Username)).UserStatus).toBe('CONFIRMED');
  });
});

describe('the API', () => {
  it('knows no other pool', async () => {
    const command = new c.AdminGetUserCommand({ UserPoolId: 'eu-west-1_Elsewhere', Username: 'x' });
    await expect(target.sdk.send(command)).rejects.toBeInstanceOf(c.ResourceNotFoundException);
  });

  it('does nothing for administrators without a key, or with a false one', async () => {
    const endpoint = (await target.sdk.config.endpoint?.())?.hostname;
    const port = (await target.sdk.config.endpoint?.())?.port;
    const address = `${port ? 'http' : 'https'}://${endpoint}${port ? `:${port}` : ''}`;
    const unsigned = await fetch(address, {
      method: 'POST',
      headers: {
        'x-amz-target': 'AWSCognitoIdentityProviderService.ListUsers',
        'content-type': 'application/x-amz-json-1.1',
      },
      body: JSON.stringify({ UserPoolId }),
    });
    expect(unsigned.status).toBe(400);
    expect(await unsigned.json()).toMatchObject({ __type: 'MissingAuthenticationTokenException' });
    const stranger = new c.CognitoIdentityProviderClient({
      endpoint: address,
      region: 'eu-west-1',
      credentials: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'x' },
    });
    await expect(stranger.send(new c.ListUsersCommand({ UserPoolId }))).rejects.toMatchObject({
      name: 'UnrecognizedClientException',
    });
  });
});

import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Match } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../app.ts';
import { stubProducts } from './stub-products.ts';
import { stubApp, templateOf } from './synthesized.ts';

const kombit = {
  entityId: 'https://roedtraad.traaby.example/kombit',
  idpEntityId: 'https://saml.n2adgangsstyring.example/runtime',
  signInUrl: 'https://n2adgangsstyring.example/runtime/saml2/issue.idp',
  idpCertificates: ['QUJD', 'REVG'],
  certificate: 'R0hJ',
};

/** The app as it is where a municipality has the way in by the Context Handler, or by nothing but that of `ways`. */
function appWithKombit(ways = ['kombit']): App {
  process.env['CDK_VALIDATION'] = 'false';
  const { context } = JSON.parse(readFileSync('cdk.json', 'utf8')) as {
    context: Record<string, Record<string, unknown>>;
  };
  const municipalities = [{ tenant: '0899', name: 'Tråby Kommune', ways, cvr: '29189420' }];
  const { kombit: _, ...rest } = context['roed-traad'] ?? {};
  const settings = { ...rest, ...(ways.includes('kombit') && { kombit }), municipalities };
  return buildApp(
    new App({
      context: { ...context, ...stubProducts(), 'roed-traad': settings },
      outdir: mkdtempSync(join(tmpdir(), 'roed-traad-assembly-')),
      analyticsReporting: false,
    }),
  );
}

describe('the directory’s function', () => {
  test('knows nothing of the Context Handler where nobody has that way in', () => {
    const app = appWithKombit(['unilogin', 'ad']);
    const functions = JSON.stringify(templateOf(app, 'RoedTraadApi').findResources('AWS::Lambda::Function'));
    expect(functions).not.toContain('KOMBIT_');
    expect(JSON.stringify(templateOf(app, 'RoedTraadIdentity'))).not.toContain('kombit-key');
  });

  test('may end, shut and open accounts, and nothing more with the user pool', () => {
    const policies = templateOf(stubApp(), 'RoedTraadApi').findResources('AWS::IAM::Policy', {
      Properties: { Roles: [{ Ref: Match.stringLikeRegexp('^directoryapiRole') }] },
    });
    const actions = [...JSON.stringify(policies).matchAll(/cognito-idp:\w+/g)].map(([action]) => action);
    expect(actions.sort()).toEqual([
      'cognito-idp:AdminDisableUser',
      'cognito-idp:AdminEnableUser',
      'cognito-idp:AdminUserGlobalSignOut',
    ]);
  });

  describe('with the Context Handler', () => {
    let app: App;
    beforeAll(() => {
      app = appWithKombit();
    });

    test('knows both sides’ certificates and each municipality’s CVR number', () => {
      templateOf(app, 'RoedTraadApi').hasResourceProperties('AWS::Lambda::Function', {
        Environment: {
          Variables: Match.objectLike({
            KOMBIT_IDP_CERTIFICATES: 'QUJD,REVG',
            KOMBIT_CERTIFICATE: 'R0hJ',
            KOMBIT_CVR: '0899=29189420',
          }),
        },
      });
    });

    test('reads its key from a secret that survives', () => {
      const secrets = templateOf(app, 'RoedTraadIdentity').findResources('AWS::SecretsManager::Secret', {
        Properties: { Name: 'roed-traad/kombit-key' },
      });
      expect(Object.values(secrets)).toMatchObject([{ DeletionPolicy: 'Retain' }]);
    });

    test('lets forms lead to the Context Handler', () => {
      expect(JSON.stringify(templateOf(app, 'RoedTraadWeb').toJSON())).toContain(
        'https://n2adgangsstyring.example',
      );
    });
  });
});

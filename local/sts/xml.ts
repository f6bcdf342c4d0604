import { LOCAL_ACCOUNT } from '#local/engine.ts';
import type { Refusal } from '#local/http/refusal.ts';
import { nameFromArn } from '#local/assembly/arns.ts';
import type { Assumed } from './assume-role.ts';

const NAMESPACE = 'https://sts.amazonaws.com/doc/2011-06-15/';

/** The answer to AssumeRole. */
export function assumedXml({ session, key, token }: Assumed, requestId: string): string {
  const role = nameFromArn(session.roleArn);
  const arn = `arn:aws:sts::${LOCAL_ACCOUNT}:assumed-role/${role}/${session.name}`;
  return element('AssumeRoleResponse', [
    element('AssumeRoleResult', [
      element('AssumedRoleUser', [
        element('AssumedRoleId', [plain(`${role}:${session.name}`)]),
        element('Arn', [plain(arn)]),
      ]),
      element('Credentials', [
        element('AccessKeyId', [plain(key.accessKeyId)]),
        element('SecretAccessKey', [plain(key.secretAccessKey)]),
        element('SessionToken', [plain(token)]),
        element('Expiration', [plain(new Date(session.expiresAt).toISOString())]),
      ]),
    ]),
    element('ResponseMetadata', [element('RequestId', [plain(requestId)])]),
  ]);
}

/** The answer that refuses. */
export const refusalXml = ({ code, message, status }: Refusal, requestId: string): string =>
  element('ErrorResponse', [
    element('Error', [
      element('Type', [plain(status >= 500 ? 'Receiver' : 'Sender')]),
      element('Code', [plain(code)]),
      element('Message', [plain(message)]),
    ]),
    element('RequestId', [plain(requestId)]),
  ]);

function element(name: string, content: string[]): string {
  const namespace = name.endsWith('Response') ? ` xmlns="${NAMESPACE}"` : '';
  return `<${name}${namespace}>${content.join('')}</${name}>`;
}

const plain = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

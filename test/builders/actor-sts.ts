import { createServer } from 'node:http';
import { LOCAL_ACCESS_KEY } from '#local/engine.ts';
import { listen, type Listening } from '#local/http/listen.ts';

/** A security token service that gives everyone a session: for tests about signing in, where the walls between municipalities are not the point. */
export function startAnySts(): Promise<Listening> {
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      response.writeHead(200, { 'content-type': 'text/xml' });
      response.end(reply(new Date(Date.now() + 3_600_000).toISOString()));
    });
  });
  return listen(server);
}

const reply = (expiration: string) => `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
<AssumeRoleResult><Credentials><AccessKeyId>${LOCAL_ACCESS_KEY.accessKeyId}</AccessKeyId>
<SecretAccessKey>${LOCAL_ACCESS_KEY.secretAccessKey}</SecretAccessKey><SessionToken>any</SessionToken>
<Expiration>${expiration}</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>`;

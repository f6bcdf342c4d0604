import { apiDomain, distributionDomain } from '#local/assembly/attributes.ts';
import { record, texts } from '#local/assembly/json.ts';
import type { Model, Resource } from '#local/assembly/model.ts';
import { listenForApi, type AnswerApi } from '#local/gateway/api-server.ts';
import { listenForCdn, type AnswerCdn } from '#local/gateway/cdn-server.ts';
import type { Listening } from '#local/http/listen.ts';

/** The servers that browsers reach: they listen before what answers them exists, since its settings hold their addresses. */
export interface Doors {
  apis: Resource[];
  distributions: Resource[];
  /** In template order. */
  apiUrls: string[];
  siteUrls: string[];
  /** Sets what answers the requests of an API or a distribution. */
  answerApi(api: Resource, answer: AnswerApi): void;
  answerCdn(distribution: Resource, answer: AnswerCdn): void;
  close(): Promise<void>;
}

/**
 * Opens a server for every HTTP API and distribution and enters their public hosts, with a distribution's aliases, into
 * the address book. Browsers reach them as localhost. Rejects when a port is taken; what was opened is closed again.
 */
export async function openDoors(
  model: Model,
  hosts: Map<string, string>,
  port: (place: number) => number,
): Promise<Doors> {
  const apis = model.ofType('AWS::ApiGatewayV2::Api');
  const distributions = model.ofType('AWS::CloudFront::Distribution');
  const answers = { apis: new Map<string, AnswerApi>(), cdns: new Map<string, AnswerCdn>() };
  const opened: Listening[] = [];
  const close = async () => {
    await Promise.all(opened.map((one) => one.close()));
  };
  const open = async (listening: Promise<Listening>) => {
    const one = await listening;
    opened.push(one);
    return one.endpoint.replace('127.0.0.1', 'localhost');
  };
  const apiUrls: string[] = [];
  const siteUrls: string[] = [];
  try {
    for (const [n, { name }] of apis.entries()) {
      apiUrls.push(await open(listenForApi(n === 0 ? port(1) : 0, () => answers.apis.get(name))));
      hosts.set(apiDomain(name), apiUrls[n] ?? '');
    }
    for (const [n, { name }] of distributions.entries()) {
      siteUrls.push(await open(listenForCdn(n === 0 ? port(0) : 0, () => answers.cdns.get(name))));
      hosts.set(distributionDomain(name), siteUrls[n] ?? '');
    }
  } catch (error) {
    await close();
    throw error;
  }
  // Only now: reading a distribution's properties needs the addresses above.
  for (const [n, { properties }] of distributions.entries()) {
    const aliases = texts(record(properties.DistributionConfig).Aliases);
    for (const alias of aliases) hosts.set(alias.toLowerCase(), siteUrls[n] ?? '');
  }
  return {
    apis,
    distributions,
    apiUrls,
    siteUrls,
    answerApi: ({ name }, answer) => void answers.apis.set(name, answer),
    answerCdn: ({ name }, answer) => void answers.cdns.set(name, answer),
    close,
  };
}

import type { Settings } from '../settings.ts';

/**
 * What in the settings keeps a deployment from going well: one sentence each, with what to do. The settings that ship
 * are those of an invented municipality, so that everything but a deployment runs without touching them.
 */
export function obstaclesIn(settings: Settings): string[] {
  const obstacles: string[] = [];
  const unless = (isFine: boolean, sentence: string) => {
    if (!isFine) obstacles.push(sentence);
  };
  unless(
    !/\.(example|invalid|test)$/.test(settings.domain),
    `roed-traad.domain is still ${settings.domain}. Set the domain under which staff will find the site.`,
  );
  unless(
    !settings.certificateArn.includes(':000000000000:'),
    'roed-traad.certificateArn is still the example. Order a certificate for the domain in us-east-1 (AWS Certificate Manager) and set its ARN.',
  );
  unless(
    !settings.alarmEmail.endsWith('.example'),
    'roed-traad.alarmEmail is still the example. Set the mailbox of those on call.',
  );
  const uses = (way: 'unilogin' | 'ad') => settings.municipalities.some((one) => one.ways.includes(way));
  unless(
    !uses('ad') || !settings.ad.issuer.includes('/00000000-0000-'),
    'roed-traad.ad.issuer is still the example. Set https://login.microsoftonline.com/<tenant id>/v2.0.',
  );
  unless(
    !settings.municipalities.some((one) => one.tenant === '0899'),
    'roed-traad.municipalities still names Tråby (0899), which does not exist. Set the municipality code, name and ways in.',
  );
  return obstacles;
}

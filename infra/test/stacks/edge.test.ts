import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { forwardedUnasked } from '../../src/edge/forwarded-headers';
import { everyStage, resourcesOf } from './synth';

const root = join(import.meta.dirname, '../../..');

/** Sources that answer requests: without tests, and without what runs on one machine or for an operator alone. */
const sources = ['apps/api/src', 'packages/domain/src']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(root, folder, file)),
  )
  .filter(
    (file) => /(?<!\.test)\.ts$/.test(file) && !/src\/(?:entries\/(?:local|operate)|features\/backup)\//.test(file),
  )
  .map((file) => readFileSync(file, 'utf8'));

/** A header as it is named where it is read: itself, or by a constant. */
function headerOf(argument: string): string {
  const quoted = (text: string) => /^'([\w-]+)'$/.exec(text)?.[1];
  const constant = sources.flatMap((text) => new RegExp(`\\bconst ${argument} = ('[\\w-]+');`).exec(text)?.[1] ?? []);
  const found = quoted(argument) ?? quoted(constant[0] ?? '');
  if (found === undefined) throw new Error(`No header is known as ${argument}.`);
  return found;
}

const read = new Set(
  sources.flatMap((text) =>
    [...text.matchAll(/\b(?:request|given|raw|req)\.(?:headers\.get|header)\(([^()]+)\)/g)].map(([, argument]) =>
      headerOf(argument ?? ''),
    ),
  ),
);

interface Configuration {
  DefaultCacheBehavior: { ForwardedValues: { Headers: string[]; Cookies: { Forward: string } } };
}

/** What edge and gateway put there themselves, whatever the caller sent. */
const ofTheEdge = ['host', 'x-amz-cf-id', 'x-forwarded-for', 'x-origin-key'];

describe.each(['cn-dev', 'cn-prod'] as const)('the edge of %s', (stage) => {
  const [configuration] = resourcesOf(stage).flatMap(([, { Type, Properties }]) =>
    Type === 'AWS::CloudFront::Distribution' ? [Properties['DistributionConfig'] as Configuration] : [],
  );
  const { Headers = [], Cookies } = configuration?.DefaultCacheBehavior.ForwardedValues ?? {};
  const arriving = new Set([...Headers, ...forwardedUnasked, ...ofTheEdge].map((name) => name.toLowerCase()));

  test('hands on every header that the API reads', () => {
    expect(read).toContain('idempotency-key');
    expect(read).toContain('x-lianluo-user');
    expect([...read].filter((name) => !arriving.has(name))).toEqual([]);
  });

  test('hands on the session, and the key of an integrator', () => {
    expect(Cookies).toEqual({ Forward: 'all' });
    expect(Headers).toContain('Authorization');
  });

  test('names no more of them than CloudFront takes', () => {
    expect(Headers.length).toBeLessThanOrEqual(10);
    expect(Headers).not.toContain('Host');
  });
});

test('the firewall knows the session by the cookie that the API sets', () => {
  const set = sources.flatMap((text) => /const secureCookie = '([\w-]+)'/.exec(text)?.[1] ?? []);
  const known = JSON.stringify(resourcesOf('cn-prod')).match(/(?<="Cookie":{"Name":")[\w-]+/g);

  expect(set).toHaveLength(1);
  expect(known).toEqual(set);
});

describe.each(everyStage)('logs of the edge in %s', (stage) => {
  const months = stage.endsWith('prod') ? 400 : 30;

  test('are kept as long as the stage says, and thirteen months where people work', () => {
    const groups = resourcesOf(stage).filter(([, { Type }]) => Type === 'AWS::Logs::LogGroup');

    expect(groups.length).toBeGreaterThan(7);
    for (const [id, { Properties }] of groups) expect([id, Properties['RetentionInDays']]).toEqual([id, months]);
  });

  test('of the gateway are on, and hold neither path nor query', () => {
    const [, live] = resourcesOf(stage).find(([, { Type }]) => /^AWS::ApiGateway(V2)?::Stage$/.test(Type)) ?? [];
    const settings = live?.Properties['AccessLogSettings'] ?? live?.Properties['AccessLogSetting'];
    const { Format } = settings as { Format: string };

    expect(Object.keys(JSON.parse(Format) as object)).toEqual(
      'requestId ip at method status bytes latencyMs'.split(' '),
    );
    expect(Format).not.toMatch(/path|query|parameters|params/i);
  });
});

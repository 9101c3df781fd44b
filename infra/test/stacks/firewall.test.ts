import { describe, expect, test } from 'vitest';
import { everyStage, resourcesOf } from './synth';

/** The stated peak of a city with 12 counties, in requests a second, and the five minutes in which AWS WAF counts. */
const cityPeak = 107;
const window = 300;

interface Rule {
  Name: string;
  Priority: number;
  Action?: unknown;
  Statement: {
    OrStatement?: { Statements: { IPSetReferenceStatement: { IPSetForwardedIPConfig?: unknown } }[] };
    RateBasedStatement?: { Limit: number; AggregateKeyType: string; CustomKeys?: unknown; ForwardedIPConfig?: unknown };
    ManagedRuleGroupStatement?: { Name: string; RuleActionOverrides?: { Name: string; ActionToUse: object }[] };
  };
}

/** Rules of AWS's groups that look into a body, from AWS's own list of them. */
const rulesOfBodies: Record<string, string[]> = {
  AWSManagedRulesCommonRuleSet: [
    'SizeRestrictions_BODY',
    'EC2MetaDataSSRF_BODY',
    'GenericLFI_BODY',
    'GenericRFI_BODY',
    'CrossSiteScripting_BODY',
  ],
  AWSManagedRulesKnownBadInputsRuleSet: ['JavaDeserializationRCE_BODY', 'Log4JRCE_BODY', 'ReactJSRCE_BODY'],
};

const firewallOf = (stage: (typeof everyStage)[number]) => {
  const resources = resourcesOf(stage);
  const one = (type: string) => {
    const found = resources.filter(([, { Type }]) => Type === type);
    expect(found).toHaveLength(1);
    return found[0]![1].Properties;
  };
  const acl = one('AWS::WAFv2::WebACL');
  const rules = acl['Rules'] as Rule[];
  return {
    acl,
    rules,
    limits: rules.flatMap(({ Statement }) => Statement.RateBasedStatement ?? []),
    logging: one('AWS::WAFv2::LoggingConfiguration'),
    logs: resources.filter(([, { Properties }]) => String(Properties['LogGroupName']).startsWith('aws-waf-logs-')),
  };
};

describe.each(everyStage)('the firewall of %s', (stage) => {
  const { acl, rules, limits, logging, logs } = firewallOf(stage);
  const byAddress = limits.find(({ AggregateKeyType }) => AggregateKeyType !== 'CUSTOM_KEYS');

  test('lets a whole city work behind one address of the government’s network', () => {
    expect(byAddress?.Limit).toBeGreaterThan(cityPeak * window);
  });

  test('lets no address use up what the gateway gives the deployment', () => {
    const gateway = JSON.stringify(resourcesOf(stage)).match(/"ThrottlingRateLimit":(\d+)/)?.[1];

    expect(byAddress?.Limit).toBeLessThan(Number(gateway) * window);
  });

  test('first shuts out the addresses that the operator has named, and a release names none', () => {
    const sets = resourcesOf(stage).filter(([, { Type }]) => Type === 'AWS::WAFv2::IPSet');

    expect(sets.map(([, { Properties }]) => [Properties['Name'], Properties['Addresses']])).toEqual([
      [`lianluo-${stage}-blocked-ipv4`, []],
      [`lianluo-${stage}-blocked-ipv6`, []],
    ]);
    expect(rules[0]?.Action).toEqual({ Block: {} });
    expect(
      rules[0]?.Statement.OrStatement?.Statements.map((each) => each.IPSetReferenceStatement.IPSetForwardedIPConfig),
    ).toEqual(
      stage.startsWith('cn-')
        ? sets.map(() => ({ HeaderName: 'X-Forwarded-For', FallbackBehavior: 'NO_MATCH', Position: 'LAST' }))
        : sets.map(() => undefined),
    );
    expect(rules.map(({ Priority }) => Priority)).toEqual(rules.map((_, index) => index));
  });

  test('only counts what it finds in a body', () => {
    const groups = rules.flatMap(({ Statement }) => Statement.ManagedRuleGroupStatement ?? []);

    expect(Object.fromEntries(groups.map(({ Name, RuleActionOverrides = [] }) => [Name, RuleActionOverrides]))).toEqual(
      Object.fromEntries(
        Object.entries(rulesOfBodies).map(([group, names]) => [
          group,
          names.map((Name) => ({ Name, ActionToUse: { Count: {} } })),
        ]),
      ),
    );
  });

  test('logs every request, into a group that AWS WAF takes, for as long as the stage keeps logs', () => {
    const [, group] = logs[0] ?? [];

    expect(logs).toHaveLength(1);
    expect(JSON.stringify(logging['LogDestinationConfigs'])).toContain(
      `:log-group:${String(group?.Properties['LogGroupName'])}"`,
    );
    expect(logging['LoggingFilter']).toBeUndefined();
    expect(group?.Properties['RetentionInDays']).toBe(stage.endsWith('prod') ? 400 : 30);
  });

  test('keeps no cookie, no key, no path and no query, in the log or in a sample', () => {
    expect(logging['RedactedFields']).toEqual([
      { SingleHeader: { Name: 'cookie' } },
      { SingleHeader: { Name: 'authorization' } },
      { SingleHeader: { Name: 'referer' } },
      { QueryString: {} },
      { UriPath: {} },
    ]);
    expect(JSON.stringify(acl)).not.toContain('"SampledRequestsEnabled":true');
  });
});

test.each(['dev', 'prod'] as const)('in %s it stands before the edge and counts by the viewer', (stage) => {
  const { acl, limits } = firewallOf(stage);

  expect(acl['Scope']).toBe('CLOUDFRONT');
  expect(limits.map(({ AggregateKeyType }) => AggregateKeyType)).toEqual(['IP']);
});

test.each(['cn-dev', 'cn-prod'] as const)('in %s it never counts by the addresses of CloudFront', (stage) => {
  const { acl, limits } = firewallOf(stage);

  expect(acl['Scope']).toBe('REGIONAL');
  expect(limits).toEqual([
    expect.objectContaining({
      Limit: 3000,
      AggregateKeyType: 'CUSTOM_KEYS',
      CustomKeys: [{ Cookie: { Name: '__Host-lianluo', TextTransformations: [{ Priority: 0, Type: 'NONE' }] } }],
    }),
    expect.objectContaining({
      AggregateKeyType: 'FORWARDED_IP',
      ForwardedIPConfig: { HeaderName: 'X-Forwarded-For', FallbackBehavior: 'NO_MATCH' },
    }),
  ]);
});

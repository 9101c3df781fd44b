import type { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';

const visibility = (metricName: string) => ({
  cloudWatchMetricsEnabled: true,
  metricName,
  sampledRequestsEnabled: true,
});

const managed = (name: string, priority: number): CfnWebACL.RuleProperty => ({
  name,
  priority,
  overrideAction: { none: {} },
  statement: { managedRuleGroupStatement: { vendorName: 'AWS', name } },
  visibilityConfig: visibility(name),
});

/** Of one address in five minutes. An office of thirty behind one address stays far below. */
const requestsPerAddress = 3000;

/** The same rules for the edge (`aws`) and for the gateway (`aws-cn`); the application's own limits suffice without them. */
export const firewallRules: CfnWebACL.RuleProperty[] = [
  {
    name: 'TooManyFromOneAddress',
    priority: 0,
    action: { block: { customResponse: { responseCode: 429 } } },
    statement: { rateBasedStatement: { limit: requestsPerAddress, aggregateKeyType: 'IP' } },
    visibilityConfig: visibility('TooManyFromOneAddress'),
  },
  managed('AWSManagedRulesKnownBadInputsRuleSet', 1),
  {
    ...managed('AWSManagedRulesCommonRuleSet', 2),
    statement: {
      managedRuleGroupStatement: {
        vendorName: 'AWS',
        name: 'AWSManagedRulesCommonRuleSet',
        // Texts and uploads are longer than 8 KB; the function has its own limits.
        ruleActionOverrides: [{ name: 'SizeRestrictions_BODY', actionToUse: { count: {} } }],
      },
    },
  },
];

export const firewallVisibility = visibility('Firewall');

import { ArnFormat, Stack } from 'aws-cdk-lib';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { CfnIPSet, CfnLoggingConfiguration, CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { prefixOf } from '../names';
import { removalOf, type Stage } from '../stages';
import { cityPeakPerSecond } from './gateway';

/** What a limit counts: AWS WAF looks back over five minutes. */
const windowSeconds = 300;

/**
 * Of one address. The whole city may sit behind one address of the government's network, so it is twice the city's peak;
 * that is less than the gateway lets through, so one address cannot use all of it up.
 */
const requestsPerAddress = 2 * cityPeakPerSecond * windowSeconds;

/** Of one person: a page a second for five minutes, of ten calls each. Nobody reads that fast. */
const requestsPerSession = 10 * windowSeconds;

/** `apps/api` names it so where people come by TLS. */
const sessionCookie = '__Host-lianluo';

const visibility = (metricName: string) => ({
  cloudWatchMetricsEnabled: true,
  metricName,
  // A sample would show cookies and queries in the console; the log tells the same without them.
  sampledRequestsEnabled: false,
});

/** A rule without its place: that is where it stands in the list. */
type Rule = Omit<CfnWebACL.RuleProperty, 'priority'>;

const tooMany = (name: string, rateBasedStatement: CfnWebACL.RateBasedStatementProperty): Rule => ({
  name,
  action: { block: { customResponse: { responseCode: 429 } } },
  statement: { rateBasedStatement },
  visibilityConfig: visibility(name),
});

/** By where the firewall stands: before the edge (`aws`), where it sees the viewer, or behind it (`aws-cn`). */
const limits: Record<'CLOUDFRONT' | 'REGIONAL', Rule[]> = {
  CLOUDFRONT: [tooMany('TooManyFromOneAddress', { limit: requestsPerAddress, aggregateKeyType: 'IP' })],
  // All that comes here comes from a few addresses of CloudFront. A session is the one thing of a caller that is not
  // shared with others; a call without one is counted by no rule of sessions, so addresses are counted beside them.
  REGIONAL: [
    tooMany('TooManyOfOneSession', {
      limit: requestsPerSession,
      aggregateKeyType: 'CUSTOM_KEYS',
      customKeys: [{ cookie: { name: sessionCookie, textTransformations: [{ priority: 0, type: 'NONE' }] } }],
    }),
    // The firewall takes the first address of the header, which the caller may have written himself; the one CloudFront has
    // seen is the last. It holds off a flood by mistake. One that gives itself a new address and cookie each time meets the
    // gateway's throttle and the application's own limits, which count by what the edge has seen.
    tooMany('TooManyFromOneAddress', {
      limit: requestsPerAddress,
      aggregateKeyType: 'FORWARDED_IP',
      forwardedIpConfig: { headerName: 'X-Forwarded-For', fallbackBehavior: 'NO_MATCH' },
    }),
  ],
};

/**
 * AWS's own rules, and those of them that look into bodies. These only count: a body is a member's text or an office's file,
 * where markup and addresses are nothing bad, and the application takes none of it for a command. A name that a region's
 * group does not have yet is passed over.
 */
const managedGroups: Record<string, readonly string[]> = {
  AWSManagedRulesKnownBadInputsRuleSet: ['JavaDeserializationRCE_BODY', 'Log4JRCE_BODY', 'ReactJSRCE_BODY'],
  AWSManagedRulesCommonRuleSet: [
    'SizeRestrictions_BODY',
    'EC2MetaDataSSRF_BODY',
    'GenericLFI_BODY',
    'GenericRFI_BODY',
    'CrossSiteScripting_BODY',
  ],
};

const managed: Rule[] = Object.entries(managedGroups).map(([name, ofBodies]) => ({
  name,
  overrideAction: { none: {} },
  statement: {
    managedRuleGroupStatement: {
      vendorName: 'AWS',
      name,
      ruleActionOverrides: ofBodies.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
    },
  },
  visibilityConfig: visibility(name),
}));

/** What a log must not hold: who is signed in, how an integrator is, and what was searched for, here and on the page before. */
const redacted = [
  ...['cookie', 'authorization', 'referer'].map((Name) => ({ singleHeader: { Name } })),
  { queryString: {} },
  // What stands behind `/links/` opens something to whoever reads it.
  { uriPath: {} },
];

/**
 * The firewall and its log. It is the log of the network too (网络安全法 21), the one place where a viewer's address is kept:
 * both partitions have it, and it can leave out queries, which the log of a distribution in China cannot. The application's
 * limits suffice without the firewall.
 */
export class Firewall extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, { stage, stands }: { stage: Stage; stands: keyof typeof limits }) {
    super(scope, id);
    const rules = [this.blocked(stage, stands), ...limits[stands], ...managed];
    const acl = new CfnWebACL(this, 'Acl', {
      scope: stands,
      defaultAction: { allow: {} },
      rules: rules.map((rule, priority) => ({ ...rule, priority })),
      // A stage's figures bear its name: two of them may be in one account.
      visibilityConfig: visibility(prefixOf(stage)),
    });
    this.arn = acl.attrArn;

    // AWS WAF writes to no group of another name.
    const logGroupName = `aws-waf-logs-${prefixOf(stage)}`;
    const logs = new LogGroup(this, 'Log', {
      logGroupName,
      retention: stage.logRetention,
      removalPolicy: removalOf(stage),
    });
    const logging = new CfnLoggingConfiguration(this, 'Logging', {
      resourceArn: acl.attrArn,
      // The group's own ARN ends in `:*`, which is not taken here.
      logDestinationConfigs: [
        Stack.of(this).formatArn({
          service: 'logs',
          resource: 'log-group',
          arnFormat: ArnFormat.COLON_RESOURCE_NAME,
          resourceName: logGroupName,
        }),
      ],
      redactedFields: redacted,
    });
    logging.node.addDependency(logs);
  }
  /**
   * Addresses that the operator shuts out by hand. The template's lists stay empty, so a release does not touch theirs. Behind
   * the edge it is the last address of the header that counts: the one that CloudFront has seen.
   */
  private blocked(stage: Stage, stands: keyof typeof limits): Rule {
    const ipSetForwardedIpConfig = { headerName: 'X-Forwarded-For', fallbackBehavior: 'NO_MATCH', position: 'LAST' };
    const statements = (['IPV4', 'IPV6'] as const).map((family) => {
      const { attrArn: arn } = new CfnIPSet(this, `Blocked-${family}`, {
        name: `${prefixOf(stage)}-blocked-${family.toLowerCase()}`,
        scope: stands,
        ipAddressVersion: family,
        addresses: [],
      });
      return { ipSetReferenceStatement: { arn, ...(stands === 'REGIONAL' && { ipSetForwardedIpConfig }) } };
    });
    return {
      name: 'Blocked',
      action: { block: {} },
      // One rule for both: each costs a dollar a month.
      statement: { orStatement: { statements } },
      visibilityConfig: visibility('Blocked'),
    };
  }
}

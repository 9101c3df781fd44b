/**
 * List prices of Asia Pacific (Singapore) in USD, before tax, out of the public price pages of the services as they were known
 * in November 2026. Nobody asked the Price List API for them, as that takes an account: compare them with the first bill.
 */
interface Price {
  usd: number;
  per: string;
  /** So many a month cost nothing by the service's own list, whoever asks. */
  tier?: number;
  /** So many a month the account has free without an end. A second system in it has none of them. */
  allowance?: number;
}

const prices = {
  /** Amazon DynamoDB, standard tables, on demand. A unit writes 1 KB or reads 4 KB consistently; a transaction takes two. */
  millionWriteUnits: { usd: 0.7115, per: 'million write request units' },
  millionReadUnits: { usd: 0.1423, per: 'million read request units' },
  tableGb: { usd: 0.285, per: 'GB and month', tier: 25 },
  recoveryGb: { usd: 0.228, per: 'GB and month of point-in-time recovery' },
  /** AWS Backup of DynamoDB: each copy is of full size. */
  backupGb: { usd: 0.114, per: 'GB and month, warm' },
  /** AWS Lambda, x86. */
  millionInvocations: { usd: 0.2, per: 'million', allowance: 1 },
  gbSecond: { usd: 0.0000166667, per: 'GB-second', allowance: 400_000 },
  /** API Gateway. */
  millionHttpApi: { usd: 1.25, per: 'million calls of an HTTP API' },
  millionRestApi: { usd: 4.25, per: 'million calls of a REST API' },
  /** CloudFront, to Asia. */
  millionEdge: { usd: 1.2, per: 'million HTTPS requests', tier: 10 },
  edgeGb: { usd: 0.12, per: 'GB out', tier: 1024 },
  /** AWS WAF. */
  firewall: { usd: 5, per: 'web ACL and month' },
  firewallRule: { usd: 1, per: 'rule or rule group and month' },
  millionInspected: { usd: 0.6, per: 'million requests' },
  /** CloudWatch. An alarm on an expression costs as many as it has metrics. */
  alarm: { usd: 0.1, per: 'metric of an alarm and month', allowance: 10 },
  metric: { usd: 0.3, per: 'own metric and month', allowance: 10 },
  dashboard: { usd: 3, per: 'dashboard and month', allowance: 3 },
  logGb: { usd: 0.7, per: 'GB taken in', allowance: 5 },
  logGbKept: { usd: 0.03, per: 'GB and month, compressed' },
  /** Amazon S3. */
  objectGb: { usd: 0.025, per: 'GB and month, standard' },
  archivedGb: { usd: 0.005, per: 'GB and month, Glacier Instant Retrieval' },
  thousandPuts: { usd: 0.005, per: 'thousand' },
  otherRegionGb: { usd: 0.09, per: 'GB copied to another region' },
  secret: { usd: 0.4, per: 'secret and month' },
} satisfies Record<string, Price>;
export type PriceName = keyof typeof prices;
export const priceOf = (name: PriceName): Price => prices[name];

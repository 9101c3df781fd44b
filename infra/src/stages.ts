import { RemovalPolicy } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';

export interface Stage {
  /** Before the name of every table, bucket and parameter: `lianluo-<name>`. */
  name: string;
  partition: 'aws' | 'aws-cn';
  region: string;
  /** The address people type. In China it needs its ICP filing first. */
  domain: string;
  /** `aws`: the id of an ACM certificate in us-east-1. `aws-cn`: the id of an IAM server certificate. */
  certificate: string;
  /** A region of China may be one release behind, so each stage names its own. */
  runtime: string;
  alarmEmail: string;
  /** ARNs of those who may take the operator's role; none leaves it to the account's own policies. */
  operators: readonly string[];
  budgetUsd: number;
  /** Whether spending out of the ordinary is told (`aws` alone; a member account of an organisation may not have it). */
  anomalies: boolean;
  logRetention: RetentionDays;
  /** Whether tables and files outlive their stack. */
  keepsData: boolean;
  /** A release answers a tenth of the requests for five minutes first, and goes back by itself where an alarm is raised. */
  canary: boolean;
  /** Whether functions that people wait for get sandboxes of their own, where the account has some to give. */
  reservesConcurrency: boolean;
  /**
   * Where the archive (every change, and the nightly exports) is copied to, object by object; in China from Ningxia that is
   * `cn-north-1`. Nowhere without.
   */
  copyRegion?: string;
  /**
   * Whether the vault and the archive refuse to give anything up early (governance: whoever has that right of their own still
   * can). For the archive it must be said before the first deployment.
   */
  locked?: boolean;
}

const common = { runtime: 'nodejs24.x', alarmEmail: 'operations@example.org', operators: [] };
const trial = {
  ...common,
  budgetUsd: 40,
  logRetention: RetentionDays.ONE_MONTH,
  keepsData: false,
  canary: false,
  anomalies: false,
  reservesConcurrency: false,
};
const live = {
  ...common,
  budgetUsd: 120,
  // 网络安全法 21 wants network logs for six months at least; the journal is looked through for a year, and a month after it.
  logRetention: RetentionDays.THIRTEEN_MONTHS,
  keepsData: true,
  canary: true,
  anomalies: true,
  reservesConcurrency: true,
};
const world = { partition: 'aws', region: 'ap-southeast-1' } as const;
const china = { partition: 'aws-cn', region: 'cn-northwest-1' } as const;

/** What differs between deployments. Domains and certificates here are examples: put your own before you deploy. */
export const stages = {
  dev: {
    ...trial,
    ...world,
    name: 'dev',
    domain: 'lianluo-dev.example.org',
    certificate: '00000000-0000-0000-0000-00000000d0e0',
  },
  prod: {
    ...live,
    ...world,
    name: 'prod',
    domain: 'lianluo.example.org',
    certificate: '00000000-0000-0000-0000-0000000090d0',
  },
  'cn-dev': { ...trial, ...china, name: 'cn-dev', domain: 'lianluo-dev.example.cn', certificate: 'ASCAEXAMPLEDEV' },
  'cn-prod': { ...live, ...china, name: 'cn-prod', domain: 'lianluo.example.cn', certificate: 'ASCAEXAMPLEPROD' },
} satisfies Record<string, Stage>;
export type StageName = keyof typeof stages;

/** A stage by its name; one that is not there is told with those that are. */
export function stageOf(name: string): Stage {
  if (!Object.hasOwn(stages, name))
    throw new Error(`没有阶段 ${name}。 No stage is called ${name}; there are ${Object.keys(stages).join(', ')}.`);
  return stages[name as StageName];
}

/** Fields that still hold what stands here for your own: nobody reads mail at example.org, and no certificate is its. */
export function examplesIn(stage: Stage): [field: string, value: string][] {
  return (['domain', 'certificate', 'alarmEmail'] as const)
    .map((field): [string, string] => [field, stage[field]])
    .filter(([, value]) => /(^|[.@])example\.(org|cn|com)$|^0{8}-|EXAMPLE/.test(value));
}

/**
 * What becomes of a resource that its stack lets go. What is kept is not kept by a creation that failed: nothing is in it
 * yet, and its name would stand in the way of the next try.
 */
export const removalOf = ({ keepsData }: Stage): RemovalPolicy =>
  keepsData ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY;

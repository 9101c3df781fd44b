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
  budgetUsd: number;
  /** Whether spending out of the ordinary is told (`aws` alone; a member account of an organisation may not have it). */
  anomalies: boolean;
  logRetention: RetentionDays;
  /** Whether tables and files outlive their stack. */
  keepsData: boolean;
  /** A release answers a tenth of the requests for five minutes first, and goes back by itself where an alarm is raised. */
  canary: boolean;
  /** Sandboxes that sign-in alone may have. A new account has ten in all and cannot give any away. */
  signInConcurrency?: number;
}

// 网络安全法 wants network logs for six months at least.
const common = { runtime: 'nodejs24.x', alarmEmail: 'operations@example.org' };
const trial = {
  ...common,
  budgetUsd: 40,
  logRetention: RetentionDays.ONE_MONTH,
  keepsData: false,
  canary: false,
  anomalies: false,
};
const live = {
  ...common,
  budgetUsd: 120,
  logRetention: RetentionDays.ONE_YEAR,
  keepsData: true,
  canary: true,
  anomalies: true,
  signInConcurrency: 20,
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

export const isStage = (name: string): name is StageName => Object.hasOwn(stages, name);

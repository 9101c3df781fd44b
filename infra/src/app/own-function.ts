import { partitionsOf, type FunctionName, type Rights } from '@lianluo/tables/rights';
import { RemovalPolicy, type Duration } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Function as LambdaFunction,
  Runtime,
  RuntimeFamily,
  type Code,
  type VersionOptions,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge';
import { functionNameOf, prefixOf, secretNameOf, type SecretName } from '../names';
import { removalOf, type Stage } from '../stages';
import { secretStatement, tableStatements } from './rights';

export interface OwnFunctionProps {
  stage: Stage;
  code: Code;
  /** The file of the asset that exports it. */
  entry: string;
  memoryMb: number;
  timeout: Duration;
  rights: Rights;
  secrets?: readonly SecretName[];
  environment?: Record<string, string>;
  concurrency?: number;
}

const secretVariable: Record<SecretName, string> = {
  signing: 'SIGNING_SECRET_ID',
  origin: 'ORIGIN_SECRET_ID',
  seal: 'SEAL_SECRET_ID',
};

/** Versions are kept for the way back; one whose release failed goes with it, so the newest before is always one that was live. */
const versionOptions: VersionOptions = { removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE };

/** One function of the asset with a role and a log of its own: it may do what it is for and nothing else. */
export class OwnFunction extends Construct {
  readonly handler: LambdaFunction;
  readonly role: Role;

  constructor(scope: Construct, id: string, props: OwnFunctionProps) {
    super(scope, id);
    const { stage, code, entry, memoryMb, timeout, rights, secrets = [], environment, concurrency } = props;
    const logs = new LogGroup(this, 'Logs', {
      logGroupName: `/${prefixOf(stage)}/${id}`,
      retention: stage.logRetention,
      removalPolicy: removalOf(stage),
    });
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.role.addToPolicy(
      new PolicyStatement({ actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [logs.logGroupArn] }),
    );
    // A function that has rights is called as the table of rights calls it.
    const partitions = partitionsOf[id as FunctionName];
    for (const statement of tableStatements(this, stage, rights, partitions)) this.role.addToPolicy(statement);
    if (secrets.length > 0) this.role.addToPolicy(secretStatement(this, stage, secrets));

    this.handler = new LambdaFunction(this, 'Function', {
      functionName: functionNameOf(stage, id),
      code,
      handler: `${entry}.handler`,
      runtime: new Runtime(stage.runtime, RuntimeFamily.NODEJS),
      // China has not seen arm64 everywhere; one architecture keeps what was tested what is run.
      architecture: Architecture.X86_64,
      memorySize: memoryMb,
      timeout,
      role: this.role,
      logGroup: logs,
      reservedConcurrentExecutions: concurrency,
      environment: {
        STAGE: stage.name,
        TABLE_PREFIX: prefixOf(stage),
        ...Object.fromEntries(secrets.map((secret) => [secretVariable[secret], secretNameOf(stage, secret)])),
        ...environment,
      },
      currentVersionOptions: versionOptions,
    });
    acknowledge(this.handler, {
      'AwsSolutions-L1': 'The runtime stands in the stage; nodejs24.x is the newest that both partitions have.',
      'Serverless-LambdaLatestVersion':
        'The runtime stands in the stage; nodejs24.x is the newest that both partitions have.',
      'Serverless-LambdaTracing': 'China has no X-Ray. A request is followed by its id in the structured logs.',
      'Serverless-LambdaDLQ': 'Called synchronously, or by a source with dead letters of its own.',
      'Serverless-LambdaDefaultMemorySize': 'Chosen from measurements; the reason stands beside the figure.',
    });
  }

  /** Named statements for what is no table and no secret. */
  may(actions: string[], resources: string[]): void {
    this.role.addToPolicy(new PolicyStatement({ actions, resources }));
  }
}

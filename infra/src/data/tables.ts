import { definitionOf, expiryAttribute, isKept, tableNames, type TableName } from '@lianluo/tables/tables';
import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { Construct } from 'constructs';
import { streamParameter, tableNameOf } from '../names';
import { removalOf, type Stage } from '../stages';
import { journalPolicy } from './journal-policy';

const key = (name: string) => ({ name, type: AttributeType.STRING });

/** The tables of packages/tables, on demand. What is kept can be restored to any second of the last 35 days. */
export class Tables extends Construct {
  /** Those that backups are of. */
  readonly kept: readonly TableV2[];

  constructor(scope: Construct, id: string, { stage, isProtected }: { stage: Stage; isProtected: boolean }) {
    super(scope, id);
    const made = tableNames.map((name) => ({ name, table: this.table(name, stage, isProtected) }));
    this.kept = made.flatMap(({ name, table }) => (isKept(name) ? table : []));
  }

  private table(name: TableName, stage: Stage, isProtected: boolean): TableV2 {
    const { pk, sk, indexes, streams, lifetime } = definitionOf(name);
    const keeps = stage.keepsData && lifetime === 'keepsData';
    const table = new TableV2(this, name, {
      tableName: tableNameOf(stage, name),
      partitionKey: key(pk),
      sortKey: key(sk),
      globalSecondaryIndexes: indexes.map((index) => ({
        indexName: index.name,
        partitionKey: key(index.pk),
        sortKey: key(index.sk),
        ...(index.project === 'all'
          ? { projectionType: ProjectionType.ALL }
          : { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...index.project] }),
      })),
      billing: Billing.onDemand(),
      // A key of the account that AWS turns every year: its use is logged, and it costs nothing a month.
      encryption: TableEncryptionV2.awsManagedKey(),
      // Scorecards are counted anew from the rest, and sessions pass: neither is worth a price for every GB.
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: isKept(name) },
      deletionProtection: keeps && isProtected,
      removalPolicy: keeps ? removalOf(stage) : RemovalPolicy.DESTROY,
      ...(lifetime === 'timeToLive' && { timeToLiveAttribute: expiryAttribute }),
      ...(name === 'journal' && keeps && { resourcePolicy: journalPolicy(Stack.of(this), stage) }),
      ...(streams && { dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES }),
    });
    // Every table has the attribute in CDK; in CloudFormation only one with a stream has it.
    if (streams && table.tableStreamArn !== undefined)
      new StringParameter(this, `${name}-stream`, {
        parameterName: streamParameter(stage, name),
        stringValue: table.tableStreamArn,
      });
    return table;
  }
}

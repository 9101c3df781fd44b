import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from 'aws-cdk-lib/aws-backup';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge';

/** Daily for 35 days, monthly for seven years. Restores to the second are the tables' own; these outlive the tables. */
export class Backups extends Construct {
  constructor(scope: Construct, id: string, { tables }: { tables: readonly TableV2[] }) {
    super(scope, id);
    const vault = new BackupVault(this, 'Vault', { removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE });
    const plan = new BackupPlan(this, 'Plan', { backupVault: vault });
    // 02:00 in Shanghai.
    plan.addRule(
      new BackupPlanRule({
        scheduleExpression: Schedule.cron({ hour: '18', minute: '0' }),
        deleteAfter: Duration.days(35),
      }),
    );
    plan.addRule(
      new BackupPlanRule({
        scheduleExpression: Schedule.cron({ day: '1', hour: '19', minute: '0' }),
        deleteAfter: Duration.days(7 * 365),
      }),
    );
    const selection = plan.addSelection('Tables', {
      resources: tables.map((table) => BackupResource.fromDynamoDbTable(table)),
    });
    acknowledge(selection, {
      'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup]':
        'AWS Backup asks for its own managed policy on the role it restores and saves with.',
    });
  }
}

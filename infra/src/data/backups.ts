import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from 'aws-cdk-lib/aws-backup';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge';
import type { Stage } from '../stages';

/** As long as a vault keeps a copy, and as long as a locked one keeps it from everybody. */
const keptFor = Duration.days(7);

/**
 * A copy a day of what is kept, for a week, in a place where nobody who works on tables or buckets can reach it. Restores to
 * the second are the tables' own. What must last longer is our export in the archive bucket: a copy here is of full size and
 * costs 0.114 USD per GB and month in Singapore, 84 monthly ones of 8 GB 77 USD, in its cold tier 23; the same as gzipped
 * exports in Glacier 0.6.
 */
export class Backups extends Construct {
  constructor(scope: Construct, id: string, { stage, tables }: { stage: Stage; tables: readonly TableV2[] }) {
    super(scope, id);
    const vault = new BackupVault(this, 'Vault', {
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
      // Without a date from which not even the root user could change it: a mistake must be mendable.
      ...(stage.locked && { lockConfiguration: { minRetention: keptFor, maxRetention: Duration.days(35) } }),
    });
    const plan = new BackupPlan(this, 'Plan', { backupVault: vault });
    plan.addRule(
      new BackupPlanRule({
        // 02:00 in Shanghai.
        scheduleExpression: Schedule.cron({ hour: '18', minute: '0' }),
        deleteAfter: keptFor,
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

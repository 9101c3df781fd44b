import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Backups } from './data/backups';
import { Buckets } from './data/buckets';
import { OperatorRole } from './data/operator-role';
import { Secrets } from './data/secrets';
import { Tables } from './data/tables';
import type { Stage } from './stages';

/** What must outlive every release. */
export class DataStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    { stage, isProtected, ...props }: StackProps & { stage: Stage; isProtected: boolean },
  ) {
    super(scope, id, { ...props, terminationProtection: isProtected });

    const { kept } = new Tables(this, 'Tables', { stage, isProtected });
    new Secrets(this, 'Secrets', { stage });
    new OperatorRole(this, 'Operator', { stage });
    new Buckets(this, 'Buckets', { stage });
    if (stage.keepsData) new Backups(this, 'Backups', { stage, tables: kept });
  }
}

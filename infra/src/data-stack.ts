import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Backups } from './data/backups';
import { Buckets } from './data/buckets';
import { Secrets } from './data/secrets';
import { Tables } from './data/tables';
import type { Stage } from './stages';

/** What must outlive every release. */
export class DataStack extends Stack {
  constructor(scope: Construct, id: string, { stage, ...props }: StackProps & { stage: Stage }) {
    super(scope, id, { ...props, terminationProtection: stage.keepsData });

    const { tables } = new Tables(this, 'Tables', { stage });
    new Secrets(this, 'Secrets', { stage });
    new Buckets(this, 'Buckets', { stage });
    if (stage.keepsData) new Backups(this, 'Backups', { tables });
  }
}

import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge';
import { secretNameOf, secretNames } from '../names';
import { removalOf, type Stage } from '../stages';

/** What signs cursors, what only the edge knows, and what seals the audit trail: made here, seen by nobody. */
export class Secrets extends Construct {
  constructor(scope: Construct, id: string, { stage }: { stage: Stage }) {
    super(scope, id);
    for (const name of secretNames) {
      const secret = new Secret(this, name, {
        secretName: secretNameOf(stage, name),
        generateSecretString: { passwordLength: 48, excludePunctuation: true },
        removalPolicy: removalOf(stage),
      });
      acknowledge(secret, {
        'AwsSolutions-SMG4':
          'Rotated by the operator (docs/operating.md, Rotate keys): a seal must be verified with the key it was made with, and the edge and the function change theirs together.',
      });
    }
  }
}

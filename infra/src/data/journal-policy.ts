import type { Stack } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { tableArn } from '../names';
import type { Stage } from '../stages';

/**
 * 留痕: what is in the audit trail is changed and removed by nobody, whatever their own rights are. It says so on the table
 * itself, so it holds for an administrator of the account too, until they take the policy away, which CloudTrail keeps.
 * Putting over an entry is a `PutItem` like making one, and no condition of IAM tells them apart: the code makes entries
 * `if: 'absent'`, and the table's stream tells of one that was put over.
 */
export function journalPolicy(stack: Stack, stage: Stage): PolicyDocument {
  const denied = (actions: string[], conditions = {}) =>
    new PolicyStatement({
      effect: Effect.DENY,
      principals: [new AnyPrincipal()],
      actions: actions.map((action) => `dynamodb:${action}`),
      resources: [tableArn(stack, stage, 'journal')],
      conditions,
    });
  return new PolicyDocument({
    statements: [
      denied(['DeleteItem', 'UpdateItem', 'BatchWriteItem', 'PartiQLDelete', 'PartiQLInsert', 'PartiQLUpdate']),
      // Every write of the product is a transaction; true as well where a call is in none and the key is missing.
      denied(['PutItem'], { 'ForAllValues:StringNotEquals': { 'dynamodb:EnclosingOperation': 'TransactWriteItems' } }),
    ],
  });
}

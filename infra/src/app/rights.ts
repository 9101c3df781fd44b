import { definitionOf, type TableName } from '@lianluo/tables/tables';
import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { secretArn, tableArn, type SecretName } from '../names';
import type { Stage } from '../stages';

/** What a function may do with a table. Nobody may scan, and nobody but an operator may do anything to a whole table. */
const actions = {
  read: ['GetItem', 'BatchGetItem', 'Query'],
  write: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'DeleteItem', 'ConditionCheckItem'],
  /** The audit trail is added to and never changed. */
  append: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'ConditionCheckItem'],
} as const;
export type Access = keyof typeof actions;
export type Rights = Partial<Record<TableName, Access>>;

export function tableStatements(scope: Construct, stage: Stage, rights: Rights): PolicyStatement[] {
  // Written as a record of table names.
  return (Object.entries(rights) as [TableName, Access][]).map(([table, access]) => {
    const arn = tableArn(Stack.of(scope), stage, table);
    return new PolicyStatement({
      actions: actions[access].map((action) => `dynamodb:${action}`),
      resources: [arn, ...definitionOf(table).indexes.map(({ name }) => `${arn}/index/${name}`)],
    });
  });
}

export const secretStatement = (scope: Construct, stage: Stage, secrets: readonly SecretName[]): PolicyStatement =>
  new PolicyStatement({
    actions: ['secretsmanager:GetSecretValue'],
    resources: secrets.map((secret) => secretArn(Stack.of(scope), stage, secret)),
  });

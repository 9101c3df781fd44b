import { accesses, type Access, type Rights } from '@lianluo/tables/rights';
import { definitionOf, type TableName } from '@lianluo/tables/tables';
import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { secretArn, tableArn, type SecretName } from '../names';
import type { Stage } from '../stages';

/**
 * What a function may do with tables. Nobody may scan but the nightly export, and nobody but an operator may do anything to
 * a whole table.
 *
 * One role serves every committee, and `dynamodb:LeadingKeys` does not part them: a role for each call would have to be asked
 * of STS first (a call as long as the read it is for, or credentials of hundreds of committees kept in every sandbox), and
 * most calls are of more than one committee's rows by right: a city reads its counties, a session and a login are found
 * before it is known whose they are, and an import is taken up for all. What parts the committees is the code, which takes
 * the committee from the session alone, and what proves it is the matrix of every route, role and foreign committee
 * (apps/api/src/floor/http/matrix.api.test.ts). Where a function is for one kind of row in every committee, as the one that
 * calls receivers outside is for webhooks and for no user, leading keys do part those.
 */
export function tableStatements(
  scope: Construct,
  stage: Stage,
  rights: Rights,
  partitions: Partial<Record<TableName, readonly string[]>> = {},
): PolicyStatement[] {
  // Written as a record of table names.
  return (Object.entries(rights) as [TableName, Access][]).flatMap(([table, access]) => {
    const arn = tableArn(Stack.of(scope), stage, table);
    const { reads, writes } = accesses[access];
    const indexes = definitionOf(table).indexes.map(({ name }) => `${arn}/index/${name}`);
    const keys = partitions[table];
    const within = keys && { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...keys] } };
    return [
      ...(reads.length > 0
        ? [
            new PolicyStatement({
              actions: named(reads),
              resources: [arn, ...indexes],
              ...(within && { conditions: within }),
            }),
          ]
        : []),
      ...(writes.length > 0
        ? [
            new PolicyStatement({
              actions: named(writes),
              resources: [arn],
              conditions: { ...withinTransaction, ...within },
            }),
          ]
        : []),
    ];
  });
}

const named = (actions: readonly string[]): string[] => actions.map((action) => `dynamodb:${action}`);

/** A write that stands alone could be one of a tool that knows neither versions nor the journal. */
const withinTransaction = {
  'ForAnyValue:StringEquals': { 'dynamodb:EnclosingOperation': ['TransactWriteItems'] },
};

export const secretStatement = (scope: Construct, stage: Stage, secrets: readonly SecretName[]): PolicyStatement =>
  new PolicyStatement({
    actions: ['secretsmanager:GetSecretValue'],
    resources: secrets.map((secret) => secretArn(Stack.of(scope), stage, secret)),
  });

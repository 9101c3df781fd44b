import { expect, test } from 'vitest';
import { everyStage, resourcesOf } from './synth';

interface Statement {
  Effect: string;
  Action: string | string[];
  Resource: unknown;
}

/** An ARN with its parts put together. */
const joined = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value ?? '').replaceAll(/[^\w:/.*-]/g, '');

/** Who may do what there to objects of the archive: `<role> <action> <prefix>`. */
const rightsIn = (stage: (typeof everyStage)[number]): string[] =>
  resourcesOf(stage)
    .filter(([, { Type }]) => Type === 'AWS::IAM::Policy')
    .flatMap(([id, { Properties }]) => {
      const { Statement: statements } = Properties['PolicyDocument'] as { Statement: Statement[] };
      return statements.flatMap(({ Effect, Action, Resource }) =>
        [Resource]
          .flat()
          .map(joined)
          .filter((arn) => arn.includes('-archive-') && arn.includes('/'))
          .flatMap((arn) =>
            [Action].flat().map((action) => {
              const [role = id] = /http|signIn|jobs|clock|scorecards|journal|archive|exports|Operator/.exec(id) ?? [];
              return `${Effect} ${role} ${action} ${arn.split('/').slice(1).join('/')}`;
            }),
          ),
      );
    })
    .toSorted();

test.each(everyStage)('in %s each writes to its own part of the archive, and none over another’s', (stage) => {
  expect(rightsIn(stage)).toEqual([
    'Allow Operator s3:DeleteObject backup/*',
    'Allow Operator s3:GetObject backup/*',
    'Allow Operator s3:GetObject changes/*',
    'Allow Operator s3:PutObject backup/*',
    'Allow Operator s3:PutObject changes/*',
    'Allow archive s3:PutObject changes/*',
    'Allow exports s3:GetObject backup/daily/*',
    'Allow exports s3:GetObject backup/monthly/*',
    'Allow exports s3:GetObject backup/newest.json',
    'Allow exports s3:PutObject backup/daily/*',
    'Allow exports s3:PutObject backup/monthly/*',
    'Allow exports s3:PutObject backup/newest.json',
    'Allow journal s3:PutObject changes/*',
  ]);
});

test.each(everyStage)('in %s a policy of a bucket opens it to the edge at most', (stage) => {
  const opened = resourcesOf(stage)
    .filter(([, { Type }]) => Type === 'AWS::S3::BucketPolicy')
    .flatMap(([, { Properties }]) => (Properties['PolicyDocument'] as { Statement: Statement[] }).Statement)
    .filter(({ Effect }) => Effect === 'Allow')
    .map(({ Action, Resource }) => `${String(Action)} ${joined(Resource).split('/').slice(1).join('/')}`);

  expect(opened.toSorted()).toEqual([
    stage.startsWith('cn-') ? 's3:GetObject assets/*' : 's3:GetObject *',
    's3:PutObject archive/*',
    's3:PutObject files/*',
  ]);
});

import { describe, expect, test } from 'vitest';
import { stages } from '../../src/stages';
import { everyStage, resourcesOf, type Resource } from './synth';

interface Statement {
  Effect: string;
  Action: string | string[];
  Resource: unknown;
}
interface Rule {
  Prefix?: string;
  ExpirationInDays?: number;
  NoncurrentVersionExpiration?: { NoncurrentDays: number };
}

const listed = <Value>(value: Value | Value[]): Value[] => (Array.isArray(value) ? value : [value]);
const ofType = (stage: (typeof everyStage)[number], type: string): [string, Resource][] =>
  resourcesOf(stage).filter(([, { Type }]) => Type === type);
/** An ARN or an address with its parts put together. */
const joined = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value ?? '').replaceAll(/[^\w:/.*-]/g, '');

describe.each(everyStage)('%s', (stage) => {
  const [, bucket] =
    ofType(stage, 'AWS::S3::Bucket').find(([, { Properties }]) =>
      joined(Properties['BucketName']).includes('-files-'),
    ) ?? [];

  test('pages of the site alone may send files to the bucket and fetch them from it', () => {
    expect(bucket?.Properties['CorsConfiguration']).toEqual({
      CorsRules: [
        {
          AllowedOrigins: [`https://${stages[stage].domain}`],
          AllowedMethods: ['PUT', 'GET'],
          AllowedHeaders: ['*'],
          ExposedHeaders: ['content-disposition'],
          MaxAge: 3600,
        },
      ],
    });
    expect(bucket?.Properties['PublicAccessBlockConfiguration']).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
  });

  test('what waits there is gone after a day', () => {
    const rules = (bucket?.Properties['LifecycleConfiguration'] as { Rules: Rule[] } | undefined)?.Rules;

    for (const prefix of ['quarantine/', 'answers/'])
      expect(rules?.find(({ Prefix }) => Prefix === prefix)).toMatchObject({
        ExpirationInDays: 1,
        NoncurrentVersionExpiration: { NoncurrentDays: 1 },
      });
  });

  test('http alone may do anything with it, and only where nothing lasts', () => {
    const rights = ofType(stage, 'AWS::IAM::Policy').flatMap(([id, { Properties }]) => {
      const { Statement: statements } = Properties['PolicyDocument'] as { Statement: Statement[] };
      return statements.flatMap(({ Action, Resource: resources }) =>
        listed(resources)
          .map(joined)
          .filter((arn) => arn.includes('-files-'))
          .flatMap((arn) =>
            listed(Action).map(
              (action) => `${id.replace(/Role.*/, '')} ${action} ${arn.split('/').slice(1).join('/')}`,
            ),
          ),
      );
    });

    expect(rights.toSorted()).toEqual([
      'Functionshttp s3:DeleteObject quarantine/*',
      'Functionshttp s3:GetObject answers/*',
      'Functionshttp s3:GetObject quarantine/*',
      'Functionshttp s3:PutObject answers/*',
      'Functionshttp s3:PutObject quarantine/*',
    ]);
  });

  test('http knows the host of the bucket that the data stack makes', () => {
    const functions = ofType(stage, 'AWS::Lambda::Function').flatMap(([, { Properties }]) => {
      const { Variables } = (Properties['Environment'] ?? { Variables: {} }) as { Variables: Record<string, unknown> };
      return Variables['FILES_ORIGIN'] === undefined ? [] : [joined(Variables['FILES_ORIGIN'])];
    });

    const { name, region } = stages[stage];
    expect(functions.length).toBeGreaterThan(0);
    for (const origin of functions) {
      expect(origin).toContain(`https://lianluo-${name}-files-111111111111.s3.${region}.`);
      expect(origin).toContain('AWS::URLSuffix');
    }
    expect(joined(bucket?.Properties['BucketName'])).toBe(`lianluo-${name}-files-111111111111`);
  });
});

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

  test('what was removed can be brought back for ninety days', () => {
    const rules = (bucket?.Properties['LifecycleConfiguration'] as { Rules: Rule[] } | undefined)?.Rules;

    expect(bucket?.Properties['VersioningConfiguration']).toEqual({ Status: 'Enabled' });
    const [rule, ...more] = (rules ?? []).filter(({ Prefix }) => Prefix === 'files/');
    expect([rule, more]).toMatchObject([{ NoncurrentVersionExpiration: { NoncurrentDays: 90 } }, []]);
    expect(rule?.ExpirationInDays).toBeUndefined();
  });

  test('who answers writes and removes nothing that lasts, and no other function but the jobs is let in', () => {
    const rights = ofType(stage, 'AWS::IAM::Policy').flatMap(([id, { Properties }]) => {
      const { Statement: statements } = Properties['PolicyDocument'] as { Statement: Statement[] };
      return statements.flatMap(({ Action, Resource: resources }) =>
        listed(resources)
          .map(joined)
          .filter((arn) => arn.includes('-files-') && !id.includes('Operator'))
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
      'Functionshttp s3:GetObject files/*',
      'Functionshttp s3:GetObject quarantine/*',
      'Functionshttp s3:PutObject answers/*',
      'Functionshttp s3:PutObject quarantine/*',
      'Functionsjobs s3:DeleteObject files/*',
      'Functionsjobs s3:DeleteObject quarantine/*',
      'Functionsjobs s3:GetObject files/*',
      'Functionsjobs s3:GetObject quarantine/*',
      'Functionsjobs s3:PutObject files/*',
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

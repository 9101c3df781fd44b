import { describe, expect, test } from 'vitest';
import { stages } from '../../src/stages';
import { everyStage, resourcesOf } from './synth';

/** CloudFormation gives these no tags: they are parts of something that has them, or cost nothing. */
const withoutTags = new Set([
  'AWS::ApiGateway::Account',
  'AWS::ApiGateway::Deployment',
  'AWS::ApiGateway::Method',
  'AWS::ApiGateway::Resource',
  'AWS::ApiGatewayV2::Integration',
  'AWS::ApiGatewayV2::Route',
  'AWS::Backup::BackupSelection',
  'AWS::CloudFront::CloudFrontOriginAccessIdentity',
  'AWS::CloudFront::OriginAccessControl',
  'AWS::IAM::Policy',
  'AWS::Lambda::Alias',
  'AWS::Lambda::EventInvokeConfig',
  'AWS::Lambda::Permission',
  'AWS::Lambda::Version',
  'AWS::Logs::MetricFilter',
  'AWS::S3::BucketPolicy',
  'AWS::SNS::Subscription',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::QueuePolicy',
  'AWS::WAFv2::LoggingConfiguration',
  'AWS::WAFv2::WebACLAssociation',
]);

describe.each(everyStage)('in %s', (stage) => {
  test('every resource that takes tags says of which project and stage it is', () => {
    for (const [id, { Type, Properties }] of resourcesOf(stage)) {
      if (withoutTags.has(Type)) continue;
      // A list, a map, and under more than one name: what counts is that both are there.
      const tags = JSON.stringify(Properties);
      expect([id, Type, tags]).toEqual([id, Type, expect.stringMatching(/"Project"(,"Value")?:"lianluo"/)]);
      expect([id, Type, tags]).toEqual([
        id,
        Type,
        expect.stringMatching(new RegExp(`"Stage"(,"Value")?:"${stages[stage].name}"`)),
      ]);
    }
  });

  test('spending out of the ordinary is told where the stage has it so', () => {
    const ofType = (type: string) => resourcesOf(stage).filter(([, { Type }]) => Type === type);
    const { partition, anomalies, alarmEmail } = stages[stage];
    const isTold = partition === 'aws' && anomalies;

    const told = ofType('AWS::CE::AnomalySubscription');
    const monitored = ofType('AWS::CE::AnomalyMonitor');

    expect([told.length, monitored.length]).toEqual(isTold ? [1, 1] : [0, 0]);
    for (const [, { Properties }] of told)
      expect(Properties).toMatchObject({
        Frequency: 'DAILY',
        Subscribers: [{ Type: 'EMAIL', Address: alarmEmail }],
        MonitorArnList: [{ 'Fn::GetAtt': [monitored[0]?.[0], 'MonitorArn'] }],
      });
    // What is watched is what the tags of this stage are on.
    for (const [, { Properties }] of monitored)
      expect(JSON.parse(String(Properties['MonitorSpecification']))).toEqual({
        Tags: { Key: 'Stage', Values: [stage] },
      });
    expect(ofType('AWS::Budgets::Budget')).toHaveLength(partition === 'aws' ? 1 : 0);
  });
});

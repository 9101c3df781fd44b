import { describe, expect, test } from 'vitest';
import { lackingInChina } from './china';
import { resourcesOf, type Resource } from './synth';

test.each(['cn-dev', 'cn-prod'] as const)('%s asks for nothing that China lacks', (stage) => {
  expect(lackingInChina(resourcesOf(stage))).toEqual([]);
});

test('the linter sees in the templates of the world what China would refuse', () => {
  const found = lackingInChina(resourcesOf('prod')).map((line) => line.split(': ')[1]);

  expect([...new Set(found)].toSorted((a = '', b = '') => (a < b ? -1 : 1))).toEqual([
    'CloudFront policies and functions by id',
    'CloudFront policies, functions and origin access control',
    'HTTP/3 at the edge',
    'IPv6 at the edge',
    'a firewall at the edge',
    'a firewall of a distribution',
    'certificates of ACM at the edge',
  ]);
});

describe('the linter finds', () => {
  test.each<[string, Resource]>([
    ['Cognito user pools', { Type: 'AWS::Cognito::UserPool', Properties: {} }],
    ['function URLs', { Type: 'AWS::Lambda::Url', Properties: {} }],
    ['X-Ray', { Type: 'AWS::Lambda::Function', Properties: { TracingConfig: { Mode: 'Active' } } }],
    [
      'moving messages between queues',
      { Type: 'AWS::IAM::Policy', Properties: { Action: 'sqs:StartMessageMoveTask' } },
    ],
    ['a literal partition', { Type: 'AWS::IAM::Policy', Properties: { Resource: 'arn:aws:s3:::somewhere' } }],
    [
      'a literal host',
      { Type: 'AWS::ApiGateway::Method', Properties: { Uri: 'https://sqs.cn-north-1.amazonaws.com.cn' } },
    ],
  ])('%s', (what, resource) => {
    expect(lackingInChina([['It', resource]])).toEqual([`It: ${what}`]);
  });

  test('and leaves the names of services alone', () => {
    const trust = { Statement: [{ Principal: { Service: 'lambda.amazonaws.com' } }] };

    expect(
      lackingInChina([['Role', { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: trust } }]]),
    ).toEqual([]);
  });
});

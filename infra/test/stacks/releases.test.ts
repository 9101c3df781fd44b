import { App, Duration, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { live } from '../../src/app/live';
import { OwnFunction } from '../../src/app/own-function';
import { stages, type StageName } from '../../src/stages';
import { everyStage, resourcesOf, synthesised, type Resource } from './synth';

interface Released extends Resource {
  UpdatePolicy?: unknown;
  DependsOn?: string[];
}
const ofType = (stage: StageName, type: string): [id: string, resource: Released][] =>
  resourcesOf(stage).filter(([, { Type }]) => Type === type);
const aliasIds = (stage: StageName) => ofType(stage, 'AWS::Lambda::Alias').map(([id]) => id);

const careful = everyStage.filter((stage) => stages[stage].canary);
const atOnce = everyStage.filter((stage) => !stages[stage].canary);

describe.each(everyStage)('in %s', (stage) => {
  test('every route reaches a function by its alias, and may call it', () => {
    const targets = [
      ...ofType(stage, 'AWS::ApiGatewayV2::Integration').map(([, { Properties }]) => Properties['IntegrationUri']),
      ...ofType(stage, 'AWS::ApiGateway::Method').map(
        ([, { Properties }]) => (Properties['Integration'] as { Uri: unknown }).Uri,
      ),
    ];
    const callable = ofType(stage, 'AWS::Lambda::Permission')
      .filter(([, { Properties }]) => JSON.stringify(Properties['Principal']).includes('apigateway'))
      .map(([, { Properties }]) => (Properties['FunctionName'] as { Ref: string }).Ref);

    const reached = targets.map((target) => aliasIds(stage).filter((id) => JSON.stringify(target).includes(`"${id}"`)));
    expect(targets.length).toBeGreaterThanOrEqual(2);
    expect(reached.filter(({ length }) => length !== 1)).toEqual([]);
    expect(new Set(reached.flat())).toEqual(new Set(aliasIds(stage)));
    expect(new Set(callable)).toEqual(new Set(aliasIds(stage)));
  });

  test('a version that was live is kept for the way back', () => {
    const versions = ofType(stage, 'AWS::Lambda::Version');

    expect(versions).toHaveLength(aliasIds(stage).length);
    for (const [id, { DeletionPolicy }] of versions) expect([id, DeletionPolicy]).toEqual([id, 'RetainExceptOnCreate']);
  });

  test('the edge changes after what it calls', () => {
    const [[, distribution]] = ofType(stage, 'AWS::CloudFront::Distribution') as [[string, Released]];

    expect(distribution.DependsOn).toEqual(expect.arrayContaining(aliasIds(stage)));
  });
});

test.each(careful)('a release to %s takes a tenth of the requests first, and is taken back by an alarm', (stage) => {
  const groups = ofType(stage, 'AWS::CodeDeploy::DeploymentGroup');
  const alarms = ofType(stage, 'AWS::CloudWatch::Alarm');

  const shiftedBy = ofType(stage, 'AWS::Lambda::Alias').map(
    ([, { UpdatePolicy }]) =>
      (UpdatePolicy as { CodeDeployLambdaAliasUpdate: { DeploymentGroupName: { Ref: string } } })
        .CodeDeployLambdaAliasUpdate.DeploymentGroupName.Ref,
  );
  expect(new Set(shiftedBy)).toEqual(new Set(groups.map(([id]) => id)));
  expect(groups).toHaveLength(2);
  for (const [, { Properties }] of groups) {
    expect(Properties).toMatchObject({
      DeploymentConfigName: 'CodeDeployDefault.LambdaCanary10Percent5Minutes',
      AutoRollbackConfiguration: { Enabled: true, Events: expect.arrayContaining(['DEPLOYMENT_STOP_ON_ALARM']) },
      AlarmConfiguration: { Enabled: true, Alarms: [{ Name: { Ref: expect.any(String) } }] },
    });
    const [{ Name }] = (Properties['AlarmConfiguration'] as { Alarms: [{ Name: { Ref: string } }] }).Alarms;
    const [, alarm] = alarms.find(([id]) => id === Name.Ref) ?? [];
    const text = JSON.stringify(alarm);
    // The new version's own errors, faults that were answered, and what the gateway could not answer.
    for (const watched of ['"ExecutedVersion"', '"Failed"', /"5xx"|"5XXError"/]) expect(text).toMatch(watched);
    // Within the five minutes, or everybody has it.
    expect(text).not.toMatch(/"Period":(?!60\b)/);
  }
});

test.each(atOnce)('a release to %s is there at once', (stage) => {
  expect(ofType(stage, 'AWS::CodeDeploy::DeploymentGroup')).toEqual([]);
  for (const [, { UpdatePolicy }] of ofType(stage, 'AWS::Lambda::Alias')) expect(UpdatePolicy).toBeUndefined();
});

describe('a version', () => {
  test('stays while its function does, and is another with other code', () => {
    const [before, same, changed] = ['one', 'one', 'two'].map((code) => versionOf(stackOf(code)));

    expect(same).toEqual(before);
    expect(changed?.id).not.toBe(before?.id);
  });

  test.each(everyStage)('in %s is another whenever its settings are', (stage) => {
    const parameters = Object.values(synthesised(stage).templates).flatMap((template) =>
      Object.keys((template?.toJSON()['Parameters'] ?? {}) as object),
    );
    // The value of a parameter stands in no template, so another one would make no version, and the alias keep the old.
    for (const [id, { Properties }] of ofType(stage, 'AWS::Lambda::Function').filter(([, { Properties }]) =>
      ['http', 'signIn'].some((name) => String(Properties['FunctionName']).endsWith(`-${name}`)),
    ))
      for (const name of parameters)
        expect([id, JSON.stringify(Properties['Environment'])]).toEqual([
          id,
          expect.not.stringContaining(`{"Ref":"${name}"}`),
        ]);
  });
});

function stackOf(code: string) {
  const folder = mkdtempSync(join(tmpdir(), 'lianluo-version-'));
  writeFileSync(join(folder, 'http.mjs'), code);
  const stack = new Stack(new App(), 'Stack');
  live(
    new OwnFunction(stack, 'http', {
      stage: stages.dev,
      code: Code.fromAsset(folder),
      entry: 'http',
      memoryMb: 512,
      timeout: Duration.seconds(1),
      rights: {},
    }),
  );
  return stack;
}

function versionOf(stack: Stack) {
  const [[id, version]] = Object.entries(Template.fromStack(stack).findResources('AWS::Lambda::Version')) as [
    [string, Resource],
  ];
  return { id, ...version };
}

import { describe, expect, test } from 'vitest';
import { examplesIn, stageOf, stages, type Stage } from '../../src/stages';
import { everyStage, synthesised } from './synth';

const own: Stage = {
  ...stages.prod,
  domain: 'lianluo.jiangnan.gov.cn',
  certificate: '3f1c2a9e-5b7d-4c0f-9a51-7c2e90b6d1aa',
  alarmEmail: 'yunwei@jiangnan.gov.cn',
};

describe('a deployment', () => {
  test.each(everyStage)('of %s as it stands here is refused, by each field that is an example', (stage) => {
    expect(examplesIn(stages[stage]).map(([field]) => field)).toEqual(['domain', 'certificate', 'alarmEmail']);
  });

  test('of a stage with one’s own is not', () => {
    expect(examplesIn(own)).toEqual([]);
  });

  test.each([
    ['domain', 'lianluo.example.com'],
    ['alarmEmail', 'somebody@example.org'],
    ['certificate', 'ASCAEXAMPLEPROD'],
  ] as const)('is refused for the %s %s alone', (field, value) => {
    expect(examplesIn({ ...own, [field]: value })).toEqual([[field, value]]);
  });

  test('of no stage there is says which there are', () => {
    expect(() => stageOf('toString')).toThrow('dev, prod, cn-dev, cn-prod');
  });
});

test.each([
  ['prod', ['aws://111111111111/ap-southeast-1', 'aws://111111111111/us-east-1']],
  ['cn-prod', ['aws://111111111111/cn-northwest-1']],
] as const)('the assembly of %s names every environment that is bootstrapped', (stage, environments) => {
  const found = synthesised(stage)
    .cdk.synth()
    .stacks.map(({ environment }) => environment.name);

  expect([...new Set(found)].toSorted((one, other) => (one < other ? -1 : 1))).toEqual(environments);
});

import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { describe, expect, test } from 'vitest';
import { everyStage, synthesised } from './synth';

describe.each(everyStage)('%s', (stage) => {
  test.each([
    ['AwsSolutions', AwsSolutionsChecks],
    ['Serverless', ServerlessChecks],
  ])('has no finding of %s that nobody answered for', (_, Pack) => {
    const { cdk } = synthesised(stage);

    const { violations } = new Pack(cdk).validateScope(cdk);

    expect(
      violations.map(({ ruleName, violatingResources }) => [
        ruleName,
        violatingResources.map(({ resourceLogicalId }) => resourceLogicalId),
      ]),
    ).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { synthesised } from './synth';

// What a release changes is read in these before it is deployed. Hashes of assets and versions of code differ each time.
const redacted = (template: unknown): unknown =>
  JSON.parse(
    JSON.stringify(template)
      .replaceAll(/[0-9a-f]{64}/g, '<hash>')
      .replaceAll(/(Deployment\w+?)[0-9a-f]{32}/g, '$1<hash>'),
  );

describe.each(['prod', 'cn-prod'] as const)('the templates of %s', (stage) => {
  test.each(['data', 'app', 'waf'] as const)('%s are as they were read last', async (stack) => {
    const template = synthesised(stage).templates[stack];
    if (!template) return expect([stage, stack]).toEqual(['cn-prod', 'waf']);
    await expect(JSON.stringify(redacted(template.toJSON()), null, 1)).toMatchFileSnapshot(
      `__snapshots__/${stage}.${stack}.json`,
    );
  });
});

import { expect, test } from 'vitest';
import { synthesised } from './synth';

// What a release changes is read in these before it is deployed. Hashes of assets and versions of code differ each time.
const redacted = (template: unknown): unknown =>
  JSON.parse(
    JSON.stringify(template)
      .replaceAll(/[0-9a-f]{64}/g, '<hash>')
      .replaceAll(/((?:Deployment|CurrentVersion)\w+?)[0-9a-f]{32}/g, '$1<hash>'),
  );

test.each([
  ['prod', 'data'],
  ['prod', 'app'],
  ['prod', 'waf'],
  ['cn-prod', 'data'],
  ['cn-prod', 'app'],
] as const)('the template of %s, %s, is as it was read last', async (stage, stack) => {
  const template = synthesised(stage).templates[stack]?.toJSON();

  await expect(JSON.stringify(redacted(template), null, 1)).toMatchFileSnapshot(`__snapshots__/${stage}.${stack}.json`);
});

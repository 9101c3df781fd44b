import { loadConfigFromFile } from 'vite';
import { expect, test } from 'vitest';

const pluginsFor = async (mode: string): Promise<string> => {
  const loaded = await loadConfigFromFile({ command: 'build', mode }, 'vite.config.ts');
  return JSON.stringify(loaded?.config.plugins);
};

test('what is built has the styles of its components, even where a test builds it', async () => {
  expect(process.env['VITEST']).toBeDefined();
  expect(await pluginsFor('production')).toContain('"element-styles"');
  expect(await pluginsFor('test')).not.toContain('"element-styles"');
});

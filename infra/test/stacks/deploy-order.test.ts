import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

interface Parts {
  stacks: readonly string[];
  known: string;
  ask: () => Promise<string>;
  synth: () => Promise<void>;
  deploy: (stack: string) => Promise<void>;
  uploadSite: () => Promise<boolean>;
}
const { deployInOrder } = (await import(join(import.meta.dirname, '../../../scripts/deploy-order.mjs'))) as {
  deployInOrder: (parts: Parts) => Promise<string>;
};

/** An account in which a deployed stack stands. Tells what was done, each stack with those its templates knew of. */
async function deploying(stacks: readonly string[], standing: string[], failing?: string) {
  const done: string[] = [];
  const stands = new Set(standing);
  const say = () => [...stands].join('+');
  let templates = say();
  const parts: Parts = {
    stacks,
    known: say(),
    ask: async () => say(),
    synth: async () => void (templates = say()),
    deploy: async (stack) => {
      if (stack === failing) throw new Error(`${stack} was taken back`);
      done.push(`${stack} knowing ${templates || 'nothing'}`);
      stands.add(stack);
    },
    uploadSite: async () => {
      done.push(stands.has('App') ? 'assets' : 'no bucket for assets');
      return !stands.has('App');
    },
  };
  const end = await deployInOrder(parts).catch((error: Error) => error.message);
  return { done, end };
}

describe('a first deployment', () => {
  test('protects each stack once it stands, and makes App with the secrets of Data', async () => {
    const { done, end } = await deploying(['Waf', 'Data', 'App'], []);

    expect(done).toEqual([
      'Waf knowing nothing',
      'Waf knowing Waf',
      'Data knowing Waf',
      'Data knowing Waf+Data',
      'no bucket for assets',
      'App knowing Waf+Data',
      'App knowing Waf+Data+App',
      'assets',
    ]);
    expect(end).toBe('Waf+Data+App');
  });

  test('goes on where it failed', async () => {
    expect(await deploying(['Data', 'App'], [], 'App')).toMatchObject({ end: 'App was taken back' });
    expect((await deploying(['Data', 'App'], ['Data'])).done).toEqual([
      'Data knowing Data',
      'no bucket for assets',
      'App knowing Data',
      'App knowing Data+App',
      'assets',
    ]);
  });
});

test('a release deploys each stack once, and its assets before its pages', async () => {
  const { done } = await deploying(['Data', 'App'], ['Data', 'App']);

  expect(done).toEqual(['Data knowing Data+App', 'assets', 'App knowing Data+App']);
});

import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';

/**
 * Chunks are cut by who reaches what, and each `import()` is one more who: what every request stands on would lie in a hundred
 * small files. Where everything that is loaded later reaches all of that, it lies in a few.
 *
 * @type {import('esbuild').Plugin}
 */
export const groundInOne = {
  name: 'ground-in-one',
  setup(build) {
    const app = resolve('src/entries/app.ts');
    // What the app is built on; why a call is refused is loaded when one is.
    const imports = (readFileSync(app, 'utf8').match(/^import \{[^}]*\} from '[^']*';$/gm) ?? []).filter(
      (line) => /hono|\/floor\/|@lianluo/.test(line) && !line.includes('/on-error'),
    );
    const names = imports.flatMap((line) =>
      (/\{([^}]*)\}/.exec(line)?.[1] ?? '').split(',').flatMap((each) => /^\s*(\w+)\s*$/.exec(each)?.[1] ?? []),
    );
    build.onResolve({ filter: /^(\.|@lianluo\/)/ }, async ({ path, importer, resolveDir, kind }) => {
      if (kind !== 'dynamic-import' || importer.includes('node_modules') || path.endsWith('.json')) return undefined;
      const found = await build.resolve(path, { importer, resolveDir, kind: 'import-statement' });
      return found.errors.length > 0 ? found : { path: relative('.', found.path), namespace: 'late' };
    });
    build.onLoad({ filter: /./, namespace: 'late' }, ({ path }) => ({
      contents: `export*from${JSON.stringify(resolve(path))};export{ground}from'ground'`,
      resolveDir: dirname(resolve(path)),
    }));
    build.onResolve({ filter: /^ground$/, namespace: 'late' }, () => ({ path: 'ground', namespace: 'ground' }));
    build.onLoad({ filter: /./, namespace: 'ground' }, () => ({
      contents: `${imports.join('\n')}\nexport const ground = () => [${names.join(', ')}];`,
      resolveDir: dirname(app),
      loader: 'ts',
    }));
  },
};

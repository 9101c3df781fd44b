import { readFileSync } from 'node:fs';

/**
 * docx also fills in the templates of others, which is a fifth of it, and nothing here asks for that. Its async functions are
 * each made by a call, and what is called counts as used: it is said of these calls that they do nothing but make.
 *
 * @type {import('esbuild').Plugin}
 */
export const noTemplates = {
  name: 'no-templates',
  setup(build) {
    build.onLoad({ filter: /\/docx\/dist\/index\.mjs$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(
        /^(var \w+ = )(function\(\) \{\n\tvar \w+ = _asyncToGenerator\()/gm,
        '$1/* @__PURE__ */ $2',
      ),
    }));
  },
};

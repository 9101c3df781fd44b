import { transform } from 'esbuild';

/** A page whose blocks of code are one program. */
export interface Page {
  /** As a module. */
  code: string;
  /** What its comments say it prints, line by line. */
  printed: string[];
}

/** The TypeScript of a page, its imports in front, and what `// →` promises. */
export async function programOf(markdown: string): Promise<Page> {
  const blocks = [...markdown.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block);
  const text = blocks.join('\n');
  const imports = text.match(/^import .*;$/gm) ?? [];
  const rest = text.replaceAll(/^import .*;$/gm, '');
  const { code } = await transform([...imports, rest].join('\n'), { loader: 'ts', format: 'esm', target: 'node20' });
  return { code, printed: [...text.matchAll(/\/\/ → (.*)$/gm)].map(([, line = '']) => line) };
}

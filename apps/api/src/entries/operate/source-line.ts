import { readFile } from 'node:fs/promises';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { dirname, join } from 'node:path';
import { OperatorFault, text, type Command } from './command';

/** 源码位置: a function's code is minified and its maps are not deployed; those of the same release say where it was. */
export const sourceLine: Command = {
  summary: '日志中的位置对应哪一行源码 · the line of the source behind a position in the log',
  needs: ['at'],
  leavesTables: true,
  async run({ options, say }) {
    say(await sourceOf(text(options, 'at'), join(dirname(process.argv[1] ?? ''), 'lambda')));
  },
};

/** @param at As a stack names it: `…/chunks/chunk-2GCRXVOV.mjs:1:2345` @param built The folder that became the asset */
export async function sourceOf(at: string, built: string): Promise<string> {
  const [, file, line, column] = /((?:chunks\/)?[\w.-]+\.mjs):(\d+):(\d+)\)?$/.exec(at) ?? [];
  if (file === undefined)
    throw new OperatorFault(
      '--at 写日志里的位置，如 chunks/chunk-2GCRXVOV.mjs:1:2345。',
      '--at is a position of a stack.',
    );
  const map = await readFile(join(built, `${file}.map`), 'utf8').catch(() => {
    throw new OperatorFault(
      `本次构建没有 ${file}，请先检出出错的那个版本。`,
      'This build has no such file: check out the release that logged it.',
    );
  });
  // Written by esbuild.
  const found = new SourceMap(JSON.parse(map) as SourceMapPayload).findOrigin(Number(line), Number(column));
  if (!('fileName' in found)) throw new OperatorFault(`${at} 没有对应的源码。`, 'No source stands behind it.');
  return `${found.fileName.replace(/^(\.\.\/)+/, '')}:${found.lineNumber}:${found.columnNumber}`;
}

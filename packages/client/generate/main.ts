import { endpoints } from '@lianluo/contract/api';
import { scopeOf } from '@lianluo/contract/scope-of';
import { operationOf } from './operations';
import type { Named } from './schemas';
import { tableOf } from './table';
import { summaryOf, told } from './texts';
import { objectText, plain } from './type-text';

/** The table that the client carries, and its types. */
export function generate(): { table: string; types: string } {
  const named: Named = new Map();
  // What no scope is for is done by people, in a session.
  const made = endpoints.flatMap((each) => {
    const scope = scopeOf(each);
    return scope ? [{ ...operationOf(each, named), summary: `${summaryOf(each)}（${scope}）` }] : [];
  });
  const folders = new Map<string, string[]>();
  for (const { folder, name, signature, summary } of made) {
    const lines = folders.get(folder) ?? folders.set(folder, []).get(folder);
    lines?.push(`  /** ${plain(summary)} */\n  ${name}${signature}`);
  }
  const types = [
    ...[...named].map(([name, schema]) => `export interface ${name} ${objectText(told(name, schema), '')}`),
    ...[...folders].map(([folder, lines]) => `export interface ${typeName(folder)} {\n${lines.join('\n')}\n}`),
    [
      '/** Every operation that a key may call, by its `operationId`. */',
      'export interface Lianluo extends AnyClient {',
      ...[...folders].map(([folder]) => `  readonly ${folder}: ${typeName(folder)};`),
      '}',
    ].join('\n'),
  ];
  return {
    table: tableOf(made),
    types: types.join('\n\n'),
  };
}

const typeName = (folder: string): string => `${folder.charAt(0).toUpperCase()}${folder.slice(1)}Operations`;

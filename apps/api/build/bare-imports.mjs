import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Each chunk names all those that its entry reaches, to have them run in their order. Nothing of ours is imported for its own sake,
 * and what is needed is named with what is needed of it: the rest of the names goes. The map moves along.
 *
 * @param {string} path
 */
export function withoutBareImports(path) {
  if (!path.endsWith('.mjs')) return undefined;
  const lines = readFileSync(path, 'utf8').split('\n');
  const at = lines.findIndex((line) => /^import["{]/.test(line) && !line.startsWith('import{createRequire'));
  const [head = ''] = /^(?:import(?:\{[^}]*\}from)?"[^"]*";)+/.exec(lines[at] ?? '') ?? [];
  const kept = head.replaceAll(/import"\.[^"]*";/g, '');
  if (kept === head) return undefined;
  lines[at] = kept + (lines[at] ?? '').slice(head.length);
  const code = lines.join('\n');
  writeFileSync(path, code);
  const map = JSON.parse(readFileSync(`${path}.map`, 'utf8'));
  const mapped = map.mappings.split(';');
  const [first = '', ...others] = (mapped[at] ?? '').split(',');
  if (first !== '') mapped[at] = [movedLeft(first, head.length - kept.length), ...others].join(',');
  writeFileSync(`${path}.map`, JSON.stringify({ ...map, mappings: mapped.join(';') }));
  return Buffer.byteLength(code);
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The first segment of a line begins so many columns earlier. @param {string} segment @param {number} by */
function movedLeft(segment, by) {
  const values = Array.from(segment, (digit) => digits.indexOf(digit));
  const end = values.findIndex((value) => value < 32) + 1;
  const column = values.slice(0, end).reduceRight((sum, value) => sum * 32 + (value % 32), 0);
  // The lowest bit is the sign; a column has none.
  let left = column - by * 2;
  if (left < 0) throw new Error('Something is mapped to an import that went.');
  let moved = '';
  do {
    moved += digits[(left % 32) + (left >= 32 ? 32 : 0)];
    left = Math.floor(left / 32);
  } while (left > 0);
  return moved + segment.slice(end);
}

import type { DropFormat } from '@lianluo/domain/drop/drop';

type Item = Readonly<Record<string, unknown>>;

/** How the items of a list stand in a file: one a line, each with its id. */
export interface Lines {
  head: string;
  lineOf: (item: Item) => string;
}

export const linesOf = (format: DropFormat, columns: readonly string[]): Lines =>
  format === 'ndjson'
    ? { head: '', lineOf: (item) => `${JSON.stringify(item)}\n` }
    : // Excel takes a file without the mark for one in the encoding of its machine.
      { head: `\uFEFF${csvLine(columns)}`, lineOf: (item) => csvLine(columns.map((name) => cellOf(item[name]))) };

const csvLine = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`;

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** What Excel and its like would compute instead of show. */
const formula = /^[=+\-@\t\r\0＝＋－＠]/;

function cellOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return formula.test(text) ? `'${text}` : text;
}

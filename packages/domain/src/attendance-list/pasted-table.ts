import type { Sheet } from '../sheet/cells';
import { columnNamed } from '../import/heading';
import { listColumns } from './list-columns';

const linesOf = (text: string): string[] => text.split(/\r\n|[\n\r\u2028]/);
const isHead = (line: string): boolean =>
  line.split('\t').some((cell) => columnNamed(cell, listColumns)?.field === 'name');

/** Whether it was copied out of a table together with its head. */
export const isTable = (text: string): boolean =>
  linesOf(text).some((line, at) => at < 10 && line.includes('\t') && isHead(line));

/** The same as a sheet, its lines as rows. */
export const tableOf = (text: string): Sheet => ({
  name: '',
  rows: linesOf(text).map((line) => line.split('\t').map((cell) => (cell === '' ? null : cell))),
  merges: [],
});

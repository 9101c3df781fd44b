import type { Cost } from './cost';

const money = (usd: number): string => usd.toFixed(1);

/** The table of docs/operating.md, as oxfmt would have it. */
export function costTable({ lines, usd, fixedUsd, billedUsd }: Cost): string {
  const rows = [
    ['Item', 'USD', 'of it fixed', 'billed', 'Driven by'],
    ...lines
      .filter((line) => line.usd > 0)
      .map((line) => [line.item, money(line.usd), money(line.fixedUsd), money(line.billedUsd), line.drivenBy]),
    ['**Sum**', `**${money(usd)}**`, `**${money(fixedUsd)}**`, `**${money(billedUsd)}**`, ''],
  ];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const isNumber = (column: number) => column >= 1 && column <= 3;
  const row = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => (isNumber(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (isNumber(column) ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [row(head), rule, ...body.map(row)].join('\n');
}

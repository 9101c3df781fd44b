import type { Heading } from './heading';
import { columnLetter } from '../sheet/cells';

/** What is wrong in one cell, or in one row when it has no column. */
export interface Finding {
  /** Zero-based column of the sheet; null when the sheet has no column for it. */
  column: number | null;
  field: string;
  severity: 'warning' | 'error';
  code: string;
  /** What is wrong and what would be right, in Chinese. */
  message: string;
  /** The words of the cell that are meant, where it may name several things. */
  written?: string;
}

/** One row of the sheet, read. `value` is there when no finding is an error. */
export interface CheckedRow<Value> {
  /** Counted from 1, as the user sees it. */
  number: number;
  state: 'ok' | 'warning' | 'error';
  value?: Value;
  /** The key that this row has in its kind, and what else may identify it; empty while the row has errors in it. */
  keys: readonly string[];
  /** Fields that the sheet says something about; an update leaves the others as they are. */
  given: readonly string[];
  findings: readonly Finding[];
}

export function stateOf(findings: readonly Finding[]): CheckedRow<never>['state'] {
  if (findings.some(({ severity }) => severity === 'error')) return 'error';
  return findings.length > 0 ? 'warning' : 'ok';
}

/** 第12行 D列“出生年月日”: … */
export function findingSentence(number: number, finding: Finding, headings: readonly Heading[]): string {
  if (finding.column === null) return `第${number}行：${finding.message}`;
  const heading = headings.find(({ index }) => index === finding.column)?.text ?? '';
  return `第${number}行 ${columnLetter(finding.column)}列“${heading}”：${finding.message}`;
}

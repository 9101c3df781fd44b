import { handlingModeLabels, type HandlingMode } from '@lianluo/domain/handling/handling-unit';
import type { AssigningOffice } from '@lianluo/domain/proposal/handling-unit';

/** One unit as the dialog has it: through whose office, and what its sub-item is about. */
export interface AssignedLine {
  name: string;
  via: AssigningOffice;
  title: string;
}

/** The lines of the units that are chosen now; what was said of one that stays stays. Most are given out by the government's office. */
export const asLines = (names: readonly string[], before: readonly AssignedLine[]): AssignedLine[] =>
  names.map((name) => before.find((line) => line.name === name) ?? { name, via: 'government', title: '' });

/** What still lacks, as the dialog says it. */
export function lackingOf(mode: HandlingMode, lines: readonly AssignedLine[]): string {
  if (lines.length === 0) return '请选择承办单位。';
  if (mode !== 'sole' && lines.length < 2) return `${handlingModeLabels[mode]}至少选两个单位。`;
  return mode === 'split' && lines.some(({ title }) => title.trim() === '') ? '请写明每个分件的名称。' : '';
}

export const assignment = (mode: HandlingMode, lines: readonly AssignedLine[], lead: string | undefined) => ({
  mode,
  handlingUnits: lines.map(({ name, via, title }) => ({
    name,
    via,
    ...(mode === 'joint' && name === lead && { lead: true }),
    ...(mode === 'split' && { part: { title: title.trim() } }),
  })),
});

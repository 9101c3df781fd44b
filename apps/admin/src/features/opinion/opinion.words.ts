import type { OpinionSummary, OpinionView } from '@lianluo/contract/opinion';
import { isInCharge } from '@lianluo/domain/handling/handling';
import { authorKindLabels } from '@lianluo/domain/opinion/author';
import { handlingModeLabels } from '@lianluo/domain/handling/handling-unit';

type Author = OpinionSummary['authors'][number];

/** 委员甲（第一）、信息员乙 */
export const authorNames = (authors: readonly Author[]): string =>
  authors.map(({ name }, index) => (index === 0 && authors.length > 1 ? `${name}（第一）` : name)).join('、');

/** What an author is: 委员, 信息员 or the kind that was entered. */
export function authorKind(author: Author): string {
  if ('member' in author) return '委员';
  return 'informant' in author ? '信息员' : authorKindLabels[author.kind];
}

/** A unit in a narrow cell: 人民路街道. What every unit of the ledger is needs no saying. */
export const shortUnit = (name: string): string => name.replace(/(?:政协)?联络[组站]$/, '') || name;

/** 承办单位 still in charge: 区城管局（主办）、区交通局（会办） */
export function handlingNames({ mode, handlingUnits }: Pick<OpinionView, 'mode' | 'handlingUnits'>): string {
  const current = handlingUnits.filter(isInCharge);
  return current.map(({ name, lead }) => `${name}${roleOf(mode, lead, current.length)}`).join('、');
}

function roleOf(mode: OpinionView['mode'], lead: boolean, count: number): string {
  if (count < 2) return '';
  if (mode === 'split') return `（${handlingModeLabels.split}）`;
  return lead ? '（主办）' : '（会办）';
}

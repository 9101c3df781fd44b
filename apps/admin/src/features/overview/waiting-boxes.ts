import type { Overview, Waiting } from '@lianluo/contract/overview';
import type { Walk } from '../../ui/next-item';
import { pageOf } from '../../work/item-page';

export const boxes = ['mine', 'others', 'drafts', 'all'] as const;
export type Box = (typeof boxes)[number];

/** The items of each box of 待办. A draft of mine is mine; a plan that is one stands once. */
export function boxesOf({ open, drafts }: Record<'open' | 'drafts', readonly Waiting[]>): Record<Box, Waiting[]> {
  const held = new Set(open.map(({ item }) => item));
  const all = [...open, ...drafts.filter(({ item }) => !held.has(item))];
  const mine = all.filter((line) => line.mine);
  return { mine, others: all.filter((line) => !line.mine), drafts: [...drafts], all };
}

/** 下一条 from a line of 待办 leads on through its lines. */
export const walkThrough = (committee: string, lines: readonly Waiting[]): Walk => ({
  stops: lines.map((line) => ({ id: line.item, mine: line.mine, to: pageOf(committee, line) })),
});

export interface WaitingGroup {
  box: Exclude<Box, 'all'>;
  label: string;
  count: number;
  lines: Waiting[];
}

/** 待办 on the desk: mine first, then what lies with others; each with as many lines as there is room for. */
export function waitingGroups({ waiting, waitingCounts }: Pick<Overview, 'waiting' | 'waitingCounts'>): WaitingGroup[] {
  const mine = waiting.filter((line) => line.mine);
  const others = waiting.filter((line) => !line.mine);
  const groups: WaitingGroup[] = [
    { box: 'mine', label: '待我办理', count: waitingCounts.mine, lines: mine.slice(0, Math.max(6, 9 - others.length)) },
    { box: 'drafts', label: '我的草稿', count: waitingCounts.drafts, lines: [] },
    {
      box: 'others',
      label: '待他人办理',
      count: waitingCounts.others,
      lines: others.slice(0, Math.max(3, 9 - mine.length)),
    },
  ];
  return groups.filter(({ count }) => count > 0);
}

import { kinds, type KindName } from '@lianluo/domain/work/kinds';

/** With the unit they are counted in. */
export const figureLabels: Readonly<Record<string, string>> = {
  'platforms.alive': '平台健全数',
  ...Object.fromEntries(
    Object.values(kinds).flatMap(({ proves, words }) =>
      Object.entries(proves).map(([key, { label }]) => [key, `${label}（${words.measure}）`]),
    ),
  ),
  overdue: '逾期未办（项）',
};

/** A figure against the same months of last year. Only more is green: less is no failure, so it is grey. */
export function lastYearWords(
  value: number,
  lastYear: number,
  than: '比去年同期' | '同比' = '比去年同期',
): { note: string; tone: 'done' | 'rest' } {
  const more = value - lastYear;
  if (more === 0) return { note: than === '同比' ? '同比持平' : '与去年同期持平', tone: 'rest' };
  return { note: `${than} ${more > 0 ? '+' : '−'}${Math.abs(more)}`, tone: more > 0 ? 'done' : 'rest' };
}

export const kindLabels = Object.fromEntries(
  Object.values(kinds).map(({ name, words }) => [name, words.short]),
  // Object.fromEntries forgets that every kind is there.
) as Record<KindName, string>;

/** What the holder is awaited for, where it is not the step's own name: the department answers, the office enters it. */
const awaited: Readonly<Record<string, string>> = { reply: '办复', submit: '修改后重新报送', hold: '登记开展情况' };
export const awaitedWords = ({ action, label }: { action: string; label: string }): string => awaited[action] ?? label;

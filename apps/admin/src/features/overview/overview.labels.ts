/** Shorter than the API's, or with the unit they are counted in. */
export const figureLabels: Readonly<Record<string, string>> = {
  'platforms.alive': '健全平台',
  'opinions.submitted': '社情民意（件）',
  'opinions.issued': '印发（件）',
  'consultations.held': '协商活动（场）',
  'readings.held': '读书活动（场）',
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

export const kindLabels = { opinions: '社情民意', consultations: '协商', readings: '委员读书' } as const;
export type WorkKind = keyof typeof kindLabels;

/** The page of one item of each kind. */
export const itemRoutes = { opinions: 'opinion', consultations: 'consultation', readings: 'reading' } as const;

/** What the holder is awaited for, where it is not the step's own name: the department answers, the office enters it. */
const awaited: Readonly<Record<string, string>> = { reply: '办复', submit: '修改后重新报送', hold: '登记开展情况' };
export const awaitedWords = ({ action, label }: { action: string; label: string }): string => awaited[action] ?? label;

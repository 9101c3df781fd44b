import type { Day } from '../calendar/day';
import { mostCharacters } from '../text/limits';
import { callPartLabels, type CallPart } from './rule';

/** What a pattern may speak of. */
export const titleWords = ['年', '月', '日', '单位', '事'] as const;

interface Told {
  on: Day;
  unit?: string | undefined;
  part?: CallPart | undefined;
}

/** 标题 by its pattern: `{单位}{月}月活动日` → 西街工作室9月活动日. A rhythm's part is told where the pattern does not say it. */
export function titleOf(pattern: string, { on, unit = '', part }: Told): string {
  const word: Record<(typeof titleWords)[number], string> = {
    年: on.slice(0, 4),
    月: String(Number(on.slice(5, 7))),
    日: String(Number(on.slice(8))),
    单位: unit,
    事: part ? callPartLabels[part] : '',
  };
  const told = titleWords.reduce((text, name) => text.replaceAll(`{${name}}`, word[name]), pattern).trim();
  const whole = part && !pattern.includes('{事}') ? `${told}${word.事}` : told;
  return whole.slice(0, mostCharacters.title);
}

import type { Committee } from '../committee/committee';

/** 报、送、发 at the foot of an issue: to those above, to those beside, to those below. */
export interface Circulation {
  /** 报 */
  report: readonly string[];
  /** 送 */
  send: readonly string[];
  /** 发 */
  distribute: readonly string[];
}

export const circulationLabels = { report: '报', send: '送', distribute: '发' } as const satisfies Record<
  keyof Circulation,
  string
>;
// Object.keys types keys as strings; the object is a closed literal.
export const circulationWays = Object.keys(circulationLabels) as (keyof Circulation)[];

export const nobody: Circulation = { report: [], send: [], distribute: [] };

type Named = Pick<Committee, 'name' | 'fullName' | 'level'>;

/** 县、区、市、旗: how a committee's own region is called for short. */
export function regionWord({ name, fullName = '', level }: Named): string {
  const written = [name, fullName].map((each) => /([区县市旗])(?:政协|委员会)/.exec(each)?.[1]);
  return written.find((each) => each !== undefined) ?? (level === 'city' ? '市' : '县');
}

/**
 * To whom a committee of this level and region usually sends its bulletin. The committee above is not among them: what goes
 * there is 上报, an act of its own.
 */
export function usualCirculation(committee: Named): Circulation {
  const word = regionWord(committee);
  const below = committee.level === 'city' ? '各县（市、区）政协' : '各镇（街道）政协联络组';
  return {
    report: [`${word}委`, `${word}人大常委会`, `${word}政府领导`],
    send: [`${word}委办公室`, `${word}人大常委会办公室`, `${word}政府办公室`],
    distribute: [below, `${word}政协各专门委员会、办公室`],
  };
}

/** 报送发 of an issue as one list of marked names, for a search and for a cell. */
export const circulationText = (circulation: Circulation): string =>
  circulationWays
    .filter((way) => circulation[way].length > 0)
    .map((way) => `${circulationLabels[way]}：${circulation[way].join('、')}`)
    .join('；');

/** The same with the mark before each name, as a list that needs no columns. */
export const markedNames = (circulation: Circulation): string[] =>
  circulationWays.flatMap((way) => circulation[way].map((name) => `${circulationLabels[way]}：${name}`));

/** 主送、抄送 as they were entered before: what bears no mark was 主送, which is 送 today. */
export function circulationOf(recipients: readonly string[]): Circulation {
  const found: Record<keyof Circulation, string[]> = { report: [], send: [], distribute: [] };
  for (const each of recipients) {
    const [, mark = '', name = ''] = /^(?:(主送|抄送|报送|抄报|报|送|发)\s*[：:])?\s*(.*)$/.exec(each.trim()) ?? [];
    if (name !== '') found[wayOf[mark] ?? 'send'].push(name);
  }
  return found;
}

const wayOf: Readonly<Record<string, keyof Circulation>> = {
  报: 'report',
  报送: 'report',
  抄报: 'report',
  送: 'send',
  主送: 'send',
  发: 'distribute',
  抄送: 'distribute',
};

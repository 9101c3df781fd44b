/** What a number is made of: the year, the number in it, and the running total of the series. */
export interface IssueNumber {
  year: number;
  no: number;
  total: number;
}

const places = /\{(year|no|total)\}/g;

/** 期号 by the pattern of its series: `第{no}期（总第{total}期）` → 第24期（总第286期）. */
export const issueNumber = (pattern: string, number: IssueNumber): string =>
  pattern.replace(places, (_, place: keyof IssueNumber) => String(number[place]));

/** The short form that stands in a sentence, without what is in brackets: 第24期. */
export const shortNumber = (number: string): string => number.replace(/[（(].*[)）]$/, '').trim();

/** 本年第几期, 总第几期, as far as a number that was given elsewhere says it: 第24期（总第286期）, 〔2025〕24号, 24. */
export function numbersIn(number: string): Partial<Pick<IssueNumber, 'no' | 'total'>> {
  const total = /总\s*(?:第\s*)?(\d{1,5})/.exec(number)?.[1];
  const no = /(?:^|[^总\d])\s*第\s*(\d{1,5})\s*期|[〕）\])]\s*第?\s*(\d{1,5})\s*[号期]|^\s*(\d{1,4})\s*$/.exec(number);
  const ofYear = no?.[1] ?? no?.[2] ?? no?.[3];
  return {
    ...(ofYear !== undefined && { no: Number(ofYear) }),
    ...(total !== undefined && { total: Number(total) }),
  };
}

/** Why a pattern gives no number that is told from the others, or nothing. */
export function patternFault(pattern: string): string | undefined {
  const named = [...pattern.matchAll(places)].map(([, place]) => place);
  if (!named.includes('no') && !named.includes('total')) return '期号格式须含 {no}（本年期数）或 {total}（总期数）。';
  if (/[{}]/.test(pattern.replace(places, ''))) return '期号格式中只能使用 {year}、{no}、{total}。';
  return undefined;
}

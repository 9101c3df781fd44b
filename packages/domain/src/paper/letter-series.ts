import type { LetterGroup } from './letter';

/**
 * 发文字号 of a group of papers: 机关代字, year and number. Groups that bear the same code are numbered in one series, and a new
 * code begins at one.
 */
export interface LetterSeries {
  group: LetterGroup;
  /** 机关代字 秦政协函. The office's to lay down: without one nothing of the group takes a number. */
  code?: string | undefined;
  /** `{code}〔{year}〕{no}号` */
  pattern: string;
  /** 本年已发的号数 of a year that was begun elsewhere. */
  issuedInYear?: { year: number; no: number } | undefined;
}

export interface LetterNumber {
  code: string;
  year: number;
  no: number;
}

export const defaultLetterPattern = '{code}〔{year}〕{no}号';

const places = /\{(code|year|no)\}/g;

/** 秦政协函〔2026〕3号 */
export const letterNumber = (pattern: string, number: LetterNumber): string =>
  pattern.replace(places, (_, place: keyof LetterNumber) => String(number[place]));

/** Why a pattern tells one letter not from another, or nothing. */
export function letterPatternFault(pattern: string): string | undefined {
  const named = [...pattern.matchAll(places)].map(([, place]) => place);
  if (!['code', 'year', 'no'].every((each) => named.includes(each)))
    return '发文字号格式须含 {code}（机关代字）、{year}（年份）和 {no}（序号）。';
  if (/[{}]/.test(pattern.replace(places, ''))) return '发文字号格式中只能使用 {code}、{year}、{no}。';
  return undefined;
}

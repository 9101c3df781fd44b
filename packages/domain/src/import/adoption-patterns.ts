import type { AdoptionLevel } from '../opinion/opinion';

/** How ledgers word 采用情况, for whoever reads it and for whoever writes it so that it is read again. */
const levelPatterns: readonly (readonly [RegExp, AdoptionLevel])[] = [
  [/全国|国家|国务院|中央/, 'national'],
  [/省|自治区/, 'province'],
  [/市/, 'city'],
  [/区|县|旗|本级/, 'county'],
];
/** Not adopted, or not yet. */
const undecided = /未|待|拟|上报|报送|转送|已报|转报|推荐/;

export const levelIn = (words: string): AdoptionLevel | undefined =>
  undecided.test(words) ? undefined : levelPatterns.find(([pattern]) => pattern.test(words))?.[1];

/** Between two adoptions. */
export const separators = /[、，,;；/／|｜+＋]|以及|和|及|并被/g;
export const verb = /(?:采用|录用|采纳|刊用|刊发|刊登|编发)/;
export const byWhom = /^(?:已?被|由|经|获)/;
/** 2026年5月被…, 2023.5.3…: the day may stand before the organ. */
export const dayBefore = /^(?:(?:20\d{2}年)?\d{1,2}月(?:\d{1,2}日?)?|20\d{2}[.-]\d{1,2}(?:[.-]\d{1,2})?)(?!\d)/;
/** What stands between the organ and the verb and is no part of its name. */
export const already = /(?:已|予以|给予)$/;
/** 市政协第5期, 市政协〔2026〕12号: the number may stand behind the organ. */
export const numberBehind = /(?:(?:20\d{2}年)?总?第?\d+期|〔\d{4}〕\d+号?)$/;
/** A leader's words on an item are not that it was adopted. */
export const instructed = /批示|圈阅|阅示|签批/;
/** A level alone names no organ: 市级, 全国. */
export const bareLevel = /^(?:全国|国家|中央|省|自治区|市|区|县|旗){0,2}级?$/;
/** The level before an organ in quotation marks. */
export const exactLevels: Record<AdoptionLevel, string> = {
  county: '县级',
  city: '市级',
  province: '省级',
  national: '国家级',
};

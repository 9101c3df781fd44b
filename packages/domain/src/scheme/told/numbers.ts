/** 15, 12.5, −3: as a document prints numbers. */
export const numberWords = (value: number): string => String(value).replace('-', '−');

/** What stands behind what is scored: 立案提案 15 分, 缺席扣 5 分. */
export const scoredWords = (what: string, score: number): string => {
  if (score === 0) return `${what}不计分`;
  return score < 0 ? `${what}扣 ${numberWords(-score)} 分` : `${what} ${numberWords(score)} 分`;
};

export const pointsWords = (points: number): string => `${numberWords(points)} 分`;

/** 常委、副主席 or 常委或副主席 */
export const listed = (words: readonly string[], last: '、' | '或' | '和' = '、'): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join('、')}${last}${words.at(-1) ?? ''}`;

/** “立案”; what stands in quotation marks within a name has the inner ones. */
export const quoted = (title: string): string => `“${title.replaceAll('“', '‘').replaceAll('”', '’')}”`;

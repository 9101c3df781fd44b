import { LineRuleType } from 'docx';

// GB/T 9704-2012, in the units of a Word file: twips (1/20 pt) for lengths, half points for type sizes, 1/8 pt for rules.
export const mm = (length: number): number => Math.round((length * 1440) / 25.4);

export const page = {
  width: mm(210),
  height: mm(297),
  margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26), header: mm(15), footer: mm(25), gutter: 0 },
};

/** 版心宽度 */
export const textWidth = page.width - page.margin.left - page.margin.right;

/** 字号 */
export const size = { two: 44, three: 32, four: 28 };

/** 正文行距, fixed. */
export const bodyLine = 28 * 20;

/** A fixed line, in points. */
export const exactly = (points: number) => ({ line: points * 20, lineRule: LineRuleType.EXACT });

/**
 * 每行 28 字: 28 characters of 16 pt are 5.8 pt wider than the text area, so they stand a little closer. The fixed lines
 * make 每页 22 行. No document grid, which some readers snap fixed lines to.
 */
export const characterSpacing = Math.floor(textWidth / 28) - size.three * 10;

export const rule = { red: 12, thick: 8, thin: 6 };
export const red = 'FF0000';

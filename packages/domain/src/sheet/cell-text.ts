import type { Cell } from './cells';
import { keptName } from '../text/name';
import { lineBreaks, textFault, typedLine, typedText, type TextFault } from '../text/typed';

const invisible = /(?![\n\t]|\p{Variation_Selector})[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;
/** Marks that some programs put beside digits and days. They are taken out of a cell, and the rule for what is typed holds. */
const marks = /[\u200e\u200f\u061c]/g;
const spaces = /[\s\u00a0\u3000]+/g;
const fullWidthWord = /[０-９Ａ-Ｚａ-ｚ]/g;

function raw(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  return String(cell).replaceAll(lineBreaks, '\n').replaceAll(invisible, '');
}

/** Why what a cell holds cannot be kept, by the rule for whatever is typed (`typed.ts`). A line break in it is a space. */
export const cellFault = (cell: Cell): TextFault | undefined =>
  textFault(typedText(String(cell ?? '').replaceAll(marks, '')), 'text');

function narrowWords(text: string): string {
  return text.replaceAll(fullWidthWord, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0));
}

/** For comparing, never for keeping: everything full-width becomes half-width and every space goes. */
export function plainText(cell: Cell | undefined): string {
  return raw(cell).normalize('NFKC').replaceAll(spaces, '');
}

/** One line as it is kept: Chinese punctuation stays, digits and letters become half-width. */
export function lineText(cell: Cell | undefined): string {
  return typedLine(narrowWords(raw(cell)).replaceAll(spaces, ' '));
}

/** 姓名: `张 三`, with any kind of space, is 张三, and the dot in a name of several parts is one dot. */
export const nameText = (cell: Cell | undefined): string => keptName(lineText(cell));

/** Long text as it is kept, with its line breaks. */
export function longText(cell: Cell | undefined): string {
  return typedText(
    narrowWords(raw(cell))
      .split('\n')
      .map((line) => line.trimEnd())
      .join('\n'),
  );
}

export function isBlank(cell: Cell | undefined): boolean {
  return plainText(cell) === '';
}

/** A stroke or 无: somebody has been here, and there is nothing to be said. */
export const saysNothing = (cell: Cell | undefined): boolean => /^([-—–─―/\\]+|暂?无|没有)$/.test(plainText(cell));

/** Stands in a cell whose formula was never worked out: some programs write it without its result. */
export const unreadFormula = '#公式未计算';

/** What a spreadsheet leaves in a cell whose formula failed. */
export function isFormulaError(cell: Cell | undefined): boolean {
  const text = plainText(cell);
  return text === unreadFormula || /^#(N\/A|GETTING_DATA|[A-Z]{2,12}[!?]|DIV\/0!)$/.test(text);
}

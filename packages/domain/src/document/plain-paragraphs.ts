// Control characters and halves of a character that no XML may carry.
const unprintable = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;
const lineEnds = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/** One line of print: what breaks lines or cannot be printed becomes a space or goes. */
export function printedLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(unprintable, '').trim();
}

/** The paragraphs of a text as somebody typed or pasted it. The layout indents them, so typed indents go. */
export function plainParagraphs(text: string | undefined): string[] {
  return (text ?? '')
    .split(lineEnds)
    .map(printedLine)
    .filter((line) => line !== '');
}

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 汉字序号 up to 九十九. */
export function chineseNumber(value: number): string {
  const tens = Math.floor(value / 10);
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`;
  return `${ten}${digits[value % 10]}`;
}

/** 结构层次: 一、 is the first level, （一） the second. A line that goes on like a sentence is text, not a heading. */
export function headingLevel(line: string): 1 | 2 | undefined {
  if (line.length > 40 || /[。；;？！?!]/.test(line)) return undefined;
  if (/^[一二三四五六七八九十]{1,3}、/.test(line)) return 1;
  return /^[（(][一二三四五六七八九十]{1,3}[）)]/.test(line) ? 2 : undefined;
}

/** What makes a text unfit to be kept, because it shows something else than it holds or cannot be shown at all. */
export type TextFault = 'control' | 'direction' | 'broken';

/** The sentence for each: what is wrong and what would be right. */
export const textFaults: Record<TextFault, string> = {
  control: '含有看不见的控制字符或换行，请删去后重新输入',
  direction: '含有改变文字方向的不可见字符，请删去后重新输入',
  broken: '含有残缺或无效的字符，请重新输入',
};

const unseen = /(?!\p{Variation_Selector}|\p{Bidi_Control})\p{Default_Ignorable_Code_Point}/gu;
const visible = /(?!\p{Default_Ignorable_Code_Point})[^\s\u2800\p{Cc}\p{Cf}]/u;
// Separators of lines and paragraphs break a line as a control does. Word and spreadsheets cannot hold U+FFFE and its like.
const broken = /\p{Surrogate}|\p{Noncharacter_Code_Point}/u;
/** The line breaks of every system and of word processors. */
export const lineBreaks = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const direction = /\p{Bidi_Control}/u;
const control = { line: /[\p{Cc}\u2028\u2029]/u, text: /(?![\t\n])[\p{Cc}\u2028\u2029]/u };

/**
 * The one rule for what is typed, in forms, calls and sheets alike. Characters that nobody sees and that change nothing
 * (zero-width spaces and joiners, soft hyphens, fillers) are taken out; those that choose a glyph stay, for names are written
 * with them. Controls, a change of direction, and halves of characters are refused, for the reader would see another text than
 * the office keeps. What shows nothing at all counts as empty.
 */
export function typedLine(text: string): string {
  return seen(text.replaceAll(unseen, '').trim());
}

/** The same for several paragraphs, which may hold tabs and line breaks. */
export function typedText(text: string): string {
  return seen(text.replaceAll(lineBreaks, '\n').replaceAll(unseen, '').trim());
}

const seen = (text: string): string => (visible.test(text) || text === '' || textFault(text, 'line') ? text : '');

/** Why a text that was tidied by `typedLine` or `typedText` cannot be kept; nothing where it can. */
export function textFault(text: string, as: 'line' | 'text'): TextFault | undefined {
  if (broken.test(text)) return 'broken';
  if (direction.test(text)) return 'direction';
  return control[as].test(text) ? 'control' : undefined;
}

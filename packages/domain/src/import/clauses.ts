const opening = '(“《〔';
const closing = ')”》〕';

/** The text with whatever stands inside of brackets or quotation marks hidden, character for character. */
function masked(text: string): string {
  const open: string[] = [];
  let shown = '';
  for (const each of text.split('')) {
    if (each === open.at(-1)) open.pop();
    shown += open.length > 0 ? '\u{E000}' : each;
    const at = opening.indexOf(each);
    if (at >= 0) open.push(closing.charAt(at));
  }
  return shown;
}

const narrow = (text: string): string => text.replaceAll('（', '(').replaceAll('）', ')');

/** Parts of a text that stand apart by a separator, where that is not inside of brackets or quotation marks. */
export function partsOf(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { 0: found, index } of masked(narrow(text)).matchAll(separator)) {
    parts.push(text.slice(from, index));
    from = index + found.length;
  }
  return [...parts, text.slice(from)];
}

/** A text without its bracketed remarks, and these. */
export function withoutBrackets(text: string): readonly [rest: string, remarks: readonly string[]] {
  const remarks: string[] = [];
  let rest = '';
  let from = 0;
  for (const { 0: found, index } of masked(narrow(text)).matchAll(/\(\u{E000}*\)/gu)) {
    remarks.push(text.slice(index + 1, index + found.length - 1));
    rest += text.slice(from, index);
    from = index + found.length;
  }
  return [rest + text.slice(from), remarks];
}

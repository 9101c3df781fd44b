/** Letters that these fonts draw as the marks which offices tick with. */
const marks: readonly (readonly [font: RegExp, letters: Readonly<Record<string, string>>])[] = [
  [/^wingdings$/i, { ü: '✓', þ: '☑', û: '✗', ý: '☒', o: '☐', '¨': '☐', l: '●', n: '■', ø: '➢', q: '❑', x: '☒' }],
  [/^wingdings 2$/i, { P: '✓', R: '☑', O: '✗', Q: '☒', S: '☒', T: '☒', V: '☒', '£': '☐', '*': '☐', U: '☒' }],
  [/^webdings$/i, { a: '✓', r: '✗', c: '☐', n: '●', g: '■' }],
  [/^marlett$/i, { a: '✓', b: '✓', i: '●', h: '●', r: '✗' }],
];

/** What a text looks like in its font; such a font also takes its letters from U+F020 on. */
export function drawnText(text: string, font: string): string {
  const letters = marks.find(([pattern]) => pattern.test(font.trim()))?.[1];
  if (!letters) return text;
  return Array.from(text)
    .map((each) => {
      const code = each.charCodeAt(0);
      const letter = code >= 0xf020 && code <= 0xf0ff ? String.fromCharCode(code - 0xf000) : each;
      return letters[letter] ?? letter;
    })
    .join('');
}

/** Text pasted from Word or a web page: its paragraphs stay, its tabs, odd spaces, empty lines and indents go. */
export function plainText(pasted: string): string {
  return pasted
    .replaceAll(/\r\n?|\u2028|\u2029|\v/g, '\n')
    .replaceAll(/[\u200B-\u200D\uFEFF]/g, '')
    .replaceAll(/[\t\u00A0]+/g, ' ')
    .split('\n')
    .map((line) => line.replaceAll(/^[ \u3000]+|[ \u3000]+$/g, ''))
    .join('\n')
    .replaceAll(/\n{2,}/g, '\n');
}

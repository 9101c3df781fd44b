/** 标题 of an issue is set in 2号: so many characters stand between the margins. */
const titleWidth = 20;

/**
 * 回行: a title on as few lines as it needs, as even as they can be, broken between words and never before 的 or a comma.
 * The print and the Word file break it at the same places.
 */
export function titleLines(title: string, most = titleWidth): string[] {
  const words = wordsOf(title);
  for (let count = Math.ceil(widthOf(title) / most); count <= words.length; count++) {
    const lines = evenLines(words, count, most);
    if (lines) return lines;
  }
  // One word that is longer than a line breaks where the line ends.
  return [title];
}

const segments = new Intl.Segmenter('zh', { granularity: 'word' });
const staysBehind = /^[\p{Pe}\p{Pf}，。、；：！？…—·的了地得和与及等]+$/u;
const goesBefore = /[\p{Ps}\p{Pi}]$/u;
/** “多合一”: what is quoted is one word as long as it is short; 《条例》 may be a line long. */
const isQuoting = /“[^”]{0,6}$/;

/** Words with what must stand on one line with them. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const { segment } of segments.segment(text)) {
    const last = words.at(-1);
    const isOne = staysBehind.test(segment) || segment.trim() === '';
    if (last !== undefined && (isOne || goesBefore.test(last) || isQuoting.test(last)))
      words[words.length - 1] = last + segment;
    else words.push(segment);
  }
  return words;
}

/** In characters of Chinese; what is half as wide counts half. */
const widthOf = (text: string): number =>
  Array.from(text.trim()).reduce((sum, each) => sum + (/[\x20-\x7E]/.test(each) ? 0.5 : 1), 0);

interface Way {
  lines: readonly string[];
  cost: number;
}

/** The most even way to set the words on so many lines: the squares of the widths add up to the least. */
function evenLines(words: readonly string[], count: number, most: number): string[] | undefined {
  let ways = new Map<number, Way>([[0, { lines: [], cost: 0 }]]);
  for (let line = 0; line < count; line++) {
    const longer = new Map<number, Way>();
    for (const [from, way] of ways)
      for (let to = from + 1; to <= words.length; to++) {
        const text = words.slice(from, to).join('').trim();
        const width = widthOf(text);
        if (width > most) break;
        const cost = way.cost + width ** 2;
        if (cost < (longer.get(to)?.cost ?? Infinity)) longer.set(to, { lines: [...way.lines, text], cost });
      }
    ways = longer;
  }
  const found = ways.get(words.length)?.lines;
  return found && [...found];
}

/** 156 mm between the margins, in points. */
const textWidth = (156 * 72) / 25.4;

/** 版头: type of 44 pt with 12 pt between the characters; a long name in as large a type as it fits on its line. */
export function headType(words: string): { size: number; spacing: number } {
  const size = Math.min(44, Math.floor((textWidth * 11) / 14 / Math.max(1, words.length)));
  return { size, spacing: Math.round((size * 12) / 44) };
}

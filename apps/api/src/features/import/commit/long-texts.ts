import type { Finding } from '@lianluo/domain/import/finding';
import type { Mapping } from '@lianluo/domain/import/mapping';

/** An error for each text that is longer than its field takes. */
export function longTexts(
  texts: Readonly<Record<string, string | undefined>>,
  longest: Readonly<Record<string, number>>,
  mapping: Mapping,
): Finding[] {
  return Object.entries(texts).flatMap(([field, text]): Finding[] => {
    const most = longest[field];
    if (text === undefined || most === undefined || text.length <= most) return [];
    const message = `有${text.length}个字，不能超过${most}个字`;
    return [{ column: columnOf(mapping, field), field, severity: 'error', code: 'text.too-long', message }];
  });
}

/** The column that holds a field; null when the sheet has none. */
export function columnOf(mapping: Mapping, field: string): number | null {
  const found = Object.entries(mapping).find(([, each]) => each === field);
  return found ? Number(found[0]) : null;
}

import type { TimelineView } from '@lianluo/contract/work';

export interface TextChange {
  label: string;
  before: string;
  after: string;
}

const sections = [
  ['situation', '情况'],
  ['analysis', '分析'],
  ['suggestion', '建议'],
] as const;

/** What one step changed in an item's title and text, each as a before and an after. A first entry has no before. */
export function textChanges({ changes }: Pick<TimelineView['items'][number], 'changes'>): TextChange[] {
  return changes
    .filter(({ before }) => before !== null && before !== undefined)
    .flatMap(({ field, before, after }) => {
      if (field === 'title') return [{ label: '标题', before: String(before), after: String(after) }];
      return field === 'content' ? sectionChanges(before, after) : [];
    })
    .filter(({ before, after }) => before !== after);
}

function sectionChanges(before: unknown, after: unknown): TextChange[] {
  return sections.map(([name, label]) => ({ label, before: textIn(before, name), after: textIn(after, name) }));
}

function textIn(content: unknown, name: string): string {
  if (typeof content !== 'object' || content === null) return '';
  const text = (content as Record<string, unknown>)[name];
  return typeof text === 'string' ? text : '';
}

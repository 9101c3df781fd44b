import type { InboxItem } from '@lianluo/contract/inbox';
import { addDays, type Day } from '@lianluo/domain/calendar/day';
import { wholeLabels, type Box, type EntryKind } from '@lianluo/domain/inbox/box';
import { kinds, isKind } from '@lianluo/domain/work/kinds';
import { pageOf } from '../../work/item-page';

export interface InboxGroup {
  label: string;
  items: InboxItem[];
}

/** 逾期、今天、明天到期、以后 of what is to do; 未阅、已阅 of what is to be read; the rest as it comes. */
export function groupsOf(box: Box, items: readonly InboxItem[], today: Day): InboxGroup[] {
  const tomorrow = addDays(today, 1);
  const isLate = ({ state }: InboxItem) => state === 'overdue';
  const isNear = (item: InboxItem) => !isLate(item) && item.dueOn !== null && item.dueOn <= tomorrow;
  const groups: [label: string, belongs: (item: InboxItem) => boolean][] =
    box === 'todo'
      ? [
          ['逾期', isLate],
          ['今天、明天到期', isNear],
          ['以后', (item) => !isLate(item) && !isNear(item)],
        ]
      : box === 'to-read'
        ? [
            ['未阅', ({ read }) => !read],
            ['已阅', ({ read }) => read],
          ]
        : [['', () => true]];
  return groups
    .map(([label, belongs]) => ({ label, items: items.filter(belongs) }))
    .filter((group) => group.items.length > 0);
}

/** What may be muted, each by the name of its ledger. */
export const kindWords = (kind: EntryKind): string => (isKind(kind) ? kinds[kind].words.short : wholeLabels[kind]);

/** What the holder is awaited for: 请编辑; or what happened and who did it. */
export function lineWords(box: Box, { label, by, times = 0, holder, status }: InboxItem): string {
  if (box === 'todo') return `请${label}`;
  const often = times > 1 ? `，共 ${times} 次变动` : '';
  if (box === 'to-read') return `${by ? `${by} ` : ''}${label}${often}`;
  const stands = [status, holder && `待${holder}办理`].filter(Boolean).join('，');
  return box === 'done' ? `已${label}${stands && ` · 现${stands}`}` : stands || label;
}

/** Where an entry leads. */
export const entryPage = (committee: string, { kind, item }: InboxItem) => {
  if (isKind(kind)) return pageOf(committee, { kind, item });
  return kind === 'imports'
    ? { name: 'import', params: { committee, id: item } }
    : { name: 'inbox', params: { committee } };
};

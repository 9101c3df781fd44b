import type { Kind } from '@lianluo/domain/work/kind';
import type { TextSection } from '../ui/TextSections.vue';
import type { WorkView } from './work.calls';

/** A field that is set for reading and not listed among the facts: every text, and why an item was turned down. */
export const isRead = ({ fields }: Kind, name: string): boolean => fields[name]?.type === 'text' || name === 'reason';

export const textsOf = (kind: Kind, item: WorkView): TextSection[] =>
  Object.entries(kind.fields).flatMap(([name, { label }]) => {
    const text = item[name];
    return isRead(kind, name) && typeof text === 'string' && text !== '' ? [{ label, text }] : [];
  });

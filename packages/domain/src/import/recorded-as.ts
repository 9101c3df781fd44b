import type { Field } from '../work/field';
import type { SheetWords } from '../work/sheet';

/** What was read, in the words that it is shown in: nothing of what a sheet says as it is kept. */
export function recordedAs({ type, labels }: Field, words: SheetWords | undefined, value: unknown): string | undefined {
  if (type === 'count' && typeof value === 'number') return `${value}${words?.counts?.[0] ?? ''}`;
  if (type === 'choice' && typeof value === 'string') return labels?.[value];
  if (type === 'flag' && typeof value === 'boolean')
    return value ? (labels?.['yes'] ?? '是') : (labels?.['no'] ?? '否');
  return undefined;
}

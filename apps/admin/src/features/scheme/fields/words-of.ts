import { useEditing } from '../edit/editing';
import { fieldOfRow, type Row } from '../rules/row';

/** How a value of a field reads: choices bear the very words of the sentences. */
export function useWordsOf(row: () => Row, at: () => string): (value: unknown) => string {
  const { named } = useEditing();
  return (value) => fieldOfRow(row(), at())?.field.words(value, row().rule, named.value) ?? '';
}

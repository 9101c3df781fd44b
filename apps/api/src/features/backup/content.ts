import type { Row } from '../../floor/storage/table';

/** What a row says, its version aside. */
export function contentOf(row: Row): object {
  const { version: _version, ...content } = row;
  const value = content['value'];
  return typeof value === 'object' && value !== null && 'version' in value
    ? { ...content, value: { ...value, version: 0 } }
    : content;
}

import type { ApiKeyUseView } from '@lianluo/contract/api-key';
import { useLabels } from '@lianluo/domain/integration/key-uses';
import { integrator } from '@lianluo/domain/permission';
import type { Row } from '../../floor/storage/table';

interface By {
  id: string;
  name: string;
  role: string;
}

const textAt = (row: Row, name: string): string | null => {
  const value = row[name];
  return typeof value === 'string' ? value : null;
};

const byOf = ({ by }: Row): By | undefined => {
  if (typeof by !== 'object' || by === null) return undefined;
  const { id, name, role } = by as Partial<By>;
  return id !== undefined && name !== undefined && role !== undefined ? { id, name, role } : undefined;
};

/** Which key an entry is about: the one that called, or the one that something was done to. */
export function keyOf(row: Row): { id: string; name: string } | undefined {
  const by = byOf(row);
  if (by?.role === integrator) return { id: by.id, name: by.name };
  const id = textAt(row, 'key');
  return id === null ? undefined : { id, name: textAt(row, 'name') ?? '' };
}

/** 一条使用记录, by ids and codes. */
export function useView(row: Row, key: { id: string; name: string }, committee: string): ApiKeyUseView {
  const by = byOf(row);
  const action = textAt(row, 'action') ?? '';
  const more = row['more'];
  return {
    id: row.sk,
    at: textAt(row, 'at') ?? '',
    committee,
    key,
    by: by && by.role !== integrator ? { id: by.id, name: by.name } : null,
    action,
    label: useLabels[action] ?? action,
    operation: textAt(row, 'operation'),
    path: textAt(row, 'path'),
    code: textAt(row, 'code'),
    address: textAt(row, 'address'),
    scope: textAt(row, 'scope'),
    more: typeof more === 'number' ? more : null,
  };
}

import { importKinds, type ImportKind } from '@lianluo/domain/import/import-kinds';
import { Refusal } from '@lianluo/domain/refusal';

/** Finds which template the path names. */
export async function templateKind(_scope: unknown, { kind }: { kind: string }): Promise<ImportKind> {
  const found = importKinds.find((each) => each === kind);
  if (!found) throw new Refusal('not-found');
  return found;
}

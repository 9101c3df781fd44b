import type { Link } from '@lianluo/domain/link/link';
import { Refusal } from '@lianluo/domain/refusal';
import type { Scope } from '../../floor/context';
import { linkAddress, readLinkRow } from '../../floor/link/link.store';

export async function findLink({ storage, committee }: Scope, { id }: { id: string }): Promise<Link> {
  const [row] = await storage.get([linkAddress({ committee: committee.id, id })], { consistent: true });
  if (!row) throw new Refusal('not-found');
  return readLinkRow(row).link;
}

import type { CommitteeView } from '@lianluo/contract/committee';
import type { Committee } from '@lianluo/domain/committee/committee';

export function committeeView({ id, name, level, parent, regionCode, demo, term, version }: Committee): CommitteeView {
  return { id, name, level, regionCode, demo, version, ...(parent && { parent }), ...(term && { term }) };
}

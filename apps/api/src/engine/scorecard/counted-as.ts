import { Fault } from '../../floor/http/problem';
import type { Row } from '../../floor/storage/table';

/** Grows where what is counted, how a card keeps it, or in which lists an item stands has changed since an earlier release. */
export const countedAs = 11;

/** Cards as an earlier release has counted them: to read them or to add to them would give wrong figures. */
class FormerCards extends Fault {
  constructor({ pk, sk }: Row) {
    super('figures.former', `${pk} ${sk} was counted by an earlier release: run \`operate -- rebuild-scorecards\`.`);
  }
}

/** The card as it stands, if there is one, once it is known to be of this release. */
export function asCounted(row: Row | undefined): Row | undefined {
  if (row && row['as'] !== countedAs) throw new FormerCards(row);
  return row;
}

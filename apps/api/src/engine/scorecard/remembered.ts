import { nothing, type Contribution } from '@lianluo/domain/scorecard/card';
import { textIn } from '../../floor/storage/row-codec';
import { fields, number, object, text } from '../../floor/storage/shape';
import type { Row } from '../../floor/storage/table';

/** What is remembered of an item so that only the difference is added next time. */
export interface Remembered {
  version: number;
  contribution: Contribution;
  /** What its search text was made from, and where that stands; nowhere while it cannot be found. */
  words: string;
  foundAt: string;
}

const shape = fields<Remembered>({ version: number, contribution: object(), words: text, foundAt: text });

export const rememberedIn = (row: Row | undefined): Remembered =>
  row
    ? textIn({ table: 'scorecards', row, attribute: 'remembered' }, shape)
    : { version: 0, contribution: nothing, words: '', foundAt: '' };

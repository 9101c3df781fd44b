import { arrivalStatuses } from '@lianluo/domain/arrival/arrival';
import { adoptionCell } from '@lianluo/domain/import/adoption-cell';
import { authorName } from '@lianluo/domain/opinion/author';
import { isInCharge } from '@lianluo/domain/handling/handling';
import type { Opinion } from '@lianluo/domain/opinion/opinion';
import type { Scope } from '../../../floor/context';
import { distinctNames } from '../../register/distinct-names';
import type { TableValue } from '../../../floor/sheet/write-sheet';

type Cells = Record<'authors' | 'handlingUnits' | 'submissions' | 'adoptions', (item: Opinion) => TableValue>;

/** What an office prints of opinions in its own way: who reported with their 界别 where two bear a name, who handles, who adopted. */
export async function opinionCells(scope: Scope) {
  const nameOf = await distinctNames(scope);
  const cells: Cells = {
    authors: ({ authors }) => authors.map((author) => nameOf({ ...author, name: authorName(author) })).join('、'),
    handlingUnits: ({ handlingUnits }) =>
      handlingUnits
        .filter(isInCharge)
        .map(({ name, lead }) => (lead && handlingUnits.length > 1 ? `${name}（主办）` : name))
        .join('、'),
    submissions: submissionsOf,
    adoptions: adoptionsOf,
  };
  return cells;
}

const submissionsOf = ({ submissions }: Opinion): string =>
  submissions
    .filter(({ voided }) => !voided)
    .map(({ to, on, number, arrival }) =>
      [to, `（${[on, number, arrival && arrivalStatuses[arrival.status]].filter(Boolean).join('，')}）`].join(''),
    )
    .join('、');

const adoptionsOf = ({ adoptions }: Opinion): string =>
  adoptions
    .filter(({ voided }) => !voided)
    .map(adoptionCell)
    .join('、');

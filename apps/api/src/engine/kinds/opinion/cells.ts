import type { Member } from '@lianluo/domain/member/member';
import { isInCharge } from '@lianluo/domain/opinion/handling';
import { adoptionLevelLabels, type Author, type Opinion } from '@lianluo/domain/opinion/opinion';
import { groupBy } from '@lianluo/domain/import/group-by';
import { keptName } from '@lianluo/domain/text/name';
import type { Scope } from '../../../floor/context';
import { readAll } from '../../register/platform.store';
import type { TableValue } from '../../../floor/sheet/write-sheet';

type Cells = Record<'authors' | 'handlingUnits' | 'adoptions' | 'imported', (item: Opinion) => TableValue>;

/** What an office prints of opinions in its own way: who reported with their 界别 where two bear a name, who handles, who adopted. */
export async function opinionCells(scope: Scope) {
  const authorName = await authorNames(scope);
  const cells: Cells = {
    authors: ({ authors }) => authors.map(authorName).join('、'),
    handlingUnits: ({ handlingUnits }) =>
      handlingUnits
        .filter(isInCharge)
        .map(({ name, lead }) => (lead && handlingUnits.length > 1 ? `${name}（主办）` : name))
        .join('、'),
    adoptions: adoptionsOf,
    imported: ({ imported }) => (imported ? '导入' : '登记'),
  };
  return cells;
}

/** 姓名（界别） where several members bear the name, as a sheet that is sent in has to write it. */
async function authorNames(scope: Scope): Promise<(author: Author) => string> {
  const members = await readAll<Member>(scope, 'members');
  const bearers = groupBy(members, ({ value }) => keptName(value.name));
  const sectors = new Map(members.map(({ value }) => [value.id, value.sector]));
  return (author) => {
    const sector = 'member' in author ? sectors.get(author.member) : undefined;
    const isShared = (bearers.get(keptName(author.name))?.length ?? 0) > 1;
    return isShared && sector !== undefined ? `${author.name}（${sector}）` : author.name;
  };
}

const adoptionsOf = ({ adoptions }: Opinion): string =>
  adoptions
    .filter(({ voided }) => !voided)
    .map(({ level, adoptedOn, outlet }) => {
      const detail = [adoptedOn, outlet].filter((each) => each !== null && each !== undefined).join('，');
      return detail === '' ? adoptionLevelLabels[level] : `${adoptionLevelLabels[level]}（${detail}）`;
    })
    .join('、');

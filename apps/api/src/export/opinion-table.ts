import type { Member } from '@lianluo/domain/member/member';
import { isInCharge } from '@lianluo/domain/opinion/handling';
import { adoptionLevelLabels, opinionStatuses, type Author, type Opinion } from '@lianluo/domain/opinion/opinion';
import { holderName } from '@lianluo/domain/work/holder';
import type { ExportField } from '@lianluo/domain/sheet/export-columns';
import { groupBy } from '@lianluo/domain/sheet/group-by';
import { keptName } from '@lianluo/domain/text/name';
import type { Scope } from '../context';
import { readAll } from '../platform/platform.store';
import type { TableValue } from '../sheet/write-sheet';
import { pageOfItems } from '../work/list-items';
import { everyRow, unitNames } from './every-row';
import type { Filter } from '../http/list-filter';
import type { Source } from './source';

type Cells = Record<Exclude<ExportField<'opinions'>, 'serial'>, (item: Opinion) => TableValue>;

/** 社情民意台账 */
export async function opinionTable(scope: Scope, filter: Filter): Promise<Source> {
  const [unitName, authorName] = await Promise.all([unitNames(scope), authorNames(scope)]);
  const cells: Cells = {
    number: ({ number }) => number,
    title: ({ title }) => title,
    unit: ({ unit }) => unitName(unit),
    authors: ({ authors }) => authors.map(authorName).join('、'),
    reportedOn: ({ reportedOn }) => reportedOn,
    handlingUnits: ({ handlingUnits }) =>
      handlingUnits
        .filter(isInCharge)
        .map(({ name, lead }) => (lead && handlingUnits.length > 1 ? `${name}（主办）` : name))
        .join('、'),
    dueOn: ({ dueOn }) => dueOn,
    status: ({ status }) => opinionStatuses[status],
    waitingFor: ({ waitingFor, unit }) => waitingFor && holderName(waitingFor.holder, unitName(unit)),
    adoptions: adoptionsOf,
    fastLane: ({ fastLane }) => (fastLane ? '是' : ''),
    imported: ({ imported }) => (imported ? '导入' : '登记'),
  };
  return {
    rows: () => everyRow((asked) => pageOfItems(scope, 'opinions', { ...filter, ...asked })),
    // A list of opinions has no other rows.
    cells: cells as Source['cells'],
  };
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

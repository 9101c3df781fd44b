import type { Informant } from '@lianluo/domain/member/informant';
import { maskPhone } from '@lianluo/domain/member/member';
import type { ExportField } from '@lianluo/domain/export/export-columns';
import type { Scope } from '../../floor/context';
import { listNamed } from '../../engine/register/list-named';
import type { TableValue } from '../../floor/sheet/write-sheet';
import { everyRow, mostRows, unitNames } from './every-row';
import type { Filter } from '../../floor/http/list-filter';
import type { Source } from './source';

type Cells = Record<Exclude<ExportField<'informants'>, 'serial'>, (informant: Informant) => TableValue>;

/** 信息员名册 */
export async function informantTable(scope: Scope, { q, unit }: Filter): Promise<Source> {
  const unitName = await unitNames(scope);
  const keep = unit === undefined ? undefined : (informant: Informant) => informant.unit === unit;
  const cells: Cells = {
    name: ({ name }) => name,
    unit: (informant) => unitName(informant.unit),
    kind: ({ kind }) => kind,
    phone: ({ phone }) => (phone === undefined ? '' : maskPhone(phone)),
    active: ({ active }) => (active ? '是' : '否'),
  };
  const asked = { ...(typeof q === 'string' && { q }) };
  return {
    rows: () =>
      everyRow(
        (paging) =>
          listNamed<Informant, Informant>(scope, 'informants', { ...asked, ...paging }, keep, ({ value }) => value),
        mostRows,
      ),
    // A list of informants has no other rows.
    cells: cells as Source['cells'],
  };
}

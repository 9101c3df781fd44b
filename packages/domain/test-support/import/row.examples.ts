import type { SheetDictionaries } from '../../src/import/dictionaries';
import type { Cell, Sheet, Merge } from '../../src/sheet/cells';

export const aSheet = (rows: readonly (readonly Cell[])[], merges: readonly Merge[] = []): Sheet => ({
  name: 'Sheet1',
  rows,
  merges,
});

/** `A1:C1` */
export function merge(area: string): Merge {
  const [from = '', to = ''] = area.split(':');
  const cell = (text: string): readonly [number, number] => [Number(text.slice(1)) - 1, text.charCodeAt(0) - 65];
  const [[top, left], [bottom, right]] = [cell(from), cell(to)];
  return { top, left, bottom, right };
}

export const dictionaries: SheetDictionaries = {
  today: '2026-11-22',
  units: [
    { id: 'diaotai', name: '钓台街道联络组', type: 'liaison-group' },
    { id: 'fengdong', name: '沣东街道联络组', type: 'liaison-group' },
    { id: 'fengdong-studio', name: '沣东街道委员工作室', type: 'studio' },
    { id: 'weiyang', name: '渭阳西路街道', type: 'liaison-group' },
  ],
  sectors: ['教育界', '民盟', '总工会'],
  members: [
    { id: 'm1', name: '李伟', sector: '教育界' },
    { id: 'm2', name: '李伟', sector: '民盟' },
    { id: 'm3', name: '陆文涵', sector: '总工会' },
  ],
  informants: [{ id: 'i6', name: '信息员6' }],
};

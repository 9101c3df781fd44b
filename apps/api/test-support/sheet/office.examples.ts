import { readFile } from 'node:fs/promises';
import type { SheetDictionaries } from '@lianluo/domain/import/dictionaries';

const streets = ['人民路', '西兰路', '渭阳西路', '吴家堡', '陈杨寨', '古渡', '沣东', '渭滨', '马泉', '钓台'];

/** The district as the two office files know it: ten streets and the sectors of its roster. */
export const district: SheetDictionaries = {
  today: '2026-11-22',
  units: streets.map((name, index) => ({ id: `unit-${index}`, name: `${name}街道联络组`, type: 'liaison-group' })),
  sectors: [
    '农业界',
    '总工会',
    '农工党',
    '特别邀请人士',
    '民盟',
    '民革',
    '工商联',
    '教育界',
    '九三学社',
    '宗教界',
    '妇联',
    '科学技术界',
    '民进',
    '社会福利和社会保障界',
    '无党派人士',
    '少数民族界',
    '共青团和青联',
    '民建',
    '中国共产党',
    '经济界',
    '医药卫生界',
    '文化艺术界',
  ],
  members: [],
  informants: [{ id: 'informant-6', name: '信息员6' }],
};

export const fixture = async (name: string): Promise<Uint8Array> =>
  readFile(new URL(`fixtures/${name}`, import.meta.url));

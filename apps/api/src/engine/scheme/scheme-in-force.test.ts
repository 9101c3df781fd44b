import type { Committee } from '@lianluo/domain/committee/committee';
import { minhang } from '@lianluo/schemes/rules/minhang';
import { expect, test } from 'vitest';
import { openMemory } from '../../floor/storage/memory';
import { schemeInForce } from './scheme-in-force';
import { versionRow } from './scheme.store';

const committee = { id: 'qindu' } as Committee;
const { id: _id, name, source, version: _version, effectiveFrom: _from, ...rules } = minhang;

test('the newest version that has begun is in force, whole; before the first there is none', async () => {
  const storage = await openMemory();
  const days = ['2025-01-01', '2026-01-01', '2026-01-01', '2027-03-01'];
  await storage.write(
    days.map((effectiveFrom, index) => {
      const told = {
        version: index + 1,
        name,
        source,
        effectiveFrom,
        publishedAt: '',
        publishedBy: '',
        publishedById: '',
      };
      return { table: 'platforms', put: versionRow('qindu', told, { rules, locks: [] }), if: 'absent' } as const;
    }),
  );
  const on = async (day: string) => (await schemeInForce({ storage, committee }, day))?.version;

  expect(await Promise.all(['2024-12-31', '2025-01-01', '2025-12-31'].map(on))).toEqual([undefined, 1, 1]);
  expect(await Promise.all(['2026-01-01', '2027-02-28', '2027-03-01', '2099-12-31'].map(on))).toEqual([3, 3, 4, 4]);
  expect(await schemeInForce({ storage, committee: { ...committee, id: 'xincheng' } }, '2026-05-01')).toBeUndefined();
  expect(await schemeInForce({ storage, committee }, '2026-05-01')).toEqual({
    ...rules,
    id: 'qindu',
    name,
    source,
    version: 3,
    effectiveFrom: '2026-01-01',
  });
});

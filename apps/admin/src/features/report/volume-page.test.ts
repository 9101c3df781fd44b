import { afterEach, expect, test, vi } from 'vitest';
import { answering } from '../../../test-support/answering';
import { openPage, type Opened } from '../../../test-support/feature';
import '../../../test-support/quick-elements';
import { settled } from '../../../test-support/settled';
import { thisYear } from '../../ui/format';
import VolumePage from './VolumePage.vue';

const at = '/api/v1/committees/qindu';
const list = `${at}/reports?stage=submitted&limit=100&sort=reportedOn&year=${thisYear()}`;
const page = (from: number, nextCursor: string | null) =>
  Response.json({
    items: Array.from({ length: 100 }, (_, index) => ({
      id: `r${from + index}`,
      // Reports of a period are often called alike.
      title: '履职报告',
      subject: { kind: 'member', id: 'm', name: '陆文涵' },
      reportedOn: '2026-07-01',
    })),
    nextCursor,
    total: 300,
  });

let opened: Opened | undefined;
afterEach(() => {
  opened?.page.unmount();
  vi.unstubAllGlobals();
});

test('a volume holds two hundred reports, and whatever is more goes into another', async () => {
  const asked = answering({
    [`GET ${list}`]: () => page(0, 'next'),
    [`GET ${list}&cursor=next`]: () => page(100, 'third'),
  });
  opened = await openPage({
    at: '/c/qindu/volume',
    routes: [{ path: 'volume', name: 'report-volume', component: VolumePage }],
    others: ['reports'],
  });
  await settled(8);

  expect(document.body.textContent).toContain('共 200 份，选入 200 份');
  expect(document.body.textContent).toContain('一册最多 200 份');
  expect(asked.lines.filter((line) => line.includes('/reports?')).length).toBe(2);
});

import type { ImportView } from '@lianluo/contract/import-schemas';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isCounted } from '../src/engine/scorecard/counted';
import { openClassic } from '../src/floor/storage/classic';
import { openWorld, type World } from '../test-support/world';
import { timed } from './measure';
import { figure, note, section } from './report';

const rows = 5_000;
const base = '/committees/qindu';

/** P12: 5,000 rows of each kind checked and previewed, then committed on the embedded table with every figure exact. */
export async function importing(): Promise<void> {
  section(`Import of ${rows} rows (embedded table on disk, durable)`);
  const folder = await mkdtemp(join(tmpdir(), 'lianluo-bench-'));
  const open = ({ clock }: { clock: () => number }) =>
    openClassic(folder, { clock, consumers: ['scorecards'], isRead: isCounted });
  const world = await openWorld({ storage: open, now: new Date().toISOString() });
  try {
    await measure(world, 'members', rosterCsv());
    await measure(world, 'opinions', ledgerCsv());
    note('memory of this process', `${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`);
  } finally {
    await world.storage.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(world: World, kind: string, csv: string): Promise<void> {
  const clerk = world.as('demo.qindu.clerk');
  await clerk.get('/session');
  const preview = await timed(async () => {
    const form = new FormData();
    form.set('kind', kind);
    form.set('file', new File([csv], `${kind}.csv`));
    const { body } = await clerk.post<ImportView>(`${base}/imports`, form);
    await world.idle();
    return body.id;
  });
  const path = `${base}/imports/${preview.result}`;
  const ready = await clerk.get<ImportView>(path);
  const commit = await timed(async () => {
    await clerk.post(`${path}/actions/commit`, { mode: 'valid' });
    await world.idle();
  });
  const { body } = await clerk.get<ImportView>(path);
  if (ready.body.totals.new !== rows || body.status !== 'committed')
    throw new Error(`The import did not go through: ${body.status}, ${JSON.stringify(ready.body.totals)}`);
  figure('P12', `${kind}: seconds to check and preview`, preview.ms / 1000, 10, ' s');
  figure('P12', `${kind}: rows a second committed, figures exact`, (rows / commit.ms) * 1000, 1500, '', true);
}

/** A name of three characters for each number. */
const nameOf = (n: number): string => `王${String.fromCodePoint(0x4e00 + (n % 3_000), 0x5e00 + Math.floor(n / 3_000))}`;

function rosterCsv(): string {
  const line = (n: number) => [
    nameOf(n),
    '教育界',
    '委员',
    '区第一中学教师',
    `199${String(n).padStart(8, '0')}`,
    '人民路街道',
  ];
  return csvOf(['姓名', '界别', '职务', '单位及职务', '手机号', '工作所在街道'], line);
}

function ledgerCsv(): string {
  const day = (n: number) =>
    `${2018 + (n % 8)}-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`;
  const line = (n: number) => [
    String(n),
    `关于改善第${n}号停车位错峰共享的建议`,
    '人民路街道信息工作站',
    nameOf(n),
    day(n),
    n % 10 === 0 ? '市政协采用' : '',
  ];
  return csvOf(['序号', '标题', '报送单位', '反映人', '报送日期', '采用情况'], line);
}

const csvOf = (header: readonly string[], line: (n: number) => readonly string[]): string =>
  [header, ...Array.from({ length: rows }, (_, n) => line(n))].map((cells) => cells.join(',')).join('\r\n');

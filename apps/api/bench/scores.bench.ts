import type { ListOf } from '@lianluo/contract/common';
import { addDays } from '@lianluo/domain/calendar/day';
import { officialCalendar } from '@lianluo/domain/calendar/official';
import { compilePoints } from '@lianluo/domain/scheme/points/compile';
import { totalOf } from '@lianluo/domain/scheme/points/total';
import type { Fact, Subject } from '@lianluo/domain/scorecard/fact';
import { countOnYear, type YearCard } from '@lianluo/domain/scorecard/year-card';
import { minhang } from '@lianluo/schemes/rules/minhang';
import { shache } from '@lianluo/schemes/rules/shache';
import { openMemory } from '../src/floor/storage/memory';
import { countedAs } from '../src/engine/scorecard/counted-as';
import { yearKey } from '../src/engine/scorecard/cards.store';
import { countStandings } from '../src/engine/standing/count-standings';
import { headRemoval, readSets } from '../src/engine/standing/standing.store';
import { putInForce } from '../test-support/scheme/in-force';
import { openBench, type BenchWorld } from './bench-world';
import { median, timed } from './measure';
import { figure, note, section } from './report';

const members = 400;
const units = 60;
const years = 10;
const base = '/committees/qindu';
/** Facts of a member's year: of few, of a busy one (schemes.md section 2: 94,000 facts of 400 members), and ten times as many. */
const busy = 235;
const sizes = [24, busy, 2_350];

/** P15, and schemes.md section 2: what scores, rankings and their counting cost. */
export async function scores(): Promise<void> {
  section('Scores, standings and rankings (embedded table)');
  oneCard();
  const world = await openBench(({ clock }) => openMemory({ clock, consumers: ['scorecards'] }));
  const year = Number(world.today.slice(0, 4));
  const ids = await enter(world);
  await putInForce(world.administrator, 'qindu', 'shache', `${year - years + 1}-01-01`, () => ({
    ...withoutHead(shache),
    points: { member: minhang.points.member },
    ranking: { shown: 'all', minimum: 10 },
  }));
  const rankings: Figures[] = [];
  for (const size of sizes) {
    await prove(world, ids, year, size);
    const { ms } = await timed(() => count(world, year));
    note(`${members} standings counted, ${size} facts each`, `${Math.round(ms)} ms`);
    rankings.push(await ranked(world));
  }
  const [one, ...more] = rankings;
  if (!one) return;
  figure('P5', 'read units of a page of a ranking of 400', one.readUnits, 20, '');
  figure('P3', 'table calls of it', one.calls, 5, '');
  figure('P15', 'CPU of it', one.cpuMs, 20, ' ms');
  figure(
    'P7',
    'read units of it, 10× and 100× the facts over 1×',
    Math.max(...more.map((each) => each.readUnits)) / one.readUnits,
    1,
  );
  await board(world);
  await prove(world, ids, year, busy);
  let all = 0;
  for (let back = 0; back < years; back++) all += (await timed(() => count(world, year - back))).ms;
  note(`${members} members × ${years} years counted whole`, `${Math.round(all)} ms`);
  await world.storage.close();
}

const withoutHead = ({
  id: _id,
  name: _name,
  system: _system,
  source: _source,
  version: _version,
  effectiveFrom: _from,
  ...rules
}: typeof shache) => rules;

/** The share that points are counted in: one card against one scheme. */
function oneCard(): void {
  const table = minhang.points.member;
  if (!table) return;
  const points = compilePoints(table.tree);
  const card = cardOf('member#m1', 2026, busy);
  const asked = { profile: { id: 'm1', levels: [], statuses: [], posts: [] }, year: 2026, until: '2026-12-31' };
  // A card is a member's own, a digest.
  const known = { card: card as Readonly<Record<string, string>> };
  const times = 2_000;
  const rounds = Array.from({ length: 9 }, () => {
    const cpu = process.cpuUsage();
    for (let turn = 0; turn < times; turn++) totalOf(points, known, asked);
    const { user, system } = process.cpuUsage(cpu);
    return (user + system) / times;
  });
  figure('P15', `CPU of one card of ${busy} facts against one scheme`, median(rounds.slice(2)), 50, ' µs');
}

const keys: readonly Omit<Fact, 'on' | 'subject'>[] = [
  ...['plenary', 'standing-meeting', 'meeting', 'survey', 'inspection', 'training', 'sector'].flatMap((type) =>
    ['present', 'leave'].map((state) => ({ key: 'activities.attended', type, state, amount: 2 })),
  ),
  ...['sole', 'first', 'joint'].flatMap((role) => [
    { key: 'opinions.submitted', role },
    { key: 'opinions.adopted', role, level: 'county' },
    { key: 'proposals.filed', role },
    { key: 'proposals.submitted', role },
  ]),
  { key: 'deeds.done', type: 'volunteering', amount: 12 },
  { key: 'consultations.attended', state: 'present' },
  { key: 'readings.attended', state: 'present' },
];

function cardOf(subject: Subject, year: number, size: number): YearCard {
  let card: YearCard = {};
  for (let index = 0; index < size; index++) {
    const fact = keys[index % keys.length];
    if (fact) card = countOnYear(card, { ...fact, subject, on: addDays(`${year}-01-01`, index % 320) }, year, 1);
  }
  return card;
}

async function enter({ clerk, drain }: BenchWorld): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < members; index++) {
    const { body } = await clerk.post<{ id: string }>(`${base}/members`, {
      name: `委员${'甲乙丙丁戊己庚辛壬癸'.charAt(index % 10)}${index}`.replaceAll(/\d/g, (digit) =>
        '零一二三四五六七八九'.charAt(Number(digit)),
      ),
      sector: '教育界',
      joinedOn: '2012-01-01',
    });
    ids.push(body.id);
  }
  for (let index = 1; index < units; index++)
    await clerk.post(`${base}/units`, { name: `第${index}联络组`, type: 'liaison-group' });
  await drain();
  return ids;
}

/** The cards as so many facts make them: what is measured reads them, and does not make them. */
async function prove({ storage }: BenchWorld, ids: readonly string[], year: number, size: number): Promise<void> {
  const card = cardOf('member#any', year, size);
  for (let start = 0; start < ids.length; start += 20)
    await storage.write(
      ids.slice(start, start + 20).map((id) => ({
        table: 'scorecards',
        put: { ...yearKey('qindu', year, `member#${id}`), version: 1, as: countedAs, card },
      })),
    );
}

/** All of them, as where nobody has asked yet. */
async function count({ storage, today }: BenchWorld, year: number): Promise<void> {
  for (const { set, head } of await readSets(storage, 'qindu'))
    if (set.year === year) await storage.write([headRemoval(set, head)]);
  const now = () => new Date(`${today}T04:00:00Z`);
  const deps = { storage, now, calendar: officialCalendar };
  for (const kind of ['member', 'unit'] as const) await countStandings(deps, { committee: 'qindu', year, kind });
}

interface Figures {
  readUnits: number;
  calls: number;
  cpuMs: number;
}

async function ranked({ clerk, take }: BenchWorld): Promise<Figures> {
  const ask = () => clerk.get<ListOf<unknown>>(`${base}/scores/ranking?limit=100`);
  const { body } = await ask();
  // One more came with the world.
  if (body.total !== members + 1) throw new Error('Not all are ranked.');
  take();
  await ask();
  const { readUnits, calls } = take();
  const rounds: number[] = [];
  for (let round = 0; round < 15; round++) {
    const cpu = process.cpuUsage();
    await ask();
    const { user, system } = process.cpuUsage(cpu);
    rounds.push((user + system) / 1000);
  }
  return { readUnits, calls, cpuMs: median(rounds) };
}

/** The board of every unit, with every quota of the year in all its periods. */
async function board({ clerk, take }: BenchWorld): Promise<void> {
  const ask = () => clerk.get<ListOf<unknown>>(`${base}/scores/quotas?subject=unit&limit=100`);
  if ((await ask()).body.items.length !== units + 1) throw new Error('Not all units are on the board.');
  take();
  const waits: number[] = [];
  for (let round = 0; round < 9; round++) waits.push((await timed(ask)).ms);
  const { readUnits, calls } = take();
  note(
    `quota board of ${units} units`,
    `${median(waits).toFixed(1)} ms, ${(readUnits / 9).toFixed(1)} read units, ${calls / 9} calls`,
  );
}

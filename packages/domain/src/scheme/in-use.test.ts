import { expect, test } from 'vitest';
import { ownDays } from '../deadline/deadlines';
import { nationalSectors } from '../member/member';
import { opinionDeadlines } from '../opinion/deadlines';
import { opinionKind } from '../opinion/opinion.kind';
import { categoriesOf, defaultCategories } from '../proposal/proposal-rules';
import { kinds } from '../work/kinds';
import { unitTypes } from '../unit/unit';
import { calledBy, kindCalled, unitTypeCalled, unitTypesOffered, usualRhythms, usualWords } from './called';
import { inUseOf } from './carried';
import { deadlinesIn, schemeOn, stillInUse } from './in-use';
import type { Scheme } from './scheme';

const scheme: Scheme = {
  id: 'qindu',
  name: '考核办法',
  source: '试行',
  version: 1,
  effectiveFrom: '2026-01-01',
  words: { ...usualWords, consultation: '秦商量', units: { 'liaison-group': '委员工作站' } },
  unitTypes: ['liaison-group', 'special-committee'],
  sectors: nationalSectors,
  standards: [],
  standard: 'five-unified',
  rhythms: usualRhythms,
  deadlines: { ...opinionDeadlines, reply: 20, sign: null },
  phrases: {},
  categories: defaultCategories,
  plans: [],
  points: {},
  stars: [],
  sheets: [],
  contacts: [],
  reports: [],
  ranking: { shown: 'nobody', minimum: 10 },
};

test('a committee carries what is its own, and not what is so everywhere', () => {
  const carried = inUseOf(scheme);

  expect(carried.deadlines).toEqual({ reply: 20, sign: null });
  expect([carried.sectors, carried.categories]).toEqual([undefined, undefined]);
  expect(inUseOf({ ...scheme, categories: ['农业'] }).categories).toEqual(['农业']);
});

test('the newest version that has begun decides, and those before it are carried no longer', () => {
  const versions = [3, 2, 1].map((version) => ({
    ...inUseOf(scheme),
    version,
    effectiveFrom: `2026-0${version}-01`,
  }));
  const on = (day: string) => schemeOn({ schemes: versions }, day)?.version;

  expect(['2025-12-31', '2026-01-31', '2026-02-01', '2026-12-31'].map(on)).toEqual([undefined, 1, 2, 3]);
  expect(stillInUse(versions, '2026-02-15').map(({ version }) => version)).toEqual([3, 2]);
  expect(stillInUse(versions, '2025-12-31')).toHaveLength(3);
});

test('the page decides before the scheme step by step, and the scheme before the table', () => {
  const committee = { schemes: [inUseOf(scheme)], deadlines: { opinions: { sign: 4 }, deeds: { confirm: 7 } } };
  const days = (action: string, day: string) => ownDays(opinionKind, action, deadlinesIn(committee, day));

  // 20 and 4 differ from the table's 15 and 2; what is as in the table needs no word.
  expect(['reply', 'sign', 'edit'].map((action) => days(action, '2026-01-01'))).toEqual([20, 4, undefined]);
  expect(days('reply', '2025-12-31')).toBeUndefined();
  expect(deadlinesIn(committee, '2026-01-01')?.['deeds']).toEqual({ confirm: 7 });
});

test('categories: those of the page, else of the scheme, else the usual ones', () => {
  expect(categoriesOf({ categories: ['水利'] }, { categories: ['农业'] })).toEqual(['水利']);
  expect(categoriesOf({}, { categories: ['农业'] })).toEqual(['农业']);
  expect(categoriesOf(undefined, inUseOf(scheme))).toEqual(defaultCategories);
});

test('a brand stands for the plain word; what is usual everywhere is no brand', () => {
  const carried = inUseOf(scheme);

  expect(calledBy(carried, 'consultation')).toBe('秦商量');
  expect([calledBy(carried, 'reading'), calledBy(undefined, 'consultation')]).toEqual(['委员读书', '基层协商']);
  expect(calledBy({ words: usualWords }, 'consultation')).toBe('基层协商');
  expect([kindCalled(carried, kinds.consultations), kindCalled(carried, kinds.readings)]).toEqual([
    '秦商量',
    '委员读书',
  ]);
  expect([unitTypeCalled(carried, 'liaison-group'), unitTypeCalled(carried, 'studio')]).toEqual([
    '委员工作站',
    '委员工作室',
  ]);
});

test('types of the scheme are offered, with that which a unit has already', () => {
  expect(unitTypesOffered(scheme)).toEqual(['liaison-group', 'special-committee']);
  expect(unitTypesOffered(scheme, 'studio')).toEqual(['liaison-group', 'studio', 'special-committee']);
  expect(unitTypesOffered(undefined)).toEqual(unitTypes);
});

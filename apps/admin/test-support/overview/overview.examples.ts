import type { Figure, Overview } from '@lianluo/contract/overview';
import { kindNames, type KindName } from '@lianluo/domain/work/kinds';

const lists: Record<string, string> = {
  'platforms.alive': 'units?alive=true',
  platforms: 'units?onePlusThree=true',
  members: 'members?status=active',
  'opinions.submitted': 'opinions?stage=submitted&year=2026',
  'opinions.issued': 'opinions?issuedIn=2026',
  'opinions.adopted.city': 'opinions?adoptedBy=city&year=2026',
  'opinions.adopted.province': 'opinions?adoptedBy=province&year=2026',
  'consultations.held': 'consultations?stage=held&year=2026',
  'readings.held': 'readings?stage=held&year=2026',
  overdue: 'waiting?overdue=true',
};

/** How many items of each kind wait: none, unless it is said. */
export const waitingByKind = (some: Partial<Record<KindName, number>> = {}): Record<KindName, number> => ({
  // Object.fromEntries forgets that every kind is there.
  ...(Object.fromEntries(kindNames.map((kind) => [kind, 0])) as Record<KindName, number>),
  ...some,
});

export const aFigure = (key: string, value: number, more: Partial<Figure> = {}): Figure => ({
  key,
  label: key,
  value,
  list: `/committees/qindu/${lists[key]}`,
  ...more,
});

export const aUnitLine = ({
  id = 'u1',
  gaps = [] as string[],
  consultation = '秦商量',
} = {}): Overview['units'][number] => ({
  id,
  name: `人民路街道政协联络组`,
  type: 'liaison-group',
  gaps,
  stations: {
    reading: { brand: '秦家悦读', state: 'overdue', lastOn: '2025-01-01', dueOn: '2025-03-01' },
    consultation: { brand: consultation, state: 'alive', lastOn: '2026-11-06', dueOn: '2027-02-06' },
    opinion: { brand: '社情民意信息工作站', state: 'alive', lastOn: '2026-11', dueOn: '2026-12-31', thisMonth: 6 },
  },
  members: 26,
  opinions: 8,
});

export const anOverview = (more: Partial<Overview> = {}): Overview => ({
  committee: { id: 'qindu', name: '秦都区政协', level: 'county', demo: false },
  period: '2026',
  asOf: '2026-11-23T06:00:00Z',
  figures: [
    aFigure('platforms.alive', 7),
    aFigure('platforms', 10),
    aFigure('members', 255),
    aFigure('opinions.submitted', 47, { lastYear: 30 }),
    aFigure('opinions.issued', 27, { lastYear: 30 }),
    aFigure('opinions.adopted.city', 3, { lastYear: 3, times: 4 }),
    aFigure('opinions.adopted.province', 1, { lastYear: 0 }),
    aFigure('consultations.held', 34, { lastYear: 0 }),
    aFigure('readings.held', 50, { lastYear: 0 }),
    aFigure('overdue', 6),
  ],
  units: [aUnitLine()],
  waiting: [],
  waitingTotal: 0,
  waitingCounts: { mine: 0, others: 0, drafts: 0, byKind: waitingByKind() },
  ...more,
});

export const aCounty = (id: string, values: Record<string, number>): NonNullable<Overview['counties']>[number] => ({
  committee: { id, name: `${id}政协`, demo: false },
  asOf: '2026-11-23T06:00:00Z',
  figures: Object.entries(values).map(([key, value]) => ({ ...aFigure(key, value), list: null })),
});

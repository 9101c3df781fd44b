import { expect, test } from 'vitest';
import { emptyNowCard, type NowCard } from '../scorecard/card';
import { countFact, noCards } from '../../test-support/scorecard/card.examples';
import { aliveUntil, isPlatformAlive, opinionsIn, stationViews } from './platform';
import type { Station, StationKey } from './unit';

const stations: Record<StationKey, Station> = {
  reading: { brand: '秦家悦读', inCharge: '陆文涵', rhythm: { every: 'two-months' } },
  consultation: { brand: '秦商量', inCharge: '李伟', rhythm: { every: 'quarter' } },
  opinion: { brand: '社情民意信息工作站', inCharge: '王芳', rhythm: { every: 'month' } },
};

test('each station is judged from its own last time', () => {
  const card = cardWith(
    ['readings.held', '2026-01-05'],
    ['readings.held', '2026-02-10'],
    ['consultations.held', '2025-12-01'],
    ['opinions.submitted', '2026-02-03'],
    ['opinions.submitted', '2026-02-20'],
  );

  expect(stationViews(stations, card, '2026-03-28')).toEqual({
    reading: { ...stations.reading, state: 'alive', lastOn: '2026-02-10', dueOn: '2026-04-10' },
    consultation: { ...stations.consultation, state: 'overdue', lastOn: '2025-12-01', dueOn: '2026-03-01' },
    opinion: { ...stations.opinion, state: 'due', lastOn: '2026-02', dueOn: '2026-03-31', thisMonth: 0 },
  });
});

test('the opinion station says how many came this month', () => {
  const card = cardWith(
    ['opinions.submitted', '2026-03-01'],
    ['opinions.submitted', '2026-03-28'],
    ['opinions.submitted', '2026-02-28'],
  );

  expect(stationViews(stations, card, '2026-03-28').opinion).toMatchObject({ state: 'alive', thisMonth: 2 });
});

test('with nothing on the card every station is empty and has no day', () => {
  const views = stationViews(stations, emptyNowCard, '2026-03-28');

  expect(Object.values(views).map(({ state, lastOn, dueOn }) => [state, lastOn, dueOn])).toEqual(
    Array.from({ length: 3 }, () => ['empty', undefined, undefined]),
  );
  expect(aliveUntil(stations, emptyNowCard)).toBeUndefined();
});

test('a platform is alive while none of its stations is past its day', () => {
  const card = cardWith(
    ['readings.held', '2026-02-10'],
    ['consultations.held', '2026-01-15'],
    ['opinions.submitted', '2026-03-20'],
  );

  // Of 2026-04-10, 2026-04-15 and 2026-04-30.
  expect(aliveUntil(stations, card)).toBe('2026-04-10');
  for (const today of ['2026-03-28', '2026-04-10', '2026-04-11', '2026-05-01']) {
    const states = Object.values(stationViews(stations, card, today)).map(({ state }) => state);
    expect(isPlatformAlive(stations, card, today)).toBe(!states.includes('overdue'));
  }
});

test('a platform with an empty station is not alive, nor is a unit without stations', () => {
  const card = cardWith(['readings.held', '2026-02-10'], ['opinions.submitted', '2026-03-20']);

  expect(isPlatformAlive(stations, card, '2026-03-28')).toBe(false);
  expect(isPlatformAlive(null, card, '2026-03-28')).toBe(false);
});

test('the newest year’s opinions stand on the card; of those before it says nothing', () => {
  const card = cardWith(['opinions.submitted', '2025-12-31'], ['opinions.submitted', '2025-01-01']);

  expect([2024, 2025, 2026].map((year) => opinionsIn(card, year))).toEqual([undefined, 2, 0]);
  expect(opinionsIn(emptyNowCard, 2024)).toBe(0);
});

function cardWith(...facts: [key: string, on: string][]): NowCard {
  const subject = 'unit#weiyang';
  const { now } = facts.reduce((cards, [key, on]) => countFact(cards, { key, on, subject }, 1), noCards);
  return now[subject] ?? emptyNowCard;
}

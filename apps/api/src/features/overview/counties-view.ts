import { schemeOn } from '@lianluo/domain/scheme/in-use';
import type { Overview } from '@lianluo/contract/overview';
import { countiesOf } from '../../floor/committee/counties';
import type { Committee } from '@lianluo/domain/committee/committee';
import type { Monthly } from '@lianluo/domain/scorecard/year-card';
import type { Scope } from '../../floor/context';
import type { Row } from '../../floor/storage/table';
import { nowKey, readNowCard } from '../../engine/scorecard/cards.store';
import { countedFirst, countedUntil } from '../../engine/scorecard/counted-until';
import { readFigures } from '../../engine/scorecard/figures.store';
import { figuresOf } from './figures';

/** 县（市、区）总览: every county's figures from one row a county, in one read. Nothing personal and no text is read. */
export async function readCounties(scope: Scope, year: number): Promise<NonNullable<Overview['counties']>> {
  const counties = await countiesOf(scope, scope.committee.id);
  const views: NonNullable<Overview['counties']> = [];
  for (let start = 0; start < counties.length; start += 100) {
    const some = counties.slice(start, start + 100);
    await countedFirst(scope, some);
    const rows = await scope.storage.get(some.map(({ id }) => ({ table: 'scorecards', key: nowKey(id, 'committee') })));
    const cards = some.map(({ id }, index) => ({ committee: id, now: rows[index] }));
    const figures = await readFigures(scope, cards, [year, year - 1]);
    views.push(...some.map((county, index) => viewOf(scope, county, rows[index], year, figures[index])));
  }
  return views;
}

function viewOf(
  { today, instant }: Scope,
  county: Committee,
  now: Row | undefined,
  year: number,
  [thisYear = {}, lastYear = {}]: readonly Monthly[] = [],
) {
  const { id, name, demo } = county;
  return {
    committee: { id, name, demo },
    asOf: countedUntil(county, now, instant),
    figures: figuresOf({
      scheme: schemeOn(county, today),
      committee: id,
      year,
      today,
      reach: 'below',
      now: readNowCard(now),
      thisYear,
      lastYear,
    }),
  };
}

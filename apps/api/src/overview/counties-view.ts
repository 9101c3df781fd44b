import type { Overview } from '@lianluo/contract/overview';
import { countiesOf } from '../committee/counties';
import type { Scope } from '../context';
import { nowKey, readDues, readNowCard, readYearCard, yearKey } from '../scorecard/cards.store';
import { countedFirst, countedUntil } from '../scorecard/counted-until';
import { figuresOf } from './figures';

/** 区县总览: every county's figures from its own cards, three a county, in one read. Nothing personal and no text is read. */
export async function readCounties(scope: Scope, year: number): Promise<NonNullable<Overview['counties']>> {
  const counties = await countiesOf(scope, scope.committee.id);
  for (let start = 0; start < counties.length; start += 100)
    await countedFirst(scope, counties.slice(start, start + 100));
  const views: NonNullable<Overview['counties']> = [];
  for (let start = 0; start < counties.length; start += 33) {
    const some = counties.slice(start, start + 33);
    const rows = await scope.storage.get(
      some.flatMap(({ id }) => [
        { table: 'scorecards' as const, key: nowKey(id, 'committee') },
        { table: 'scorecards' as const, key: yearKey(id, year, 'committee') },
        { table: 'scorecards' as const, key: yearKey(id, year - 1, 'committee') },
      ]),
    );
    some.forEach((county, index) => {
      const { id, name, demo } = county;
      const [now, thisYear, lastYear] = rows.slice(index * 3, index * 3 + 3);
      views.push({
        committee: { id, name, demo },
        asOf: countedUntil(county, now, scope.instant),
        figures: figuresOf({
          committee: id,
          year,
          today: scope.today,
          reach: 'below',
          now: readNowCard(now),
          thisYear: readYearCard(thisYear),
          lastYear: readYearCard(lastYear),
          dues: readDues(now),
        }),
      });
    });
  }
  return views;
}

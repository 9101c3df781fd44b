import type { AssessmentView } from '@lianluo/contract/assessments';
import type { Rules } from '@lianluo/domain/scheme/scheme';
import { expect, test } from 'vitest';
import { putInForce } from '../../../../test-support/scheme/in-force';
import { lockYear } from '../../../../test-support/scheme/sheet-desk';
import { sheetRules } from '../../../../test-support/scheme/sheet-rules';
import { openWorld } from '../../../../test-support/world';

/** The sheet of liaison groups, and two of the same lines for other types. */
const threeSheets = (rules: Rules): Rules => {
  const { sheets, ...rest } = sheetRules(rules);
  const [sheet] = sheets;
  if (!sheet) throw new Error('The rules have no sheet.');
  const others = (['studio', 'study-group'] as const).map((type) => ({
    ...sheet,
    id: `${type}-sheet`,
    unitTypes: [type],
  }));
  return { ...rest, sheets: [sheet, ...others], unitTypes: ['liaison-group', 'studio', 'study-group'] } as Rules;
};

test('a page of a locked year is told, however many rows its sheets stand in', async () => {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  await putInForce(office, 'qindu', 'peixian', '2026-01-01', threeSheets);
  // With the one that is there 40 units: three sheets of each are 120 rows, and one call reads a hundred.
  for (let index = 1; index < 40; index++)
    await office.post('/committees/qindu/units', { name: `第${index}联络组`, type: 'liaison-group' });
  world.setClock('2026-12-22T10:00:00+08:00');
  await lockYear(world, 2026);
  const { status, body } = await world
    .as('demo.qindu')
    .get<{ items: AssessmentView[] }>('/committees/qindu/scores/assessments?period=2026&limit=100');
  expect([status, body.items.length]).toEqual([200, 40]);
});

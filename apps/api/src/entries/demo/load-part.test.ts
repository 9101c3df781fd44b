import type { AnswerOf } from '@lianluo/contract/endpoint';
import type { listCorrections } from '@lianluo/contract/appraisal-corrections';
import type { AppraisalView } from '@lianluo/contract/appraisals';
import { partsOf } from '@lianluo/schemes/demo/parts';
import { expect, test } from 'vitest';
import { rebuildAndCompare } from '../../engine/scorecard/rebuild';
import { openWorld, tablesOf } from '../../../test-support/world';
import { cityOfficers, writePart } from './load-part';
import { rowsOfPart } from './part-rows';

// A part is played and written, and its figures are counted twice.
const timeout = 60_000;

test(
  'a year that was locked where a part was played stands where it is written, and the same is late',
  { timeout },
  async () => {
    const world = await openWorld({ now: '2026-11-23T18:00:00+08:00' });
    const [part] = partsOf(['shache']);
    const known = await cityOfficers(world.storage, part!);
    await writePart(
      world.deps,
      part!,
      rowsOfPart({ part: part!, today: '2026-11-23', secret: world.deps.secret, known }),
    );

    const office = world.as('demo.shache');
    const path = '/committees/shache/appraisals/2025';
    const { body: year } = await office.get<AppraisalView>(path);
    const late = async () => (await office.get<AnswerOf<typeof listCorrections>>(`${path}/corrections`)).body.items;
    // 203 members and 38 groups; nothing is asked of the committee itself.
    expect([year.state, year.locked?.subjects]).toEqual(['published', 241]);
    const before = await late();
    expect(before.map(({ subject, fact }) => [subject.kind, fact.key])).toEqual([['member', 'activities.attended']]);

    expect(await rebuildAndCompare(tablesOf(world), ['shache'])).toEqual(new Map([['shache', 0]]));
    expect(await late()).toEqual(before);
  },
);

import type { CorrectionView } from '@lianluo/contract/appraisal-corrections';
import type { AnswerOf } from '@lianluo/contract/endpoint';
import type { DryRunView } from '@lianluo/contract/scheme-trial';
import type { explainPoints, listPoints } from '@lianluo/contract/scores';
import type { whatIf } from '@lianluo/contract/what-if';
import type { Clause, PointsTable } from '@lianluo/domain/scheme/language';
import type { Rules } from '@lianluo/domain/scheme/scheme';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { lockYear } from '../../../test-support/scheme/sheet-desk';
import { workOf, type Worked } from '../../../test-support/scheme/worked';
import { yearCourse } from '../../../test-support/scheme/year-course';
import { openWorld, type World } from '../../../test-support/world';
import { layingDown } from '../../../test-support/scheme/laying-down';

const scores = '/committees/qindu/scores';
const source = '本会规定';
let world: World;
let office: Client;
let rules: Rules;
let missed = '';
let late = '';
let adopted = '';

const explained = async (id: string, period: number) =>
  (await office.get<AnswerOf<typeof explainPoints>>(`${scores}/points/${id}?period=${period}`)).body;

/** 5 for an item that the county or the city adopts, once for both; and 10 for each activity that the committee holds. */
function withMore(jinan: Rules): Rules {
  const { member } = jinan.points;
  if (!member) throw new Error('Jinan scores its members.');
  const best: Clause = {
    id: 'best',
    clause: '信息采用',
    each: [{ key: 'opinions.adopted.county' }, { key: 'opinions.adopted.city' }],
    score: 5,
    highestPer: 'item',
    source,
  };
  const committee: PointsTable = {
    tree: {
      id: 'committee',
      heading: '本会积分',
      of: [{ id: 'held', clause: '组织活动', each: [{ key: 'activities.held' }], score: 10, source }],
    },
    bands: [
      { id: 'busy', from: 20, name: '活跃', tone: 'good' },
      { id: 'calm', from: 0, name: '平稳', tone: 'fair' },
    ],
  };
  rules = {
    ...jinan,
    points: {
      ...jinan.points,
      member: { ...member, tree: { ...member.tree, of: [...member.tree.of, best] } },
      committee,
    },
  };
  return rules;
}

function went({ status, body }: { status: number; body: unknown }): void {
  if (status > 201) throw new Error(`${status} ${JSON.stringify(body)}`);
}

/** Months later everybody signs in again. */
function at(instant: string): Worked {
  world.setClock(instant);
  office = world.as('demo.qindu');
  return workOf(world, world.as('demo.qindu.clerk'));
}

const waiting = async (): Promise<CorrectionView[]> =>
  (await yearCourse(world, office).corrections()).filter(({ decision }) => !decision);

/**
 * 2026 by Jinan, who begins with 70 and takes 30 from whoever misses the plenary meeting without leave: 缺席者 40, 迟报者 and 采用者
 * 70. It is locked, and what comes late and would make 40 of 迟报者, give 采用者 5 and the committee another 10 is refused.
 */
beforeAll(async () => {
  world = await openWorld({ now: '2026-12-10T10:00:00+08:00' });
  const work = at('2026-12-10T10:00:00+08:00');
  const administrator = workOf(world, office);
  [missed, late, adopted] = [
    await administrator.member('缺席者', { joinedOn: '2020-01-01' }),
    await administrator.member('迟报者', { joinedOn: '2020-01-01' }),
    await administrator.member('采用者', { joinedOn: '2020-01-01' }),
  ];
  const opinion = await work.opinion(adopted, '2026-11-06');
  await administrator.inForce('jinan', '2026-01-01', withMore);
  await work.activity('plenary', '2026-03-10', [[missed, 'absent']]);
  await lockYear(world, 2026);
  const clerk = at('2027-01-08T10:00:00+08:00');
  await clerk.activity('plenary', '2026-03-11', [[late, 'absent']]);
  const adopt = (level: string, adoptedOn: string) =>
    world.as('demo.qindu.clerk').post(`/committees/qindu/opinions/${opinion}/adoptions`, { level, adoptedOn });
  went(await adopt('county', '2026-12-20'));
  for (const each of await waiting()) went(await yearCourse(world, office).decide(each, false));
  const next = at('2027-06-08T10:00:00+08:00');
  went(await adopt('city', '2027-05-20'));
  await next.activity('plenary', '2027-03-10', [
    [missed, 'absent'],
    [late, 'absent'],
  ]);
  at('2028-01-10T10:00:00+08:00');
}, 60_000);

describe('a locked year is what it was locked as, whoever asks', () => {
  test('the year after it, of what follows two years in a row', async () => {
    const follow = async (id: string) => {
      const told = await explained(id, 2027);
      return [told.value, told.follow];
    };
    expect(await follow(missed)).toEqual([40, { what: 'talk', by: '市政协' }]);
    // 70 the year before, whatever stands on the card since.
    expect(await follow(late)).toEqual([40, { what: 'talk', by: '界别召集人' }]);
  });

  test('the year after it, of what an item that counts once gave before', async () => {
    // 70 and 5: those of the year before were refused.
    expect([(await explained(adopted, 2026)).value, (await explained(adopted, 2027)).value]).toEqual([70, 75]);
  });

  test('a list of one grade of the committee', async () => {
    const graded = async (grade: string) =>
      (await office.get<AnswerOf<typeof listPoints>>(`${scores}/points?period=2026&subject=committee&grade=${grade}`))
        .body.items.length;
    const { items } = (await office.get<AnswerOf<typeof listPoints>>(`${scores}/points?period=2026&subject=committee`))
      .body;
    // One activity was held before the year was locked; another would be 20.
    expect(items.map(({ value, grade }) => [value, grade?.id])).toEqual([[10, 'calm']]);
    expect([await graded('busy'), await graded('calm')]).toEqual([0, 1]);
  });

  test('what would be, before anything is imagined', async () => {
    const ask = async (imagined: object[]) => {
      const subject = { kind: 'member', id: late };
      const asked = { subject, period: '2026', imagined };
      return (await office.post<AnswerOf<typeof whatIf>>(`${scores}/what-if`, asked)).body;
    };
    const told = await ask([]);
    expect([told.before.value, told.before.grade?.name, told.after.value]).toEqual([70, '称职', 70]);
    const absent = { key: 'activities.attended', tags: ['type:plenary', 'state:absent'], on: '2026-03-12' };
    const imagined = await ask([absent]);
    expect([imagined.before.value, imagined.after.value]).toEqual([70, 40]);
  });

  test('a draft that is tried on it', async () => {
    const text = JSON.stringify(rules).replace('"state:absent",-30', '"state:absent",-20');
    const desk = layingDown(office);
    // The same rules, written and read.
    await desk.change({ name: '本会办法', source, rules: JSON.parse(text) as object });
    const { body } = await office.post<DryRunView>('/committees/qindu/scheme/actions/dry-run', { year: 2026 });
    expect(body.items.map(({ subject, before, after }) => [subject.name, before.value, after.value])).toEqual([
      ['缺席者', 40, 50],
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { anOpinionIn } from '../../test-support/opinion/opinion.examples';
import { clerk } from '../../test-support/permission.examples';
import { aMoment } from '../../test-support/work/work.examples';
import { dayOf } from '../calendar/day';
import { isPast } from '../calendar/due';
import { officialCalendar as calendar } from '../calendar/official';
import { Refusal } from '../refusal';
import type { WorkItem } from '../work/item';
import { kindOfItem, kinds } from '../work/kinds';
import { settle } from '../work/lifecycle';
import type { OwnDeadlines } from './deadlines';
import { explainDeadline } from './explain';
import { askExtension, askRefusal, dueFor } from './extension';

describe('of several units', () => {
  const now = '2026-03-31T09:00:00+08:00';
  /** 承办单位: one since the beginning of March, the other for two weeks. */
  const owing = (first: 'signed-for' | 'replied', own?: OwnDeadlines) => {
    const unit = (id: string, state: 'signed-for' | 'replied', since: string) => ({
      id,
      name: `第${id}局`,
      lead: false,
      state,
      since: `${since}T09:00:00+08:00`,
      assignedAt: `${since}T09:00:00+08:00`,
    });
    const handlingUnits = [unit('1', first, '2026-03-02'), unit('2', 'signed-for', '2026-03-17')];
    const item = anOpinionIn('in-handling', { handlingUnits });
    const context = { ...aMoment(now), deadlines: own, actor: clerk };
    return { item: settle(kinds.opinions, undefined, item, context) as WorkItem, context, kind: kindOfItem(item) };
  };
  const askedFor = (handlingUnit: string, until: string, { item, context, kind }: ReturnType<typeof owing>) => {
    try {
      return askExtension(kind, item, { until, handlingUnit }, context).clock?.asked?.unit;
    } catch (error) {
      return error instanceof Refusal ? error.code : error;
    }
  };

  test.each(['signed-for', 'replied'] as const)('one asks in time where another has %s and is late', (first) => {
    const several = owing(first);
    expect(isPast(several.item.dueOn!, dayOf(now))).toBe(true);
    expect(askRefusal(several.kind, several.item, several.context)).toBeUndefined();
    expect(askedFor('2', '2026-04-30', several)).toBe('2');
    expect(askedFor('1', '2026-04-30', several)).toBe(
      first === 'replied' ? 'handling-unit.unknown' : 'deadline.passed',
    );
  });

  test('each has the days that its committee gives, also while the office has the next step', () => {
    const several = owing('replied', { opinions: { reply: 30 } });
    const { item, context, kind } = several;
    // 30 working days from 17 March 2026, 清明 on 6 April between.
    expect(dueFor(kind, item, '2', context)).toBe('2026-04-29');
    expect(dueFor(kind, item, 'office-check-reply', context)).toBe(item.dueOn);
    const explained = explainDeadline(kind, item, { entries: [], calendar, deadlines: context.deadlines });
    expect(explained?.units.map(({ name, dueOn }) => [name, dueOn])).toEqual([['第2局', '2026-04-29']]);
    expect(askedFor('2', '2026-04-29', several)).toBe('deadline.not-later');
    expect(askedFor('2', '2026-04-30', several)).toBe('2');
  });
});

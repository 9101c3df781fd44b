import { describe, expect, test } from 'vitest';
import { answer } from '../../test-support/refusal.examples';
import { claimOf, statusOfTopic, type Topic } from './topic';
import { planFigures } from './topic-plan';
import { moveTopic, topicActionsFor, topicSteps, type TopicAction } from './topic-steps';

const aTopic = (over: Partial<Topic> = {}): Topic => ({
  id: 't1',
  committee: 'qindu',
  name: '老旧小区停车难',
  year: 2026,
  active: true,
  version: 1,
  ...over,
});

describe('a topic of the year', () => {
  test('is called for, taken by a sector, planned and done', () => {
    const given = { claim: { sectors: ['经济界'], units: ['studio'] }, plan: {}, finish: {} };
    let topic = aTopic({ status: 'proposed', proposedBy: { kind: 'public' } });
    const seen: unknown[] = [];
    for (const [action, input] of Object.entries(given)) {
      topic = moveTopic(topic, action as TopicAction, input);
      seen.push(topic.status);
    }

    expect(seen).toEqual(['claimed', 'planned', 'done']);
    expect(topic).toMatchObject({ sector: '经济界', claimedBy: { sectors: ['经济界'], units: ['studio'] } });
  });

  test('that stands in the plan may still be taken, by several, each once', () => {
    const taken = moveTopic(aTopic({ sector: '经济界' }), 'claim', { sectors: ['教育界', '经济界'] });

    expect([statusOfTopic(taken), claimOf(taken)]).toEqual(['planned', { sectors: ['经济界', '教育界'], units: [] }]);
  });

  test('goes only from where its steps begin', () => {
    expect(topicActionsFor(aTopic({ status: 'dropped' }))).toEqual(['reopen']);
    expect(answer(() => moveTopic(aTopic({ status: 'done' }), 'claim', { sectors: ['教育界'] }))).toBe('topic.not-now');
    expect(answer(() => moveTopic(aTopic(), 'claim', {}))).toBe('topic.no-claim');
    for (const [action, { from }] of Object.entries(topicSteps))
      for (const status of from) expect(topicActionsFor(aTopic({ status }))).toContain(action);
  });
});

test('sixteen topics of a year are told by who has taken them (domain.md section 1, row 3)', () => {
  const sectors = ['经济界', '教育界', '医药卫生界', '农业界'];
  const taken = Array.from({ length: 16 }, (_, index) =>
    moveTopic(aTopic({ id: `t${index}`, status: 'proposed' }), 'claim', { sectors: [sectors[index % 4]!] }),
  );
  const dropped = moveTopic(aTopic({ status: 'proposed', sector: '经济界' }), 'drop', { reason: '另行安排' });

  expect(planFigures([...taken, dropped])).toEqual({
    total: 16,
    byStatus: { proposed: 0, claimed: 16, planned: 0, done: 0, dropped: 1 },
    claimed: 16,
    sectors: sectors.toSorted().map((sector) => ({ sector, topics: 4 })),
    units: [],
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aBody, aMember, aProposal } from '../../../test-support/proposal/proposal.examples';
import { facetsOf } from '../../work/facets';
import type { Handled } from '../handling-unit';
import { kinds } from '../../work/kinds';
import { proposalForms, proposalStatuses, sittings, type Proposal, type ProposalStatus } from '../proposal';
import { defaultCategories } from '../proposal-rules';
import { satisfactions, type Rating, type Satisfaction } from '../rating';
import { percentOf, percentWords } from './rate';
import { reportPaper } from './report-paper';
import { sessionReport } from './session-report';

const keys = <Name extends string>(table: Readonly<Record<Name, unknown>>): Name[] => Object.keys(table) as Name[];
const inTime = () => undefined;
const reportOf = (items: readonly Proposal[], rules = {}) => sessionReport(items, { session: '15-3', rules, inTime });

const aUnit = (name: string, over: Partial<Handled> = {}): Handled => ({
  id: name,
  name,
  lead: false,
  state: 'passed',
  since: '2026-02-01T09:00:00+08:00',
  assignedAt: '2026-02-01T09:00:00+08:00',
  via: 'government',
  contacts: [],
  ...over,
});
const aRating = (proposer: string, result: Satisfaction, over: Partial<Rating> = {}): Rating => ({
  id: `${proposer}-${result}`,
  proposer,
  name: proposer,
  round: 1,
  attitude: 'satisfied',
  result,
  by: 'link',
  at: '2026-06-01T09:00:00+08:00',
  ...over,
});

/** What an office told us of a session, by itself: everything else of the items is filled in to fit. */
const stories = fc.array(
  fc.record({
    status: fc.constantFrom(...keys(proposalStatuses)),
    form: fc.constantFrom(...keys(proposalForms)),
    sitting: fc.constantFrom(...keys(sittings)),
    category: fc.option(fc.constantFrom(...defaultCategories, '旧分类'), { nil: undefined }),
    class: fc.constantFrom('A', 'B', 'C', 'F'),
    results: fc.array(fc.constantFrom(...keys(satisfactions)), { maxLength: 3 }),
    units: fc.uniqueArray(fc.constantFrom('区住建局', '区教育局', '区水利局'), { minLength: 1 }),
    mode: fc.constantFrom('joint', 'split'),
  }),
  { maxLength: 40 },
);
const filedStates: readonly ProposalStatus[] = ['filed', 'assigned', 'replied', 'redo', 'fed-back', 'closed'];
const answeredStates: readonly ProposalStatus[] = ['replied', 'fed-back', 'closed'];
type Story = (typeof stories extends fc.Arbitrary<infer All> ? All : never)[number];

function told(story: Story, index: number): Proposal {
  const isAnswered = answeredStates.includes(story.status);
  const isHandled = isAnswered || story.status === 'assigned' || story.status === 'redo';
  return aProposal({
    id: `pr-${index}`,
    status: story.status,
    form: story.form,
    sitting: story.sitting,
    category: story.category,
    proposers: [story.form === 'collective' ? aBody(1) : aMember(1), aMember(2), aMember(3)],
    ...(filedStates.includes(story.status) && { filedOn: '2026-01-20' }),
    ...(isHandled && {
      mode: story.mode as 'joint' | 'split',
      assignedOn: '2026-02-01',
      handlingUnits: story.units.map((name, at) => aUnit(name, { lead: at === 0 })),
    }),
    ...(isAnswered && {
      class: story.class,
      ratings: story.results.map((result, at) => aRating(`p${at}`, result)),
    }),
  });
}

describe('提案工作情况', () => {
  test('whatever a session was like, each number is what somebody counts by hand', () => {
    fc.assert(
      fc.property(stories, (all) => {
        const { figures, rates, categories, classes, units, satisfaction } = reportOf(all.map(told));
        const many = (is: (story: Story) => boolean) => all.filter(is).length;
        const figure = (key: string) => figures.find((each) => each.key === key)?.value;
        const rate = (key: string) => {
          const found = rates.find((each) => each.key === key);
          return [found?.numerator, found?.denominator];
        };
        const isReceived = ({ status }: Story) => status !== 'draft' && status !== 'returned';
        const isFiled = ({ status }: Story) => filedStates.includes(status);
        const isAnswered = ({ status }: Story) => answeredStates.includes(status);
        const isAssigned = ({ status }: Story) => isFiled({ status } as Story) && status !== 'filed';
        const answers = all.filter(isAnswered).flatMap(({ results }) => results);

        expect(figure('received')).toBe(many(isReceived));
        expect(figure('received.collective')).toBe(many((each) => isReceived(each) && each.form === 'collective'));
        expect(figure('received.in-session')).toBe(many((each) => isReceived(each) && each.sitting === 'in-session'));
        expect(figure('filed')).toBe(many(isFiled));
        expect(figure('merged')).toBe(many(({ status }) => status === 'merged'));
        expect(figure('parts')).toBe(
          all.filter(isAssigned).reduce((sum, { mode, units: of }) => sum + (mode === 'split' ? of.length : 1), 0),
        );
        expect(rate('filed')).toEqual([many(isFiled), many(isReceived)]);
        expect(rate('replied')).toEqual([many(isAnswered), many(isAssigned)]);
        expect(rate('satisfied.result')).toEqual([
          answers.filter((each) => each !== 'unsatisfied').length,
          answers.length,
        ]);
        expect(rate('class.B')).toEqual([many((each) => isAnswered(each) && each.class === 'B'), many(isAnswered)]);
        expect(satisfaction.result['mostly-satisfied']).toBe(
          answers.filter((each) => each === 'mostly-satisfied').length,
        );
        expect(categories.reduce((sum, { received }) => sum + received, 0)).toBe(many(isReceived));
        expect(classes.reduce((sum, { value }) => sum + value, 0)).toBe(many(isAnswered));
        for (const { name, lead, assist, parts, replied } of units) {
          const having = all.filter((each) => isAssigned(each) && each.units.includes(name as never));
          expect(lead + assist + parts).toBe(having.length);
          expect(parts).toBe(having.filter(({ mode }) => mode === 'split').length);
          expect(replied).toBe(having.length);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('every list that is named holds exactly what was counted', () => {
    fc.assert(
      fc.property(stories, (all) => {
        const items = all.map(told);
        const report = reportOf(items);
        const shown = (list: Readonly<Record<string, string>>) =>
          items.filter((item) =>
            Object.entries(list).every(([name, value]) => facetsOf(kinds.proposals, item).includes(`${name}=${value}`)),
          ).length;
        const lists = [
          ...report.figures.map(({ key, value, list }) => ({ key, value, list })),
          ...report.classes.map(({ key, value, list }) => ({ key, value, list })),
          ...report.categories.map(({ name, received, list }) => ({ key: name, value: received, list })),
          ...report.rates.flatMap(({ key, numerator, denominator, numeratorList, denominatorList }) => [
            { key, value: numerator, list: numeratorList },
            { key, value: denominator, list: denominatorList },
          ]),
        ].flatMap(({ key, value, list }) => (list ? [{ key, value, list }] : []));
        expect(lists.length).toBeGreaterThan(25);
        expect(lists.map(({ key, list }) => [key, shown(list)])).toEqual(lists.map(({ key, value }) => [key, value]));
      }),
      { numRuns: 40 },
    );
  });

  test('merged proposals fall out of the base where the committee says so: 236 of 254 are 93.3 %', () => {
    // domain.md 4.6 and 6.5: 254 received, 236 filed, told as 93.3 %.
    const items = [
      ...Array.from({ length: 236 }, () => aProposal({ status: 'filed', filedOn: '2026-01-20' })),
      ...Array.from({ length: 17 }, () => aProposal({ status: 'not-filed' })),
      aProposal({ status: 'merged' }),
    ];
    const filing = (rules = {}) => reportOf(items, rules).rates.find(({ key }) => key === 'filed')!;
    expect([percentOf(filing()), filing().denominator]).toEqual([92.9, 254]);
    const without = filing({ filingBase: 'without-merged' });
    expect([percentOf(without), without.numerator, without.denominator]).toEqual([93.3, 236, 253]);
    expect(without.rule).toContain('不含并案');
  });

  test('a second handling is rated anew, and whoever rated twice counts once', () => {
    const item = aProposal({
      status: 'fed-back',
      filedOn: '2026-01-20',
      round: 2,
      ratings: [aRating('p1', 'unsatisfied'), aRating('p2', 'satisfied'), aRating('p1', 'satisfied', { round: 2 })],
    });
    expect(reportOf([item]).satisfaction.result).toEqual({ satisfied: 2, 'mostly-satisfied': 0, unsatisfied: 0 });
  });

  test('nothing is divided by nothing, and halves are rounded up', () => {
    for (const rate of reportOf([]).rates) expect([percentOf(rate), percentWords(rate)]).toEqual([undefined, '—']);
    expect(percentOf({ numerator: 1, denominator: 2000 })).toBe(0.1);
    expect(percentWords({ numerator: 110, denominator: 134 })).toBe('82.1%');
    expect(percentWords({ numerator: 3, denominator: 3 })).toBe('100.0%');
  });

  test('the work report says the numbers with their rates, and the rules below', () => {
    const items = [
      aProposal({ status: 'closed', filedOn: '2026-01-20', class: 'A', ratings: [aRating('p1', 'satisfied')] }),
      aProposal({ status: 'not-filed', form: 'collective', proposers: [aBody(1)] }),
    ];
    const paper = reportPaper(reportOf(items), {
      session: '十五届三次会议',
      organ: '政协示范市秦都区委员会办公室',
      date: '2026年12月1日',
      notice: undefined,
    });
    expect(paper.paragraphs).toEqual([
      '十五届三次会议共收到提案2件，其中会上2件、平时0件，个人提案1件、联名提案0件、集体提案1件。',
      '经审查，立案1件，立案率50.0%（1/2），不予立案1件，并案0件，撤案0件。',
      '交办1件，分解为1项办理，已答复1件，办复率100.0%（1/1），办理结果满意率100.0%（1/1），办理态度满意率100.0%（1/1）。',
    ]);
    expect(paper.notes[1]).toMatch(/^立案率＝/);
    expect(paper.tables.every(({ headings, rows }) => rows.every((row) => row.length === headings.length))).toBe(true);
  });
});

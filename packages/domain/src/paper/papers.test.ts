import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aFiledPaper, aLetter, aPaperMatter, paperSamples } from '../../test-support/paper/paper.examples';
import type { Suggestion } from '../suggestion/suggestion';
import type { Opinion } from '../opinion/opinion';
import { kindNames, kindOfItem } from '../work/kinds';
import { paperGroups } from './letter';
import { numbered, withTexts } from './matter';
import { paperNames, type Paper, type PaperName } from './paper';
import { draftedBy, draftPaper, kindsWith, papersOf } from './papers';

const beside = { letters: [aLetter()], filed: [aFiledPaper] };

/** Every paper of every sample. */
const drafts = paperSamples.flatMap((item) =>
  papersOf(item, beside).map(({ paper, record, label }) => {
    const matter = aPaperMatter({ ...beside, record });
    return { kind: item.kind, paper, label, drafted: draftPaper(paper, item, matter) };
  }),
);

/** The kinds of which anything waits. */
const waiting = new Set(paperSamples.flatMap((item) => (kindOfItem(item).waits(item) ? [item.kind] : [])));

/** What is wrong with a paper as it would be printed. */
function flawsOf(paper: Paper): string[] {
  const rows = [...(paper.boxes ?? []), ...(paper.receipt?.boxes ?? [])];
  const labels = (of: readonly (readonly { label: string }[])[] = []) => of.flat().map(({ label }) => label);
  const repeats = [paper.boxes, paper.receipt?.boxes].some((of) => new Set(labels(of)).size < labels(of).length);
  const written = JSON.stringify(paper);
  return [
    ...(/undefined|null|NaN|Invalid/.test(written) ? ['a word of the program'] : []),
    ...(/[[(（]20\d\d[\])）]/.test(written) ? ['a number without 〔〕'] : []),
    ...(paper.title.trim() === '' || paper.title.includes('\n') ? ['a title'] : []),
    ...(paper.paragraphs.some((each) => each.trim() === '' || each.includes('\n')) ? ['a paragraph'] : []),
    ...(rows.some((row) => row.length < 1 || row.length > 2) ? ['a row'] : []),
    ...(repeats ? ['two boxes of one name'] : []),
    ...(paper.head && !(paper.addressed && paper.signed && paper.paragraphs.length > 0) ? ['a letter'] : []),
    ...(paper.head && /《[^》]*《/.test(paper.title) ? ['marks within marks'] : []),
    ...(paper.list?.rows.some((row) => row.length !== paper.list?.headings.length) ? ['a list'] : []),
  ];
}

describe('every paper', () => {
  test.each(paperNames)('%s is drafted for each kind that has it', (paper) => {
    const kinds = new Set(drafts.filter((each) => each.paper === paper).map(({ kind }) => kind));
    // Of what waits for nobody there is nothing to chase.
    const meant = kindsWith(paper).filter((kind) => paper !== 'reminder-slip' || waiting.has(kind));
    expect([...kinds].sort()).toEqual(meant.toSorted());
    expect(kindsWith(paper).length).toBeGreaterThan(0);
  });

  test('says what a printed paper says and nothing of the program', () => {
    expect(drafts.length).toBeGreaterThan(50);
    const flaws = drafts.map(({ kind, paper, drafted }) => ({
      kind,
      paper,
      flaws: drafted ? flawsOf(drafted) : ['none'],
    }));
    expect(flaws.filter((each) => each.flaws.length > 0)).toEqual([]);
    expect(drafts.filter(({ label }) => label === '')).toEqual([]);
  });

  test('bears its number wherever one stands, and the note of a demo committee', () => {
    const number = '秦政协函〔2026〕3号';
    for (const { paper, drafted } of drafts) {
      expect(drafted?.name).toBe(paper);
      expect(drafted?.notice).toBeUndefined();
      if (!drafted || !paperGroups[paper]) continue;
      const told = numbered(drafted, number);
      const inBoxes = [...(told.boxes ?? []), ...(told.receipt?.boxes ?? [])]
        .flat()
        .filter(({ words }) => words === number);
      expect([told.number, inBoxes.length > 0 || told.receipt === undefined]).toEqual([number, true]);
    }
    const [sample] = paperSamples;
    const matter = aPaperMatter({ house: { ...aPaperMatter().house, demo: true } });
    expect(draftPaper('presentation-form', sample!, matter)?.notice).toBe('演示数据');
  });

  test('is not there for a record that it is not of', () => {
    for (const item of paperSamples)
      for (const paper of paperNames)
        expect(draftPaper(paper, item, aPaperMatter({ ...beside, record: 'elsewhere' }))).toBeUndefined();
    expect(kindNames.every((kind) => draftedBy('receiving-form', kind))).toBe(true);
  });
});

const opinion = paperSamples.find(({ kind, status }) => kind === 'opinions' && status === 'in-handling') as Opinion;
const draftOf = (paper: PaperName, record: string, item = opinion) =>
  draftPaper(paper, item, aPaperMatter({ ...beside, record }));

test('转办函: to each department by what it is to do, with the day to answer and a slip to send back', () => {
  const [lead, other] = opinion.handlingUnits;
  const letter = draftOf('transfer-letter', lead!.id);
  expect(letter).toEqual({
    name: 'transfer-letter',
    notice: undefined,
    head: { organ: '政协示范市秦都区委员会办公室' },
    title: '关于转办社情民意信息《关于整治背街小巷路灯不亮的建议》的函',
    addressed: '区住建局',
    paragraphs: [
      '现将社情民意信息《关于整治背街小巷路灯不亮的建议》（区政协委员、某社区书记　陆文涵　2026年3月2日反映）转给你单位主办，会办单位为区城管局。',
      // 18 working days from 9 March 2026, 清明 on 6 April between.
      '请结合工作职责认真研究办理，于2026年4月2日前将办理情况书面函复我办。如认为不属于本单位职责范围，请在签收后3个工作日内说明理由，申请退办。',
      '特此函告。',
    ],
    attachments: ['关于整治背街小巷路灯不亮的建议'],
    signed: { organ: '政协示范市秦都区委员会办公室', date: '2026年3月9日' },
    contact: '（联系人：丁某某）',
    receipt: expect.objectContaining({ title: '办理回执' }) as unknown,
  });
  expect(draftOf('transfer-letter', other!.id)?.paragraphs[0]).toContain('转给你单位会办，主办单位为区住建局。');
  expect(papersOf(opinion, beside).filter(({ paper }) => paper === 'transfer-letter')).toEqual([
    { paper: 'transfer-letter', record: lead!.id, label: '区住建局（主办）' },
    { paper: 'transfer-letter', record: other!.id, label: '区城管局（会办）' },
  ]);
});

test('转办函 and 催办单 name the days that the committee has laid down, and each unit its own', () => {
  const [, other] = opinion.handlingUnits;
  const own = (deadlines: Readonly<Record<string, number | null>>) => ({
    ...aPaperMatter().house,
    deadlines: { opinions: deadlines },
  });
  const letterBy = (deadlines: Parameters<typeof own>[0]) =>
    draftPaper('transfer-letter', opinion, aPaperMatter({ ...beside, record: other!.id, house: own(deadlines) }));
  // 15 working days from 9 March 2026.
  const given = letterBy({ 'sign-for': 5, reply: 10 });
  expect(given?.paragraphs[1]).toMatch(/于2026年3月30日前.*在签收后5个工作日内说明理由/);
  expect(given?.receipt?.hint).toContain('在签收后5个工作日内退回');
  const open = letterBy({ 'sign-for': null, reply: null });
  expect(open?.paragraphs[1]).toMatch(/^请结合工作职责认真研究办理，及时将办理情况.*在签收后及时说明理由/);

  const waits = { ...opinion, dueOn: '2026-03-11' as const };
  const slip = draftPaper(
    'reminder-slip',
    waits,
    aPaperMatter({ ...beside, record: other!.id, house: own({ reply: 10 }) }),
  );
  expect(slip?.boxes?.flat().find(({ label }) => label === '办结时限')?.words).not.toBe('2026年3月11日');
});

test('what the office changed stands in the place of what was drafted, and nothing else changes', () => {
  const letter = draftOf('transfer-letter', opinion.handlingUnits[0]!.id)!;
  const texts = { addressed: '区住房和城乡建设局', paragraphs: ['请研究。'], contact: undefined };
  expect(withTexts(letter, texts)).toEqual({ ...letter, addressed: '区住房和城乡建设局', paragraphs: ['请研究。'] });

  const form = draftPaper('receiving-form', opinion, aPaperMatter({ ...beside, record: aFiledPaper.id }))!;
  const changed = withTexts(form, { boxes: [{ label: '拟办意见', words: '请提案委阅处。' }] });
  expect(changed.boxes?.flat().filter((each, index) => each !== form.boxes?.flat()[index])).toEqual(
    form.boxes?.flat().map((each) => (each.label === '拟办意见' ? { ...each, words: '请提案委阅处。' } : each)),
  );
});

test('whatever people type, a paper has whole lines, its marks nest and nothing is empty', () => {
  const typed = fc.string({
    unit: fc.constantFrom('路', '灯', '《', '》', '（', '〔', '\n', '\u2028', ' ', 'a', '\u0000'),
    maxLength: 30,
  });
  const suggestion = paperSamples.find(
    ({ kind, status }) => kind === 'suggestions' && status === 'answered',
  ) as Suggestion;
  fc.assert(
    fc.property(typed, typed, typed, (title, text, name) => {
      const items = [
        {
          ...opinion,
          title: `题${title}`,
          handlingUnits: opinion.handlingUnits.map((each) => ({ ...each, name: `局${name}`, reply: text })),
        },
        { ...suggestion, title: `题${title}`, answer: text, addressee: `办${name}` },
      ];
      for (const item of items)
        for (const { paper, record } of papersOf(item, beside)) {
          const drafted = draftPaper(paper, item, aPaperMatter({ ...beside, record }));
          expect(drafted && flawsOf(drafted)).toEqual([]);
        }
    }),
    { numRuns: 60 },
  );
});

test('批示办理单: the phrases are numbered in the words, and each has who does it, by when and how it stands', () => {
  const [instruction] = opinion.instructions;
  const words = instruction?.text ?? '';
  const slip = draftOf('instruction-slip', instruction?.id ?? '');
  const boxes = new Map(slip?.boxes?.flat().map((each) => [each.label, each.words]));
  expect(boxes.get('批示内容')).toBe(`①${words}`);
  expect(slip?.list?.rows).toEqual([['①', words.slice(0, 2), '区住建局', '2026年4月20日', '已下达', '']]);
});

import { expect, test } from 'vitest';
import { aPaperMatter, paperSamples } from '../../../test-support/paper/paper.examples';
import type { Proposal } from '../../proposal/proposal';
import type { PaperName } from '../paper';
import { draftPaper, papersOf } from '../papers';

const beside = { letters: [], filed: [] };
const proposal = paperSamples.find(({ kind, status }) => kind === 'proposals' && status === 'replied') as Proposal;
const draftOf = (paper: PaperName, record: string, item = proposal) =>
  draftPaper(paper, item, aPaperMatter({ ...beside, record }));
const recordsOf = (paper: PaperName, item = proposal) =>
  papersOf(item, beside).flatMap((each) => (each.paper === paper ? [each.record ?? ''] : []));

test('答复函: the lead unit answers each who signed with a letter of its own, its class at the head', () => {
  const records = recordsOf('reply-letter');
  expect(records).toHaveLength(proposal.proposers.length);
  expect(draftOf('reply-letter', records[1]!)).toMatchObject({
    mark: 'A类',
    head: { organ: '区住建局' },
    number: '秦住建函〔2026〕12号',
    addressed: `${proposal.proposers[1]?.name}委员`,
    signed: { organ: '区住建局', date: '2026年3月5日' },
    copies: ['政协示范市秦都区委员会办公室'],
  });
  expect(draftOf('reply-letter', records[1]!)?.paragraphs).toContain('签发人：周某');
  // Whoever declined to sign is written to by nobody.
  const declined = proposal.proposers.map((each, index) =>
    index === 1 ? { ...each, signing: { state: 'declined' as const } } : each,
  );
  expect(recordsOf('reply-letter', { ...proposal, proposers: declined })).toHaveLength(1);
});

test('征询意见表: attitude and result in boxes of their own, filled in by nobody before the proposer', () => {
  const [record = ''] = recordsOf('consulting-form');
  const boxes = draftOf('consulting-form', record)?.boxes?.flat() ?? [];
  const ofLabel = (label: string) => boxes.find((each) => each.label === label)?.words;
  expect([ofLabel('对办理态度'), ofLabel('对办理结果')]).toEqual(Array(2).fill('□满意　　□基本满意　　□不满意'));
  expect([ofLabel('案号'), ofLabel('承办单位')]).toEqual(['第15号', '区住建局、区财政局']);
  expect(recordsOf('consulting-form', { ...proposal, status: 'filed', repliedOn: undefined })).toEqual([]);
});

test('交办单: each unit by its part in it, through the office that assigns it', () => {
  const [, record = ''] = recordsOf('assignment-slip');
  const boxes = draftOf('assignment-slip', record)?.boxes?.flat() ?? [];
  const ofLabel = (label: string) => boxes.find((each) => each.label === label)?.words;
  expect([ofLabel('承办单位'), ofLabel('交办单位')]).toEqual(['区财政局（协办）', '政府办公室']);
});

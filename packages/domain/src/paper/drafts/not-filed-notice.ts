import { officialDate } from '../../document/issue-paper';
import { plainParagraphs, printedLine } from '../../document/plain-paragraphs';
import { notFiledGrounds, proposing, type Proposal } from '../../proposal/proposal';
import { begun, letterParts, quoted } from '../matter';
import type { PaperRule } from '../rule';

/** 不予立案通知: why a proposal was not filed, and which other way it goes, to whoever proposed it (domain.md 3.2). */
export const notFiledNotice: PaperRule = {
  texts: ['title', 'addressed', 'paragraphs', 'contact'],
  of: {
    proposals: {
      subjects: ({ status }) => (status === 'not-filed' ? [{ label: '提案者' }] : []),
      draft: (item, matter) => ({
        ...begun('not-filed-notice', matter),
        title: `关于${quoted(item.title)}不予立案的通知`,
        addressed: proposersOf(item),
        paragraphs: [
          `您（你单位）于${officialDate(item.reportedOn)}提交的提案${quoted(item.title)}收悉。经审查，该提案${groundOf(item)}，不予立案。`,
          ...plainParagraphs(item.reason),
          ...(item.became ? [`提案所提内容已转作${becameWords[item.became.kind] ?? '其他事项'}另行办理。`] : []),
          '感谢对提案工作的支持，欢迎继续提出宝贵意见。',
        ],
        ...letterParts(matter),
      }),
    },
  },
};

/** What it was turned into, as its proposer is told. */
const becameWords: Readonly<Record<string, string>> = { opinions: '社情民意信息', suggestions: '群众来信（意见建议）' };

const groundOf = ({ ground }: Proposal): string =>
  ground === undefined || ground === 'other' ? '不符合立案条件' : notFiledGrounds[ground];

/** As many as the line of a letter holds are named. */
const mostNamed = 10;

/** Who declined to sign proposes nothing. */
function proposersOf(item: Proposal): string {
  const proposers = proposing(item);
  const named = proposers.slice(0, mostNamed);
  const names = named.map((each) => printedLine('member' in each ? `${each.name}委员` : each.name)).join('、');
  return proposers.length > mostNamed ? `${names}等${proposers.length}名提案者` : names;
}

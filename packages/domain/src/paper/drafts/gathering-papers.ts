import { announcedOf } from '../../gathering/announced';
import type { Gathering } from '../../gathering/gathering';
import { noticeOf, whenText, type Notice } from '../../gathering/notice';
import { printedLine } from '../../document/plain-paragraphs';
import { begun, box, type Drafted, type PaperMatter } from '../matter';
import type { Paper } from '../paper';
import type { PaperRule } from '../rule';

const ofGatherings = (each: Drafted<Gathering>) => ({ activities: each, readings: each, consultations: each });

/** 会议通知: the notice of a gathering. */
export const meetingNotice: PaperRule = {
  texts: ['title', 'addressed', 'paragraphs'],
  calls: true,
  of: ofGatherings({
    subjects: ({ status }) => (['draft', 'announced'].includes(status) ? [{ label: '通知' }] : []),
    draft: noticePaper,
  }),
};

/** 签到表: everybody who is called, with room for their hand. */
export const attendanceSheet: PaperRule = {
  texts: ['title'],
  calls: true,
  of: ofGatherings({
    subjects: ({ status }) => (status === 'cancelled' ? [] : [{ label: '应邀人员' }]),
    draft: (item, matter) => ({
      ...begun('attendance-sheet', matter),
      title: `${printedLine(item.title)}签到表`,
      paragraphs: [],
      boxes: [
        [
          box('时间', whenText({ ...item, plannedOn: item.heldOn ?? item.plannedOn })),
          box('地点', printedLine(item.place ?? '')),
        ],
      ],
      list: {
        headings: ['序号', '姓名', '单位及职务', '签名'],
        rows: matter.called.map(({ name, post = '' }, index) => [
          String(index + 1),
          printedLine(name),
          printedLine(post),
          '',
        ]),
      },
    }),
  }),
};

function noticePaper(item: Gathering, { house, invited, on }: PaperMatter): Paper {
  return paperOfNotice(noticeOf(announcedOf(item, { house, invited, today: on }), house.demo));
}

/** A notice as the paper it is printed as. */
export const paperOfNotice = ({ title, addressed, paragraphs, issuer, date, notice }: Notice): Paper => ({
  name: 'meeting-notice',
  title,
  addressed: addressed.replace(/：$/, ''),
  paragraphs,
  signed: { organ: issuer, date },
  notice,
});

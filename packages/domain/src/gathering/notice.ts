import type { Day } from '../calendar/day';
import { officialDate } from '../document/issue-paper';
import { chineseNumber, plainParagraphs, printedLine } from '../document/plain-paragraphs';

/** What a notice is made of; texts as they were entered, names as they are printed. */
export interface Announced {
  title: string;
  /** 召开 of a meeting, 开展 of everything else */
  verb: '召开' | '开展';
  plannedOn: Day;
  until?: Day | undefined;
  /** 09:00 */
  startsAt?: string | undefined;
  place?: string | undefined;
  topic?: { label: string; text: string } | undefined;
  agenda?: string | undefined;
  /** 携带材料 */
  bring?: string | undefined;
  /** 联系人及电话 */
  contact?: string | undefined;
  /** 全体委员; 教育界委员 */
  invited: string;
  /** 落款 */
  issuer: string;
  issuedOn: Day;
}

/** 通知: the words of one page. The Word file, the print page and what is copied set the same ones. */
export interface Notice {
  title: string;
  /** 主送 */
  addressed: string;
  paragraphs: string[];
  issuer: string;
  date: string;
  /** 演示数据 */
  notice: string | undefined;
}

const weekdays = ['日', '一', '二', '三', '四', '五', '六'];
/** 2026年3月20日（星期五） */
const dayWithWeekday = (day: Day): string =>
  `${officialDate(day)}（星期${weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]}）`;

/** 上午9时, 下午2时30分 */
export function hourText(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const part = hour < 12 ? '上午' : hour === 12 ? '中午' : hour < 18 ? '下午' : '晚上';
  return `${part}${hour > 12 ? hour - 12 : hour}时${minute === 0 ? '' : `${minute}分`}`;
}

/** When it begins and, where it takes several days, when it ends. */
export function whenText({ plannedOn, until, startsAt }: Pick<Announced, 'plannedOn' | 'until' | 'startsAt'>): string {
  const begins = `${dayWithWeekday(plannedOn)}${startsAt ? hourText(startsAt) : ''}`;
  return until && until > plannedOn ? `${begins}至${dayWithWeekday(until)}` : begins;
}

/** Whoever entered 关于召开……的通知 as its title is not quoted within another. */
const bareTitle = (title: string): string =>
  title.replace(/^关于(?:召开|举行|举办|开展)?/, '').replace(/的?通知$/, '') || title;

export function noticeOf(matter: Announced, demo: boolean): Notice {
  const { verb, place, topic, agenda, bring, contact, invited } = matter;
  const title = bareTitle(printedLine(matter.title));
  const told: [label: string, lines: string[]][] = [
    ['时间', [whenText(matter)]],
    ['地点', plainParagraphs(place)],
    ['参加人员', plainParagraphs(invited)],
    [topic?.label ?? '', plainParagraphs(topic?.text)],
    ['议程', plainParagraphs(agenda)],
    ['准备事项', plainParagraphs(bring)],
    ['请假要求', [leaveRule(contact !== undefined)]],
    ['联系方式', plainParagraphs(contact)],
  ];
  const parts = told.filter(([, lines]) => lines.length > 0);
  return {
    title: `关于${verb}${title}的通知`,
    addressed: `${invited === '全体委员' ? invited : '各有关委员'}：`,
    paragraphs: [
      `兹定于${whenText(matter)}${verb}${title}。现将有关事项通知如下：`,
      ...parts.flatMap(([label, [first = '', ...more]], index) => {
        const number = `${chineseNumber(index + 1)}、${label}`;
        // Lines of several stand below their heading.
        return more.length === 0 ? [`${number}：${first}`] : [number, first, ...more];
      }),
    ],
    issuer: printedLine(matter.issuer),
    date: officialDate(matter.issuedOn),
    notice: demo ? '演示数据' : undefined,
  };
}

const leaveRule = (hasContact: boolean): string =>
  `请收到通知后及时回复是否参加。因故不能参加的，请提前${hasContact ? '向联系人' : ''}履行请假手续，说明事由，并告知准假人。`;

/** The same to copy into a message. */
export const noticeText = ({ title, addressed, paragraphs, issuer, date, notice }: Notice): string =>
  [
    ...(notice ? [`【${notice}】`] : []),
    title,
    '',
    addressed,
    ...paragraphs.map((each) => `　　${each}`),
    '',
    issuer,
    date,
  ].join('\n');

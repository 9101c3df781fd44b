import { reportSpan } from './call';

/** How a figure is read back: by the API of its committee, where `{name}` in a path is the id of the unit of that name. */
export type Reading =
  /** What a list counts. */
  | { total: string }
  /** How many different values a field has in a list. */
  | { distinct: string; of: string }
  /** What a field comes to in a list. */
  | { sum: string; of: string }
  /** How many entries a list of each has, over all of a list. */
  | { entries: string; of: string }
  /** In how many months of the year a rule of 定期安排 names a date, or which day of the month it is. */
  | { rule: string; tells: 'months' | 'day' }
  /** What a public page shows. */
  | { shown: string }
  /** How many stand in a network, on a level of it where one is named. */
  | { of: string; level: number | 'all' }
  /** How many in a hundred of a class are reached in 六联系. */
  | { percent: string }
  /** A rate of the last plenary's proposals, in whole per cent. */
  | { rate: string };

/** What a published report counts of a committee, and where the demo world shows it. */
export interface DemoFigure {
  committee: string;
  /** Row of the sixteen systems (domain.md section 1). */
  row: number;
  says: string;
  value: number;
  /** The report says “+”: at least so many. */
  orMore?: true;
  read: Reading;
}

type Line = readonly [says: string, value: number | `${number}+`, read: Reading];

const figures = (committee: string, row: number, ...lines: readonly Line[]): DemoFigure[] =>
  lines.map(([says, value, read]) => ({
    committee,
    row,
    says,
    value: Number.parseInt(String(value), 10),
    ...(typeof value === 'string' && { orMore: true as const }),
    read,
  }));
const span = `from=${reportSpan.from}&to=${reportSpan.to}`;
const total = (path: string): Reading => ({ total: path });
/** Where several filters leave a list that nobody counts. */
const every = (path: string): Reading => ({ distinct: 'id', of: path });

/** The sixteen systems' figures as far as the demo world tells them. Damaged and masked numbers of the reports are not among them. */
export const demoFigures: readonly DemoFigure[] = [
  ...figures(
    'qindu',
    10,
    ['streets with one group each', 10, total('units?onePlusThree=true')],
    ['members', 255, total('members')],
    ['members on the list of the plenary', 255, { entries: 'attendance', of: 'activities?type=plenary' }],
    ['informants', 50, total('informants')],
    ['opinions in the span', 308, total(`opinions?${span}`)],
    ['adopted by the province', 5, total(`opinions?${span}&adoptedBy=province`)],
    ['adopted by the city', 32, total(`opinions?${span}&adoptedBy=city`)],
  ),
  ...figures(
    'yanchuan',
    11,
    ['members in five levels', 151, { of: 'grid', level: 'all' }],
    ['stations', 9, total('units?type=liaison-station')],
    ['council rooms', 6, total('units?type=council-room')],
    ['studios', 6, total('units?type=studio')],
    ['teams', 5, total('units?type=activity-group')],
  ),
  ...figures(
    'weinan',
    5,
    ['heads of studios', 32, total('units?type=studio')],
    ['standing members reached, of a hundred', 100, { percent: 'standing' }],
    ['sectors', 100, { percent: 'sector' }],
    ['special committees', 100, { percent: 'special-committee' }],
    ['county committees', 100, { percent: 'county' }],
    ['studios reached', 100, { percent: 'studio' }],
    ['members reached', 30, { percent: 'member' }],
  ),
  ...figures(
    'changqing',
    1,
    ['studios', 10, total('units?type=studio')],
    ['in streets', 4, total('units?type=studio&q=街道')],
    ['in towns', 6, total('units?type=studio&q=镇')],
    ['model studios', 4, total('units?type=studio&q=示范')],
    ['supervision groups', 4, total('units?type=work-group&q=督导')],
    ['district members and city members', 112 + 16, total('members')],
    ['city members', 16, total('members?unit={驻长清济南市政协委员组}')],
    ['suggestions', '70+', total('suggestions?stage=submitted')],
    ['opinions', '30+', total('opinions?stage=submitted')],
    ['good deeds', '70+', total('deeds?stage=done')],
    ['study essays', 112, { entries: 'sharings', of: 'readings?shared=true' }],
    ['months with a summary', 12, { rule: '督导调度', tells: 'months' }],
  ),
  ...figures(
    'xian',
    2,
    ['studios', 23, total('units?type=studio')],
    ['sectors in the talking group', 29, { distinct: 'sector', of: 'members?unit={市政协委员宣讲团}' }],
    ['talks', 66, every('activities?type=talk&stage=held')],
    ['links of the chain an outcome went through', 5, { entries: 'outcomeSteps', of: 'consultations?outcome=adopted' }],
  ),
  ...figures(
    'baoji',
    3,
    ['key topics', 16, total('topics')],
    ['sectors that took them', 16, { distinct: 'sector', of: 'topics' }],
    ['sector activities', '160+', every('activities?type=sector-activity&stage=held')],
    ['people served', '1200+', { sum: 'served', of: 'activities?type=sector-activity' }],
    ['reading themes', 3, { distinct: 'topic', of: 'books' }],
    ['themed activities', 9, every('activities?type=member-day&stage=held')],
    ['research topics', 15, every('activities?type=survey&stage=held')],
  ),
  ...figures(
    'xianyang',
    4,
    ['consultations', '90+', total('consultations?stage=held')],
    ['opinions', '260+', total('opinions?stage=submitted')],
    ['consultations by written rounds, without a number in the text', '1+', total('consultations?form=remote')],
  ),
  ...figures(
    'ankang',
    6,
    ['duty reports, without a number in the text', '1+', every('reports?type=duty-report&stage=accepted')],
    ['statements, without a number in the text', '1+', every('reports?type=statement&stage=accepted')],
    ['tasks of the year done, without a number in the text', '1+', total('tasks?stage=done')],
  ),
  ...figures(
    'shangluo',
    7,
    ['members', 319, total('members')],
    ['study groups', 14, total('units?type=study-group')],
    ['work groups', 7, total('units?type=work-group')],
  ),
  ...figures(
    'yangling',
    8,
    ['stations', 5, total('units?type=liaison-station')],
    ['young volunteers', 8, total('members?unit={政协青年志愿服务队}')],
    ['research topics of the year, two or three', 3, total('topics')],
    ['trainings a year', 1, every('activities?type=training&stage=held')],
    ['months settled', 12, { rule: '主席会议对账销号', tells: 'months' }],
    ['outcomes answered in writing and heard', 3, total('consultations?outcome=adopted')],
    ['points ticked off', 3, total('consultations?points=done')],
    [
      'tasks settled of each of six months, without a number in the text',
      '1+',
      every('tasks?type=assignment&stage=done'),
    ],
    ['weekly showings, without a number in the text', '1+', every('tasks?type=weekly-call&stage=done')],
  ),
  ...figures(
    'hancheng',
    9,
    ['studios', 8, total('units?type=studio')],
    ['sector groups', 10, total('units?type=work-group')],
    ['supervisors', 66, { level: 2, of: 'grid?network=supervisor-department' }],
    ['departments', 22, { level: 1, of: 'grid?network=supervisor-department' }],
    ['the studios’ day of the month', 21, { rule: '委员工作室活动日', tells: 'day' }],
    ['members in a micro-consultation, two or three', 3, { entries: 'attendance', of: 'consultations?form=micro' }],
    ['look-backs, without a number in the text', '1+', total('consultations?outcome=looked-back')],
    ['activity days of half a year', 48, every('activities?type=member-day&stage=held')],
  ),
  ...figures('shenmu', 12, ['of the four micro types, held', 4, { distinct: 'type', of: 'activities?stage=held' }]),
  ...figures(
    'yangxian',
    13,
    ['of the six micro types, held', 6, { distinct: 'type', of: 'activities?stage=held' }],
    ['special committees', 5, total('units?special=true')],
    ['reading groups', 5, total('reading-groups')],
    ['a topic, a book and a sharing of the month in each', 5, { entries: 'sharings', of: 'readings?shared=true' }],
  ),
  ...figures(
    'xincheng',
    14,
    ['studios in all nine streets', 9, total('units?type=studio')],
    ['pilots', 2, total('units?type=studio&q=试点')],
    ['suggestions', 34, total('suggestions?stage=submitted')],
    ['community visits', 6, every('activities?type=inspection&stage=held')],
    // ASSUMED: 132 are those handed in, of which 108 were filed; with 132 filed nobody could read the rate back.
    ['proposals', 132, total('proposals?stage=received')],
    ['of them rated excellent', 39, total('proposals?excellent=true')],
    ['filing rate of all received, of a hundred', 82, { rate: 'filed' }],
    ['published hours at two doors, without a number in the text', '2+', { shown: '/public/xincheng/duty' }],
  ),
  ...figures(
    'shache',
    15,
    ['groups', 38, total('units?type=liaison-group')],
    ['of towns', 29, total('units?type=liaison-group&q=乡镇')],
    ['of the county', 9, total('units?type=liaison-group&q=县级')],
    ['members', 203, total('members')],
    ['collective proposals, without a number in the text', '1+', total('proposals?form=collective')],
    ['proposals between two plenaries, without a number in the text', '1+', total('proposals?sitting=out-of-session')],
    ['proposals awarded in the year, without a number in the text', '1+', total('proposals?excellent=true')],
  ),
  ...figures(
    'zizhixian',
    16,
    ['items of 五有 in a town', 5, { entries: 'checklist', of: 'units?type=liaison-committee&q=云岭' }],
    ['months with a half-yearly report', 2, { rule: '半年书面报告', tells: 'months' }],
    ['months with news of the people', 12, { rule: '一月一次民情信息反映', tells: 'months' }],
    ['key proposals of the yearly call, without a number in the text', '1+', total('proposals?key=true')],
    ['opinions the town settled, without a number in the text', '1+', total('opinions?status=archived')],
    ['opinions the county leaders signed, without a number in the text', '1+', total('opinions?instructed=true')],
  ),
];

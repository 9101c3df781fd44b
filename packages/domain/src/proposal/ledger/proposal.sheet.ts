import type { HandlingMode } from '../../handling/handling-unit';
import { mostCharacters as most } from '../../text/limits';
import { choice, line, maybe, text } from '../../work/field';
import type { KnownNames, Said, TableSheet } from '../../work/sheet';
import { proposalStatuses, type Proposal, type Sitting } from '../proposal';
import { satisfactions, type Rating, type Satisfaction } from '../rating';
import { classIn, content, outcomeOf } from './outcome-cell';
import { formFrom, proposersOf } from './proposers-cell';
import { sessionOf } from './session-cell';
import { unitsOf } from './units-cell';

type Told = Readonly<Record<string, unknown>>;

/**
 * 提案台账 of a session as offices keep it, closed. The 案号 is kept as it is written, for it is what everybody calls the proposal
 * by; none is given anew, and the series of the product go on by themselves.
 */
export const proposalSheet: TableSheet<Proposal> = {
  day: 'reportedOn',
  columns: {
    number: {
      as: maybe(line('案号', most.number)),
      headings: ['案号', '提案编号', '提案号', '立案号', '编号', '提案序号'],
      example: '第15号',
      note: '照原样保留，不另编号',
    },
    title: {
      headings: ['案由', '提案标题', '提案名称', '题目', '提案题目', '提案案由'],
      example: '关于加快老旧小区加装电梯的提案',
    },
    unit: { headings: ['提出单位', '所在联络组', '联络组'] },
    session: {
      as: maybe(line('届次', most.name)),
      headings: ['届次会议', '会议届次', '会议'],
      example: '十五届三次会议',
      note: '不写的按收到日期归入',
    },
    sitting: {
      headings: ['提案时段', '会上或平时', '提交时段'],
      means: { 'in-session': /会上|会议期间|大会/, 'out-of-session': /平时|闭会/ },
    },
    form: {
      headings: ['形式', '提案类型', '提出形式'],
      means: { single: /个人|单独/, joint: /联名|共同/, collective: /集体|党派|团体|界别/ },
    },
    proposers: {
      as: maybe(text('提案者', most.ledgerNote)),
      headings: ['第一提案人', '第一提案者', '提案人', '提出人', '提案委员', '领衔人', '提案单位'],
      example: '王晓明',
      note: '委员写姓名，同名的写成“姓名（界别）”；集体提案写单位',
    },
    'read-signers': {
      as: maybe(text('联名人', most.ledgerNote)),
      headings: ['联名提案人', '附议人', '联名委员', '其他提案人', '联名者'],
      note: '几个人用“、”隔开',
    },
    category: { headings: ['类别', '分类', '提案类别', '所属类别'], example: '社会建设' },
    reportedOn: {
      headings: ['收到日期', '收到时间', '提案日期', '提交时间', '提交日期', '收案日期', '日期'],
      example: '2026-01-12',
    },
    'read-outcome': {
      as: maybe(line('审查结果', most.name)),
      headings: ['立案情况', '审查意见', '是否立案', '处理意见', '处理结果', '审查情况'],
      offers: ['立案', '不予立案', '并案', '转社情民意', '撤案'],
      example: '立案',
    },
    'read-lead': {
      as: maybe(text('主办单位', most.ledgerNote)),
      headings: ['承办单位', '主办', '主办部门', '承办部门', '办理单位', '分办单位'],
      note: '几个单位用“、”隔开；没有协办的几个单位按分办记',
    },
    'read-assist': {
      as: maybe(text('协办单位', most.ledgerNote)),
      headings: ['会办单位', '协办', '会办', '协办部门'],
      note: '几个单位用“、”隔开',
    },
    mode: {
      headings: ['办理类型', '承办方式'],
      means: { sole: /单办|独办/, joint: /会办|合办|协办|主办/, split: /分办|分别/ },
    },
    repliedOn: { headings: ['答复时间', '办复日期', '办复时间', '回复日期', '复文日期'] },
    class: {
      as: maybe(line('办理结果', most.number)),
      headings: ['结果分类', '办理类别', '答复类别', '办复类别', '办理结果分类', '答复类型'],
      offers: ['A', 'B', 'C', 'D'],
      example: 'A',
    },
    'read-attitude': {
      as: maybe(choice('对办理态度', satisfactions)),
      headings: ['办理态度', '态度满意度', '态度评价'],
      means: content,
    },
    'read-satisfied': {
      as: maybe(choice('对办理结果', satisfactions)),
      headings: ['满意度', '满意程度', '委员满意度', '反馈意见', '委员意见', '满意情况', '结果满意度', '评价'],
      means: content,
    },
  },
  inOrder: ['reportedOn', 'repliedOn'],
  makes: ({ own }, known, said) => made(own, known, said),
  lands: (told) => ({ ...told, imported: true }),
};

function made(own: Told, known: KnownNames, said: Said): Told {
  const day = typeof own['reportedOn'] === 'string' ? own['reportedOn'] : undefined;
  const repliedOn = typeof own['repliedOn'] === 'string' ? own['repliedOn'] : undefined;
  const proposers = proposersOf(own['proposers'], own['read-signers'], known, said);
  const result = classOf(own['class'], said);
  const handling = unitsOf(
    own['read-lead'],
    own['read-assist'],
    // What the column was read as is one of its choices.
    { mode: own['mode'] as HandlingMode | undefined, on: repliedOn ?? day ?? '', repliedOn, class: result },
    said,
  );
  const outcome = landing(own, { isAnswered: repliedOn !== undefined || result !== undefined, said });
  const isClosed = outcome.status === 'closed';
  return {
    ...outcome,
    ...sessionOf(own['session'], day, known, said),
    ...(own['sitting'] !== undefined && { sitting: own['sitting'] as Sitting }),
    proposers,
    ...(own['form'] === undefined && { form: formFrom(proposers) }),
    class: isClosed ? result : undefined,
    ...(isClosed && known['watched']?.some(({ id }) => id === result) && { watching: true }),
    ...(isClosed
      ? { ...handling, closedOn: repliedOn ?? day, ratings: ratingsOf(own, proposers, repliedOn ?? day ?? '', said) }
      : { mode: undefined, repliedOn: undefined, ...wantedOf(handling.handlingUnits) }),
    ...((isClosed || outcome.status === 'filed') && { filedOn: day }),
  };
}

function classOf(written: unknown, said: Said): string | undefined {
  const result = classIn(written);
  if (typeof written === 'string' && written !== '' && result === undefined)
    said.warn('class', 'class.unknown', `“${written}”看不出是哪一类，应写A、B、C等字母；没有记入`);
  return result;
}

/** Where a row lands: what was answered is closed; of what was not, only what the office said is kept. */
function landing(
  own: Told,
  { isAnswered, said }: { isAnswered: boolean; said: Said },
): Pick<Proposal, 'status'> & Partial<Pick<Proposal, 'ground' | 'reason'>> {
  const written = typeof own['read-outcome'] === 'string' ? own['read-outcome'] : '';
  const told = written === '' ? undefined : outcomeOf(written);
  if (written !== '' && told === undefined && !isAnswered)
    said.warn('read-outcome', 'outcome.unknown', `“${written}”看不出是否立案，按${proposalStatuses.submitted}记`);
  if (told === 'not-filed') return { status: told, ground: 'other', reason: written };
  if (told === 'merged' || told === 'withdrawn') return { status: told, reason: written };
  if (isAnswered) return { status: 'closed' };
  // A ledger without that column is one of what was filed: a number was given to nothing else.
  return { status: told ?? (written === '' && own['number'] !== undefined ? 'filed' : 'submitted') };
}

/** Units that have not answered yet are those that it is meant for: the office assigns them here. */
const wantedOf = (units: readonly { name: string }[]): Partial<Proposal> =>
  units.length > 0
    ? {
        wanted: units
          .map(({ name }) => name)
          .join('、')
          .slice(0, most.addressee),
        handlingUnits: [],
      }
    : { handlingUnits: [] };

/** 征询意见, as the first proposer gave it on paper. A sheet with one column of it asked for both in one. */
function ratingsOf(own: Told, [first]: Proposal['proposers'], on: string, said: Said): readonly Rating[] {
  // What the columns were read as are their choices.
  const result = own['read-satisfied'] as Satisfaction | undefined;
  const attitude = own['read-attitude'] as Satisfaction | undefined;
  const both = result ?? attitude;
  if (!first || both === undefined) return [];
  if (result === undefined || attitude === undefined)
    said.warn(
      result === undefined ? 'read-attitude' : 'read-satisfied',
      'rating.one',
      `表上只有一栏评价“${satisfactions[both]}”，对态度、对结果都按它记`,
    );
  return [
    {
      id: 'r1',
      proposer: first.id,
      name: first.name,
      round: 1,
      attitude: attitude ?? both,
      result: result ?? both,
      by: 'paper',
      at: `${on}T00:00:00+08:00`,
    },
  ];
}

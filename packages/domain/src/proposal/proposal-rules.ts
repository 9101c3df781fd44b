import type { Day } from '../calendar/day';

/** 届次会议: the plenary that proposals are received, numbered and reported for. */
export interface Plenary {
  /** 届-次: `15-3` */
  id: string;
  /** 十五届三次会议 */
  name: string;
  opensOn: Day;
  closesOn: Day;
  /** 提案截止日期: until when a proposal is 会上; the last day of the meeting where nothing is said. */
  cutOffOn?: Day | undefined;
}

/** 办理结果分类 that a committee may have: it lays down what each means. */
export const classLabels = { A: 'A类', B: 'B类', C: 'C类', D: 'D类', E: 'E类', F: 'F类' } as const;

/** 办理结果分类: A类 with its meaning at this place (domain.md 3.2: classes differ by place). */
export interface ResolutionClass {
  /** A, B, C, D */
  id: string;
  meaning: string;
  /** What is in this class stays on the list of 跟踪办理 until it is solved. */
  watched?: boolean | undefined;
}

/**
 * 立案率口径: what a filing rate is counted by. What was merged may stay in the base, or fall out of it (domain.md 6.5: 236 of
 * 254 are told as 93.3 %).
 */
export const filingBases = { received: '收到的全部提案', 'without-merged': '收到的提案，不含并案' } as const;
export type FilingBase = keyof typeof filingBases;

/** 提案工作规则: what a committee has laid down for its proposals; without it they take their usual course. */
export interface ProposalRules {
  /** Newest last. */
  plenaries?: readonly Plenary[] | undefined;
  /** 提案分类 */
  categories?: readonly string[] | undefined;
  classes?: readonly ResolutionClass[] | undefined;
  /** 编号 within a plenary: `第{no}号`; of what was made between them a series of its own. */
  pattern?: string | undefined;
  betweenPattern?: string | undefined;
  filingBase?: FilingBase | undefined;
  /** 征询意见表 and 联名确认 by links to people without an account (内外有别); otherwise the office enters paper alone. */
  links?: boolean | undefined;
}

export const defaultClasses: readonly ResolutionClass[] = [
  { id: 'A', meaning: '已经解决或基本解决' },
  { id: 'B', meaning: '列入计划逐步解决', watched: true },
  { id: 'C', meaning: '受条件限制暂难解决', watched: true },
  { id: 'D', meaning: '留作参考' },
];

export const defaultCategories: readonly string[] = [
  '经济建设',
  '政治建设',
  '文化建设',
  '社会建设',
  '生态文明建设',
  '其他',
];

export const defaultPatterns = { 'in-session': '第{no}号', 'out-of-session': '平时第{no}号' } as const;

type Own<Name extends keyof ProposalRules> = Pick<ProposalRules, Name>;

/**
 * 提案分类 of a committee: those of its 提案工作规则, else those of the scheme in force, else the usual ones (see `schemeOn`).
 */
export const categoriesOf = (
  { categories = [] }: Own<'categories'> = {},
  scheme?: { categories?: readonly string[] | undefined },
): readonly string[] => (categories.length > 0 ? categories : (scheme?.categories ?? defaultCategories));

/** 办理结果分类 of a committee. */
export const classesOf = ({ classes = [] }: Own<'classes'> = {}): readonly ResolutionClass[] =>
  classes.length > 0 ? classes : defaultClasses;

/** `A类` as it stands at the head of a reply. */
export const className = (id: string): string => `${id}类`;

/** Whether what is in this class stays on the list of 跟踪办理; one that is laid down no more watches nothing. */
export const isWatched = (rules: Own<'classes'> | undefined, id: string): boolean =>
  classesOf(rules).some((each) => each.id === id && each.watched === true);

/** 编号格式 of one of the two series of a plenary. */
export const patternOf = (
  { pattern, betweenPattern }: Own<'pattern' | 'betweenPattern'>,
  sitting: keyof typeof defaultPatterns,
): string => (sitting === 'in-session' ? pattern : betweenPattern) ?? defaultPatterns[sitting];

export const filingBaseOf = ({ filingBase = 'received' }: Own<'filingBase'> = {}): FilingBase => filingBase;

/** 案号: the running number within its series, in the pattern that was laid down. */
export const proposalNumber = (pattern: string, { no, session }: { no: number; session: string }): string =>
  pattern.replaceAll('{no}', String(no)).replaceAll('{session}', session);

/** Why a pattern gives no number that is told from the others, or nothing. */
export function proposalPatternFault(pattern: string): string | undefined {
  if (!pattern.includes('{no}')) return '编号格式须含 {no}（顺序号）。';
  return /[{}]/.test(pattern.replaceAll(/\{(?:no|session)\}/g, ''))
    ? '编号格式中只能使用 {no}、{session}（届次）。'
    : undefined;
}

import { plainText } from '../sheet/cell-text';
import type { Cell } from '../sheet/cells';
import type { Told } from './told';

/** A mark and what it is taken for; one that offices use in two ways says so. */
export interface Mark {
  told: Told;
  doubt?: string;
}

const rows: readonly (readonly [pattern: RegExp, told: Told])[] = [
  [/^(无故|未请假)?(缺席|缺勤|旷会|旷工|旷|缺|未到|未参会|未参加|未出席|没来|不在|否)$/, { state: 'absent' }],
  [/^(迟到|晚到)$/, { state: 'late' }],
  [/^(早退|提前离会|提前离开)$/, { state: 'left-early' }],
  [/^列席$/, { state: 'present', sittingIn: true }],
  [/^(主持|主持会议|领队|牵头|组织)$/, { state: 'present', led: true }],
  [/^(书面|书面发言|书面交流)$/, { state: 'present', spoke: 'written' }],
  [/^(口头|发言|口头发言|大会发言|交流发言|作交流)$/, { state: 'present', spoke: 'oral' }],
  [
    /^(全程|全勤)?(出席|到会|参会|参加|与会|参加会议|出席会议|到场|出勤|签到|已到|实到|到|是|在|全程|全勤)$/,
    { state: 'present' },
  ],
  [/^(请假|假|准假|已请假|告假|请)$/, { state: 'leave' }],
];

/** 请假 with its reason: 病假, 出差, 请假（出国）. */
const reasons: readonly (readonly [pattern: RegExp, reason: NonNullable<Told['reason']>])[] = [
  [/出国|出境|国外|境外/, 'abroad'],
  [/出差|公差|因公|公假|公务|外出学习|外出开会|^公$|工作冲突/, 'business'],
  [/病|住院|生病|就医|身体|手术|体检|产假|隔离/, 'ill'],
  [/事假|其他|其它|家事|家中有事|有事|婚假|丧假|外出|^事$/, 'other'],
];

const ticks: Readonly<Record<string, Mark>> = Object.fromEntries([
  ...Array.from('√✓✔☑✅●✚v', (tick) => [tick, { told: { state: 'present' } }] as const),
  ...Array.from('×✗✘✕✖❌xⅩ', (tick) => [tick, { told: { state: 'absent' } }] as const),
  ...Array.from('○〇◯△o⭕', (tick) => [
    tick,
    { told: { state: 'leave' }, doubt: `“${tick}”按请假读，请核对` } satisfies Mark,
  ]),
]);

const why =
  '出国|出境|国外|境外|出差|公差|公务(?:活动)?|生病|住院|就医|手术|体检|隔离|身体(?:原因|不适|欠佳)|外出(?:学习|开会|培训|考察)?|工作冲突|家中有事|家事|有事|其他|其它|[公病事故私产婚丧]';
/** 因事请假, 病假, 因公外出, 因故未到: words of leave and no others. */
export const leaveWords = new RegExp(
  `^(?=.*(?:假|${why}))(?:上午|下午|全天|半天|临时|已)?[因请在]?(?:${why})*[请准告]?假?(?:[半一两二三\\d]天)?(?:未到|未参加|未出席|不能参加|不能出席)?(?:[:：(（[].*)?$`,
  'u',
);

/** 请假的理由, where words say one. */
export const reasonIn = (text: string): Told['reason'] => reasons.find(([pattern]) => pattern.test(text))?.[1];

/** √ × ○ 假 出席 请假（出差）: what a cell or a word beside a name says; nothing where it is no mark. */
export function readMark(cell: Cell | undefined, legend: Legend = {}): Mark | undefined {
  const text = plainText(cell).toLowerCase();
  if (text === '') return undefined;
  const own = legend[text];
  if (own) return { told: own };
  const tick = ticks[text];
  if (tick) return tick;
  const [, word = text, inBrackets] = /^(.*?)[([（]?(?:[:：(（[])(.+?)[)）\]]?$/.exec(text) ?? [];
  const said = rows.find(([pattern]) => pattern.test(word))?.[1];
  if (said?.state === 'leave') return { told: { ...said, ...withReason(inBrackets ?? '') } };
  if (said) return inBrackets === undefined ? { told: said } : undefined;
  const reason = text.length <= 8 ? reasonIn(text) : undefined;
  if (leaveWords.test(text)) return { told: { state: 'leave', ...(reason && { reason }) } };
  return reason && !/局|院|校|公司|中心|委|会$/.test(text) ? { told: { state: 'leave', reason } } : undefined;
}

const withReason = (words: string): Told => {
  const reason = reasonIn(words);
  return reason ? { reason } : {};
};

/** 图例: what a sheet itself says its marks mean, √出席 ×缺席 ○请假. */
export type Legend = Readonly<Record<string, Told>>;

const inLegend =
  /([√✓✔☑●×✗✘✕○〇◯△xo])\s*(?:[:：=为表示代—-]*)\s*(出席|到会|参会|出勤|缺席|缺勤|旷会|请假|病假|事假|公假|迟到|早退|列席)/giu;

export const readLegend = (lines: readonly string[]): Legend =>
  Object.fromEntries(
    lines.flatMap((line) =>
      [...line.normalize('NFKC').matchAll(inLegend)].flatMap(([, tick = '', word]) => {
        const told = readMark(word ?? '')?.told;
        return told ? [[tick.toLowerCase(), told] as const] : [];
      }),
    ),
  );

/** 半天数: 2, 1天, 半天, 1.5天, 全天. */
export function readHalfDays(cell: Cell | undefined, unit: 'half' | 'whole' = 'half'): number | undefined {
  const text = plainText(cell);
  const worded = { 半天: 1, 半日: 1, 一天: 2, 全天: 2, 一天半: 3, 两天: 4, 上午: 1, 下午: 1 }[text];
  if (worded !== undefined) return worded;
  const [, digits, of] = /^(\d+(?:\.5|\.0)?)(个?半天|半日|天|日)?$/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const isHalf = of === undefined ? unit === 'half' : of.includes('半');
  const count = Number(digits) * (isHalf ? 1 : 2);
  return Number.isInteger(count) ? count : undefined;
}

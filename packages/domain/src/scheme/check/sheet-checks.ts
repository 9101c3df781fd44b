import { subjectLabels } from '../catalogue/subjects';
import type { Rules } from '../scheme';
import type { Indicator, Sheet } from '../assessment-sheet';
import { listed, numberWords, quoted } from '../told/numbers';
import { unitTypesWords } from '../told/quota-words';
import { hundredths } from './bounds';
import { fault, inEach, none, warning, type Checks } from './fault';
import { nodesIn, quotasIn, type IndicatorAt, type SheetAt } from './places';
import { unknownUnitTypes } from './unit-checks';

const full = 100;

const typesOf = ({ unitTypes }: Pick<Sheet, 'unitTypes'>, rules: Rules): readonly string[] =>
  unitTypes ?? rules.unitTypes;

/** 考核表 */
export const sheetChecks: Checks<SheetAt> = {
  'sheet.units': ({ sheet, rules }) => unknownUnitTypes('/unitTypes', sheet.unitTypes, rules),
  /** Of several that fit a unit the first is its own. */
  'sheet.unused': ({ sheet, rules, pointer }) => {
    const before = rules.sheets.slice(0, Number(pointer.split('/').at(-1)));
    const firsts = typesOf(sheet, rules).map((type) => before.find((each) => typesOf(each, rules).includes(type)));
    const names = [...new Set(firsts.map((first) => quoted(first?.name ?? '')))];
    return firsts.length > 0 && firsts.every((first) => first !== undefined)
      ? fault('/unitTypes', `这些组织已用排在前面的${listed(names)}考核，本表不起作用，请调整适用的组织类型，或删去`)
      : none;
  },
  'sheet.block': ({ sheet }) =>
    inEach('/blocks', sheet.blocks, ({ name, indicators }) =>
      indicators.length === 0 ? fault('/indicators', `“${name}”中没有指标，请添加指标，或删去这一部分`) : none,
    ),
  'sheet.notice': ({ sheet: { noticeTo, blocks } }) =>
    noticeTo !== undefined && !blocks.some(({ indicators }) => indicators.some(({ kind }) => kind === 'deduct'))
      ? warning('/noticeTo', `没有扣分指标，不会有扣分抄告“${noticeTo}”，请添加扣分指标，或去掉抄告单位`)
      : none,
  /** Where every line stands in the source, the source itself adds up to something else: that is told, not refused. */
  'sheet.hundred': ({ sheet }) => {
    const base = sheet.blocks.flatMap(({ indicators }) => indicators).filter(({ kind }) => kind === 'base');
    const total = base.reduce((sum, { most }) => sum + hundredths(most), 0) / 100;
    if (total === full) return none;
    const sentence = `基本分合计 ${numberWords(total)} 分，百分制应为 ${full} 分`;
    return base.length > 0 && base.every(({ assumed }) => !assumed)
      ? warning('/blocks', `${sentence}；各项分值均出自依据文件，请核对依据`)
      : fault('/blocks', `${sentence}，请调整各项分值`);
  },
};

function autoFault({ quota, node }: { quota?: string; node?: string }, { sheet, rules }: SheetAt): string | undefined {
  if (quota !== undefined) {
    const found = quotasIn(rules).find(({ quota: { id } }) => id === quota)?.quota;
    if (!found) return '自动计分所依据的任务不在本方案中，请重新选择';
    const whose = listed(found.for.map((subject) => subjectLabels[subject]));
    if (!found.for.includes('unit')) return `任务“${found.label}”是对${whose}的要求，联络组织的考核表不能据此计分`;
    const asked = typesOf(found, rules);
    const own = typesOf(sheet, rules);
    // Types that the scheme does without are told where they stand.
    return asked.length === 0 || own.length === 0 || own.some((type) => asked.includes(type))
      ? undefined
      : `任务“${found.label}”只要求${unitTypesWords(asked)}，本表考核的组织没有这项要求，请另选任务`;
  }
  const nodes = nodesIn(rules).filter(({ node: { id } }) => id === node);
  if (nodes.length === 0) return '自动计分所依据的积分项不在本方案中，请重新选择';
  return nodes.some(({ subject }) => subject === 'unit')
    ? undefined
    : '所选积分项不在联络组织积分表中，联络组织的考核表不能据此计分';
}

const mostWords: Readonly<Record<Indicator['kind'], string>> = {
  base: '指标分值应大于 0',
  bonus: '加分上限应大于 0',
  deduct: '扣分上限应填写大于 0 的数，如 5 表示最多扣 5 分',
};

/** 考核指标 */
export const indicatorChecks: Checks<IndicatorAt> = {
  'indicator.most': ({ indicator: { most, kind } }) => (most > 0 ? none : fault('/most', mostWords[kind])),
  'indicator.auto': ({ indicator: { auto }, ...at }) => {
    const message = auto && autoFault(auto, at);
    return message === undefined ? none : fault(auto && 'quota' in auto ? '/auto/quota' : '/auto/node', message);
  },
  'indicator.method': ({ indicator: { method } }) =>
    inEach('/method', method, (each, index) => (method.indexOf(each) < index ? fault('', '考核方式重复') : none)),
};

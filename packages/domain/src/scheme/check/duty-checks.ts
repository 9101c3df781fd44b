import { reportTypes } from '../../report/report';
import type { Checklist, ContactDuty, ReportDuty } from '../language';
import type { Rules } from '../scheme';
import { listed } from '../told/numbers';
import { fault, inEach, none, type Checks } from './fault';
import { unknownUnitTypes } from './unit-checks';
import { nobodyLeft, unknownWho } from './who-checks';

interface EntryAt<Entry> {
  pointer: string;
  rules: Rules;
  entry: Entry;
}

/** 联系 */
export const contactChecks: Checks<EntryAt<ContactDuty>> = {
  'contact.least': ({ entry: { atLeast } }) =>
    Number.isInteger(atLeast) && atLeast >= 1 ? none : fault('/atLeast', '联系次数应为不小于 1 的整数'),
  'contact.coverage': ({ entry: { coverage } }) =>
    coverage === undefined || (coverage > 0 && coverage <= 100)
      ? none
      : fault('/coverage', '联系面应在 0 至 100 之间（百分比）'),
  'contact.who': ({ entry: { whom, who }, rules }) => {
    if (who === undefined) return none;
    if (whom !== 'member') return fault('/who', '联系对象不是委员，不能按身份限定，请去掉这一限定');
    const unknown = unknownWho('/who', who, rules);
    return unknown.length > 0 ? unknown : nobodyLeft('/who', who, undefined);
  },
  'contact.units': ({ entry: { of, whom, unitTypes }, rules }) =>
    unitTypes !== undefined && whom !== 'unit' && of !== 'unit'
      ? fault('/unitTypes', '联系双方都不是联络组织，请去掉组织类型')
      : unknownUnitTypes('/unitTypes', unitTypes, rules),
};

/** 报送制度 */
export const reportChecks: Checks<EntryAt<ReportDuty>> = {
  'report.type': ({ entry: { type } }) =>
    Object.hasOwn(reportTypes, type)
      ? none
      : fault('/type', `“${type}”不是履职材料的类别，可选：${listed(Object.values(reportTypes))}`),
  'report.who': ({ entry: { for: subject, who }, rules }) => {
    if (who === undefined) return none;
    if (subject !== 'member') return fault('/who', '报送主体不是委员，不能按身份限定，请去掉这一限定');
    const unknown = unknownWho('/who', who, rules);
    return unknown.length > 0 ? unknown : nobodyLeft('/who', who, undefined);
  },
  'report.units': ({ entry: { for: subject, unitTypes }, rules }) =>
    unitTypes !== undefined && subject !== 'unit'
      ? fault('/unitTypes', '报送主体不是联络组织，请去掉组织类型')
      : unknownUnitTypes('/unitTypes', unitTypes, rules),
};

/** 规范化标准 */
export const standardChecks: Checks<EntryAt<Checklist>> = {
  'standard.empty': ({ entry: { name, items } }) =>
    items.length === 0 ? fault('/items', `“${name}”中没有内容，请逐项添加，或删去这一标准`) : none,
  'standard.items': ({ entry: { items } }) =>
    inEach('/items', items, ({ label }, index) =>
      items.findIndex((item) => item.label === label) < index ? fault('/label', `“${label}”重复`) : none,
    ),
  'standard.units': ({ entry: { unitTypes }, rules }) => unknownUnitTypes('/unitTypes', unitTypes, rules),
};

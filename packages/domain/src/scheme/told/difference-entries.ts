import { subjectLabels } from '../catalogue/subjects';
import type { Node } from '../language';
import type { Rules } from '../scheme';
import { starsSentence } from './band-words';
import { nodeName } from './clause-words';
import { fieldsOf, top, type Entry, type Field } from './difference-entry';
import * as formats from './difference-fields';
import { pointsEntries } from './difference-points';
import { sheetEntries } from './difference-sheets';
import { contactSentence, reportSentence, type Named } from './duty-words';
import { listed, numberWords } from './numbers';
import { planSentence, quotaSentence, unitTypesWords } from './quota-words';

/** What quotas and nodes of points are called. */
export function namesOf({ plans, points }: Rules): Named {
  const quotas = new Map(plans.flatMap(({ quotas: all }) => all.map(({ id, label }) => [id, label] as const)));
  const nodesUnder = (node: Node): (readonly [string, string])[] => [
    [node.id, nodeName(node)],
    ...('of' in node ? node.of.flatMap(nodesUnder) : []),
  ];
  const nodes = new Map(points.unit ? nodesUnder(points.unit.tree) : []);
  return { quota: (id) => quotas.get(id), node: (id) => nodes.get(id) };
}

const planEntries = ({ plans }: Rules, named: Named): Entry[] =>
  plans.flatMap((plan, at): Entry[] => {
    const pointer = `/plans/${at}`;
    const { id, name, quotas } = plan;
    const about = { block: '履职计划', under: top };
    const fields = fieldsOf(pointer, plan, formats.planFormats, named);
    return [
      { ...about, kind: '计划', id, title: name, says: planSentence(plan), pointer, fields },
      ...quotas.map((quota, index) => ({
        ...about,
        kind: '任务',
        id: quota.id,
        title: quota.label,
        says: quotaSentence(quota),
        pointer: `${pointer}/quotas/${index}`,
        under: { id, title: name },
        fields: fieldsOf(`${pointer}/quotas/${index}`, quota, formats.quotaFormats, named),
      })),
    ];
  });

const starsEntries = ({ stars }: Rules, named: Named): Entry[] =>
  stars.map((each, index) => ({
    block: '星级',
    kind: '星级',
    id: each.for,
    title: subjectLabels[each.for],
    says: starsSentence(each, named.quota),
    pointer: `/stars/${index}`,
    under: top,
    fields: fieldsOf(`/stars/${index}`, each, formats.starsFormats, named),
  }));

const dutyEntries = ({ contacts, reports }: Rules, named: Named): Entry[] => [
  ...contacts.map((duty, index) => ({
    block: '联系制度',
    kind: '联系',
    id: duty.id,
    title: duty.label,
    says: contactSentence(duty),
    pointer: `/contacts/${index}`,
    under: top,
    fields: fieldsOf(`/contacts/${index}`, duty, formats.contactFormats, named),
  })),
  ...reports.map((duty, index) => ({
    block: '报送制度',
    kind: '报送',
    id: duty.id,
    title: duty.label,
    says: reportSentence(duty),
    pointer: `/reports/${index}`,
    under: top,
    fields: fieldsOf(`/reports/${index}`, duty, formats.reportFormats, named),
  })),
];

const standardEntries = ({ standards }: Rules, named: Named): Entry[] =>
  standards.flatMap((checklist, at): Entry[] => {
    const pointer = `/standards/${at}`;
    const { id, name, items } = checklist;
    const about = { block: '规范化标准' };
    const fields = fieldsOf(pointer, checklist, formats.checklistFormats, named);
    return [
      {
        ...about,
        kind: '标准',
        id,
        title: name,
        says: `共 ${numberWords(items.length)} 条`,
        pointer,
        under: top,
        fields,
      },
      ...items.map((item, index) => ({
        ...about,
        kind: '标准内容',
        id: item.id,
        title: item.label,
        says: item.label,
        pointer: `${pointer}/items/${index}`,
        under: { id, title: name },
        fields: [{ pointer: `${pointer}/items/${index}/label`, label: '名称', value: item.label, words: item.label }],
      })),
    ];
  });

const namesField = (pointer: string, label: string, value: readonly string[], names = value): Field => ({
  pointer,
  label,
  value,
  names,
  words: names.length === 0 ? '（无）' : listed(names),
});

/** What a scheme says once, as fields of one rule that is always there. */
function generalEntry(rules: Rules, named: Named): Entry {
  const { words, rhythms, deadlines, phrases } = rules;
  const rhythmLabels = { reading: '读书开展频次', consultation: '协商开展频次', opinion: '信息开展频次' } as const;
  const fields: Field[] = [
    ...fieldsOf('/words', words, formats.wordsFormats, named),
    ...Object.entries(words.units ?? {}).map(([type, value]) => ({
      pointer: `/words/units/${type}`,
      label: `${unitTypesWords([type])}的名称`,
      value,
      words: value,
    })),
    namesField(
      '/unitTypes',
      '组织类型',
      rules.unitTypes,
      rules.unitTypes.map((type) => unitTypesWords([type])),
    ),
    namesField('/sectors', '界别', rules.sectors),
    namesField('/categories', '提案分类', rules.categories),
    { pointer: '/standard', label: '健全标准', value: rules.standard, words: formats.standardWords(rules.standard) },
    // Object.keys types keys as strings; the object is a closed literal.
    ...(Object.keys(rhythmLabels) as (keyof typeof rhythmLabels)[]).map((name) => ({
      pointer: `/rhythms/${name}`,
      label: rhythmLabels[name],
      value: rhythms[name],
      words: formats.rhythmWords(rhythms[name]),
    })),
    ...Object.entries(deadlines).map(([action, days]) => ({
      pointer: `/deadlines/${action}`,
      label: `${formats.stepWords(action)}时限`,
      value: days,
      words: days === null ? '不设时限' : `${numberWords(days)} 个工作日`,
    })),
    ...Object.entries(phrases).map(([action, all]) =>
      namesField(`/phrases/${action}`, `${formats.stepWords(action)}常用语`, all),
    ),
    ...fieldsOf('/ranking', rules.ranking, formats.rankingFormats, named),
  ];
  return { block: '基本设置', kind: '设置', id: '', title: '基本设置', says: '', pointer: '', under: top, fields };
}

/** Every rule of a scheme, block by block. */
export function entriesOf(rules: Rules): Entry[] {
  const named = namesOf(rules);
  return [
    generalEntry(rules, named),
    ...standardEntries(rules, named),
    ...planEntries(rules, named),
    ...pointsEntries(rules, named),
    ...starsEntries(rules, named),
    ...sheetEntries(rules, named),
    ...dutyEntries(rules, named),
  ];
}

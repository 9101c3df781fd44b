import { unitMatcher, type KnownUnit } from '../import/unit-name';
import { mostCharacters as most, mostEntries } from '../text/limits';
import { maybe, text, type NamedUnit } from '../work/field';
import type { KnownNames, Said, TableSheet } from '../work/sheet';
import type { Award } from './award';

/** 表彰通报台账 as offices keep it: what was given, closed. */
export const awardSheet: TableSheet<Award> = {
  day: 'givenOn',
  columns: {
    title: {
      headings: ['名称', '表彰名称', '荣誉称号', '奖项', '奖励名称', '通报名称'],
      example: '2026年度优秀政协委员',
    },
    type: {
      headings: ['类型', '表彰类别', '奖励类别', '通报类别'],
      means: {
        'ten-best': /十佳/,
        // 优秀委员工作室 is a body, and 优秀委员提案 a proposal.
        'excellent-member': /优秀.*委员(?!.*(工作室|联络|小组|集体|单位|提案|信息))/,
        'excellent-group': /(优秀|先进).*(联络组|联络委|工作室|小组|集体|单位)/,
        'excellent-proposal': /优秀.*提案/,
        'excellent-opinion': /优秀.*(社情民意|信息)/,
        'advanced-person': /先进.*(个人|工作者)/,
        discipline: /会议纪律|会风/,
        lagging: /履职不力|工作滞后/,
        'other-censure': /通报批评/,
      },
    },
    level: {
      headings: ['层级', '表彰级别', '奖励级别'],
      means: {
        unit: /乡镇|街道|单位/,
        county: /县|(?<!自治)区/,
        city: /市/,
        province: /省|自治区/,
        national: /国家|全国/,
      },
    },
    issuer: { headings: ['授予单位', '表彰单位', '颁奖单位', '通报单位', '发文单位'], example: '政协秦都区委员会' },
    docNumber: { headings: ['发文字号', '文件号'], example: '秦政协发〔2026〕3号' },
    givenOn: { headings: ['表彰日期', '表彰时间', '授予日期', '授予时间', '通报日期', '发文日期', '日期', '时间'] },
    members: { headings: ['委员姓名', '姓名', '受表彰委员', '被通报委员'], example: '王晓明、李芳' },
    units: {
      as: maybe(text('联络组织', most.record)),
      headings: ['联络组', '单位', '集体', '受表彰单位', '被通报单位'],
      note: '几个组织用“、”隔开，须是已登记的联络组织',
    },
    content: { headings: ['主要事迹', '事迹', '通报事由'] },
    topics: { headings: [] },
  },
  makes: ({ own }, known, said) => {
    const units = unitsIn(own['units'], known['units'] ?? [], said);
    const members = own['members'];
    if (units.length === 0 && !(Array.isArray(members) && members.length > 0))
      said.error('members', 'award.nobody', '没有可登记的委员或联络组织，至少写一个');
    return { units };
  },
  lands: (told) => ({ ...told, status: 'given', imported: true }),
};

/** Every unit of a cell by the names that offices write. */
function unitsIn(written: unknown, known: NonNullable<KnownNames['units']>, said: Said): readonly NamedUnit[] {
  if (typeof written !== 'string') return [];
  // What the API hands in for units are units.
  const match = unitMatcher(known as readonly KnownUnit[]);
  const found = written.split(/[、，,;；\n]/).flatMap((word): NamedUnit[] => {
    const name = word.trim();
    if (name === '') return [];
    const one = match(name);
    if (one.kind === 'found') return [{ unit: one.unit.id, name: one.unit.name }];
    if (one.kind === 'several') said.error('units', 'unit.several', `“${name}”可以是几个联络组织，请写全称`);
    else said.error('units', 'unit.unknown', `没有叫“${name}”的联络组织，请改正或先新增`);
    return [];
  });
  if (found.length > mostEntries.awarded)
    said.error('units', 'units.too-many', `有${found.length}个联络组织，最多${mostEntries.awarded}个`);
  return found.filter(({ unit }, at) => found.findIndex((each) => each.unit === unit) === at);
}

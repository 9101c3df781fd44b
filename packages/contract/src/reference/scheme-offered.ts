import { inUseSchema } from '../scheme-in-use';
import { offeredSchema } from '../scheme-offered';
import type { FieldTexts, Reference } from './reference';

const inForce: FieldTexts = { name: '考核办法的名称', version: '第几版', effectiveFrom: '施行日期' };

/** 考核办法 as everyday pages use it. */
export const schemeOfferedReference: Reference = {
  schemas: {
    SchemeInUse: {
      schema: inUseSchema,
      fields: {
        ...inForce,
        words: '品牌名称，用在各页面、导出和印件中',
        'words.platform': '平台',
        'words.reading': '读书',
        'words.consultation': '协商',
        'words.opinionStation': '信息站',
        'words.units': '各组织类型在本会的名称',
        unitTypes: '新建联络组织时可选的类型',
        standard: '规范化标准，据以判断联络组织是否健全',
        rhythms: '三个站的开展频次',
        'rhythms.reading': '读书',
        'rhythms.consultation': '协商',
        'rhythms.opinion': '信息站',
        sectors: '界别；与全国政协相同的不带。本会资料中另有设定的以其为准',
        categories: '提案分类；与通行分类相同的不带。提案工作规则中另有设定的以其为准',
      },
    },
    SchemeOffered: {
      schema: offeredSchema,
      fields: {
        scheme: '今日施行的考核办法；没有的为 null，此时为通行内容',
        'scheme.name': inForce['name'] ?? '',
        'scheme.version': inForce['version'] ?? '',
        'scheme.effectiveFrom': inForce['effectiveFrom'] ?? '',
        phrases: '各环节的常用语，以环节为名',
        standards: '规范化标准',
        'standards.id': '在考核办法中的 id',
        'standards.name': '名称',
        'standards.unitTypes': '适用的组织类型；没有的即全部',
        'standards.items': '各项内容',
        'standards.items.label': '内容',
        reports: '报送制度，可据以设定报送要求',
        'reports.id': '在考核办法中的 id',
        'reports.label': '名称',
        'reports.type': '材料类别',
        'reports.for': '由谁报送',
        'reports.everybody': '是否全体；否则只限部分职务或组织类型',
        'reports.every': '周期',
        standard: '据以判断联络组织是否健全的标准',
      },
    },
  },
  operations: { 'scheme.offered': { summary: '各页面可选用的常用语和规范化标准' } },
};

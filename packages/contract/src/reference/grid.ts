import { gridSchema } from '../grid-schemas';
import type { Reference } from './reference';

export const gridReference: Reference = {
  schemas: {
    Grid: {
      schema: gridSchema,
      fields: {
        'levels.takes.levels': '委员的政协职务',
        'levels.takes.partyMember': '是否中共党员；不写则都可以',
        'levels.belong': '名册中符合本级条件的数目',
        'nodes.lastOn': '最近一次被联系',
        outside: '在任而不符合任何一级条件的数目',
      },
    },
  },
  operations: {
    'grid.read': {
      summary: '一个联系网络，可查看历史网格',
      fields: { network: '联系网络的类型；不写即五级网格', on: '网络的日期；不写即今天' },
    },
    'grid.change': {
      summary: '改网格方案：级别与入级条件、优先、联系人数、覆盖目标；从今天起生效，历史网格仍按当时的设置',
      fields: {
        network: '联系网络的类型；不写即五级网格',
        dryRun: '只看改后的样子，不保存',
        'levels.takes.levels': '委员的政协职务',
        'levels.takes.partyMember': '是否中共党员；不写则都可以',
      },
    },
    'grid.replace': {
      summary: '整体保存联系网络；写了级别则同时改级别',
      fields: {
        network: '联系网络的类型；不写即五级网格',
        'levels.takes': '不写则沿用这一级原来的条件',
        'levels.takes.levels': '委员的政协职务',
        'levels.takes.partyMember': '是否中共党员；不写则都可以',
      },
    },
    'grid.build': {
      summary: '按名册划分网格：先生成方案，再采用',
      fields: { network: '联系网络的类型；不写即五级网格', fanOut: '每人最多联系对象数', keep: '尽量保留原有联系' },
    },
    'grid.export': {
      summary: '导出联系网络表（Excel，编码与上级编码）',
      fields: { network: '联系网络的类型；不写即五级网格', on: '网络的日期；不写即今天' },
    },
    'grid.leave': {
      summary: '移出网格，联系对象移交给接任人或重新分配',
      fields: { network: '联系网络的类型；不写即五级网格', successor: '同级的接任人' },
      answer: {
        'levels.takes.levels': '委员的政协职务',
        'levels.takes.partyMember': '是否中共党员；不写则都可以',
        'levels.belong': '名册中符合本级条件的数目',
        'nodes.lastOn': '最近一次被联系',
        outside: '在任而不符合任何一级条件的数目',
      },
    },
    'grid.changes': {
      summary: '联系网络的变动记录：时间、经办人、变动对象',
      fields: { network: '联系网络的类型；不写即五级网格' },
      answer: { 'items.count': '变动数；列出的至多 200 个' },
    },
    'grid.move': {
      summary: '编入或调整联系人；改回原联系人即撤销',
      fields: { network: '联系网络的类型；不写即五级网格' },
    },
    'grid.preview-import': {
      summary: '读入联系网络表：逐行核对，给出变动；确认后用“整体保存”采用',
      fields: { network: '联系网络的类型' },
      answer: {
        nodes: '有问题时为空',
        findings: '前 100 处',
        'findings.row': '工作表中的行号',
        'findings.column': '列，如 C',
        moreFindings: '此外还有几处',
      },
    },
    'grid.member': {
      summary: '一位委员在各联系网络里的位置',
      answer: { 'items.people': '联系对象数', 'items.lastOn': '与上级最近一次联系' },
    },
  },
};

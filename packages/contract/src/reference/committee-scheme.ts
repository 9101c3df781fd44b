import { mostEntriesOfScheme } from '@lianluo/domain/scheme/check/limits';
import {
  citySchemeSchema,
  committeeSchemeSchema,
  differenceSchema,
  draftSchema,
  faultSchema,
  presetSchema,
} from '../committee-scheme';
import { dryRunSchema, trialSchema } from '../scheme-trial';
import { rulesSchema, schemeSchema } from '../scheme';
import type { FieldTexts, Reference } from './reference';
import { rulesFields } from './scheme-rules';

const named: FieldTexts = {
  name: '名称',
  source: '依据的文件或资料',
  system: '来自十六家经验中的第几家；其他地方公布的办法没有',
};

const standing = (when: string): FieldTexts =>
  Object.fromEntries(
    Object.entries({ value: '总分', grade: '等次', stars: '星级', missed: '未完成的任务数，各期分别计' }).map(
      ([name, text]) => [`items.${when}.${name}`, text],
    ),
  );

/** 考核办法 */
export const committeeSchemeReference: Reference = {
  schemas: {
    Scheme: {
      schema: schemeSchema,
      fields: {
        ...rulesFields,
        ...named,
        id: '方案的 id；本会施行的即本会的 id',
        version: '第几版',
        effectiveFrom: '施行日期',
      },
    },
    SchemeRules: { schema: rulesSchema, fields: rulesFields },
    SchemePreset: {
      schema: presetSchema,
      fields: { ...named, id: '方案的 id', version: '随系统提供的第几版', regionCode: '所出之地的区划代码' },
    },
    SchemeFault: {
      schema: faultSchema,
      fields: {
        pointer: '在 rules 中的位置（RFC 6901）',
        check: '检查项',
        severity: '是否妨碍施行',
        message: '问题所在，以及怎样改正',
      },
    },
    SchemeDraft: {
      schema: draftSchema,
      fields: {
        ...named,
        rules: '全部规定',
        faults: '检查发现的问题',
        changedAt: '最近一次修改的时刻',
        changedBy: '由谁修改',
        changedById: '其 id',
        city: '沿用市政协的哪一版；没有沿用的没有这一项',
        'city.committee': '市政协的 id',
        'city.version': '市政协的第几版',
        locks: `市政协锁定的部分，各县（市、区）沿用时不能修改；以标识写明位置，如 /points/member/tree/of/filed，最多 ${mostEntriesOfScheme.locks} 处`,
        locked: '沿用市政协办法的草稿中不能修改的部分，写法同上',
      },
    },
    CityScheme: {
      schema: citySchemeSchema,
      fields: {
        name: '名称',
        source: '依据的文件或资料',
        committee: '市政协',
        'committee.id': '其 id',
        'committee.name': '其名称',
        version: '市政协现行的第几版',
        effectiveFrom: '施行日期',
        locks: '锁定的部分',
        follows: '草稿（没有草稿的为最新版本）沿用的市政协版本；没有沿用的为 null',
        changes: '市政协新版本锁定的部分与本会规定的不同，待沿用',
      },
    },
    CommitteeScheme: {
      schema: committeeSchemeSchema,
      fields: {
        current: '今天施行的版本；还没有施行过的为 null',
        versions: `施行过和将要施行的各版，从新到旧，最多 ${mostEntriesOfScheme.versions} 版`,
        'versions.version': '第几版',
        'versions.name': '名称',
        'versions.source': '依据',
        'versions.system': '来自十六家经验中的第几家',
        'versions.effectiveFrom': '自哪一天起施行',
        'versions.publishedAt': '确定施行的时刻',
        'versions.publishedBy': '由谁确定施行',
        'versions.publishedById': '其 id',
        'versions.city': '沿用市政协的哪一版',
        'versions.city.committee': '市政协的 id',
        'versions.city.version': '市政协的第几版',
        locks: '市政协现行办法中锁定的部分；县级政协的为空',
        city: '市政协现行的办法；没有上级市政协，或者其还没有公布，为 null',
        draft: '草稿；没有草稿，或者没有修改考核办法的权限，为 null',
      },
    },
    SchemeDifference: {
      schema: differenceSchema,
      fields: {
        block: '所在部分',
        change: '怎样变化',
        id: '规定的 id',
        title: '规定的名称',
        pointer: '在变化后的 rules 中的位置；删去的为在变化前的位置',
        words: '变化，一句话',
        fields: '逐项的变化',
        'fields.pointer': '位置',
        'fields.label': '项目',
        'fields.from': '变化前',
        'fields.to': '变化后',
        'fields.words': '变化，一句话',
      },
    },
    SchemeDryRun: {
      schema: dryRunSchema,
      fields: {
        year: '试算的年度',
        faults: '草稿中的问题',
        looked: '试算了多少个对象',
        changed: '结果有变化的对象数',
        up: '其中提高的',
        down: '其中降低的',
        items: '结果有变化的对象，变化大的在前，最多 100 个',
        'items.subject': '考核对象',
        'items.before': '按当年年底施行的版本',
        'items.after': '按草稿',
        ...standing('before'),
        ...standing('after'),
        'items.why': '由哪些条款、任务引起',
      },
    },
    SchemeTrial: {
      schema: trialSchema,
      fields: {
        state: '进行中、完成，或者没有完成（草稿已放弃）',
        year: '试算的年度',
        subject: '委员或联络组织',
        done: '已经试算的对象数',
        total: '要试算的对象数',
        startedAt: '开始的时刻',
        result: '结果；完成以前为 null',
      },
    },
  },
  operations: {
    'schemes.list': { summary: '预置方案' },
    'schemes.read': { summary: '一个预置方案的全部内容' },
    'scheme.read': { summary: '本会的考核办法：施行的版本、历次版本、草稿' },
    'scheme.version': { summary: '考核办法的一个版本；id 为版本号，或 city（市政协现行的）、city-v3（市政协第 3 版）' },
    'scheme.change': {
      summary: '起草或修改草稿；没有写到的内容不变，第一次起草没有写明从何开始的，从最新版本开始',
      fields: {
        name: '名称',
        source: '依据的文件或资料',
        from: '改从哪里开始，取代草稿原有内容',
        'from.blank': '从空白起草：没有任务和积分，品牌名称、频次、时限等为通用的；要同时写明 name 和 source',
        'from.preset': '预置方案的 id',
        'from.version': '本会的第几版',
        'from.city': '市政协的办法：true 为现行的，或者第几版',
        'from.only': 'locked 只取其中锁定的部分，其余不变',
        locks: '锁定的部分，整体取代；只有市政协可以写',
        rules: '全部规定，整体取代',
      },
    },
    'scheme.publish': {
      summary: '施行草稿：成为新的一版',
      fields: {
        effectiveFrom:
          '自哪一天起施行：不早于现行版本的施行日期，也不早于本年1月1日；还没有施行过的不限。尚未开始施行、日期不早于这一天的版本由新版取代',
      },
    },
    'scheme.discard': { summary: '放弃草稿' },
    'scheme.dry-run': {
      summary:
        '用草稿试算一年，与当年施行的版本比较；不改变任何数据。对象超过 500 个的，在后台试算，答 202 和试算任务，按 Location 查看进度',
      fields: { year: '年度，不写即去年', subject: '委员或联络组织' },
    },
    'scheme.dry-run-progress': {
      summary: '后台试算的进度和结果，只有发起的人可以查看；保留 24 小时，或者到本人再次试算',
    },
    'scheme.differences': {
      summary: '两个版本的差异',
      fields: {
        before:
          '变化前：draft 草稿，v3 本会第 3 版，city 市政协现行的办法，city-v3 市政协第 3 版，或预置方案的 id；不写即现在施行的',
        after: '变化后，写法同上',
      },
      answer: { items: '各处变化', total: '变化数' },
    },
  },
};

import type { Reference } from './reference';

const handlingUnits = '几个承办单位一并登记；与 handlingUnit 任填一项';

export const opinionReference: Reference = {
  operations: {
    'opinions.restrict': {
      summary: '限定知悉范围：除所列用户和管理员外，这条信息对其他人不存在',
      fields: { users: '可以知悉的用户', closed: 'false 即解除限定' },
    },
    'opinions.adopt': { summary: '登记采用（每级一次）' },
    'opinions.instruct': { summary: '登记领导批示' },
    'opinions.paper': { summary: '印发稿的文字（打印页与 Word 同源）' },
    'opinions.document': { summary: '印发稿（Word，公文格式）' },
    'opinions.issue': {
      fields: {
        series: '刊物的 id，不写即社情民意',
        issue: '编入拟稿中的一期并随之编发；不写即单独成期',
        recipients: '报送范围；名称前可加“报：”“送：”“发：”',
      },
    },
    'opinions.sign-for': { fields: { handlingUnits } },
    'opinions.reply': { fields: { handlingUnits } },
    'opinions.check-reply': { fields: { handlingUnits } },
    'opinions.resolve-return': { fields: { to: '改派的单位；改派时必填', reason: '不同意退办时必填' } },
    'opinions.void-adoption': { summary: '作废一条采用' },
    'opinions.void-instruction': { summary: '作废一条批示' },
  },
};

import { defaultPreset } from './default';
import type { Preset } from './preset';

/**
 * 秦都区 (domain.md section 1, row 10), the source of “1+3”: one 联络组 per street, 委员读书 with the brand 秦家悦读 every two
 * months, grassroots consultation under 秦商量 as 微协商, and 社情民意信息工作站 with informants. The report names no
 * deadlines and no rhythm for consultations: those are the defaults.
 */
export const qinduPreset: Preset = {
  ...defaultPreset,
  id: 'qindu',
  name: '秦都“1+3”方案',
  system: 10,
  source: '陕西省市县政协主席座谈会交流材料（秦都区）',
  words: {
    platform: '“1+3”平台',
    reading: '秦家悦读',
    consultation: '秦商量',
    opinionStation: '社情民意信息工作站',
  },
  rhythms: { reading: { every: 'two-months' }, consultation: { every: 'quarter' }, opinion: { every: 'month' } },
  phrases: {
    ...defaultPreset.phrases,
    return: [...(defaultPreset.phrases.return ?? []), '请街道联络组核实后补报。'],
    transfer: ['请牵头单位会同街道办理。', '请按时限办复，并与反映人沟通。'],
    'handle-locally': ['街道联络组已组织微协商，形成一致意见。', '已由社区、网格员现场解决并回访。'],
    close: ['形成读书心得，在“掌上悦读”发布。', '协商意见已报区政协办公室，三个月后“回头看”。'],
  },
};

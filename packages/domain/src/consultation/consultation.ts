import type { Gathering } from '../gathering/gathering';
import { gatheringKind } from '../gathering/gathering.kind';

export interface Consultation extends Gathering {
  kind: 'consultations';
}

/** 基层协商活动 (秦商量 …) */
export const consultationKind = gatheringKind<Consultation>()({
  name: 'consultations',
  words: {
    label: '协商',
    ledger: '协商活动台账',
    short: '协商',
    one: '协商活动',
    measure: '场',
    unit: '组织单位',
    page: 'consultation',
  },
  topic: '议题',
  example: '“秦商量”老旧小区加装电梯协商会',
  held: { label: '协商活动', column: '协商' },
  ending: { step: '办结', state: '已办结' },
});

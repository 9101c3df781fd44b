/** 承办单位的办理状态 */
export const handlingStates = {
  assigned: '待签收',
  'signed-for': '已签收',
  'return-requested': '申请退办中',
  replied: '已办复',
  passed: '办复已审核',
  replaced: '已改派',
  released: '已解除',
} as const;
export type HandlingState = keyof typeof handlingStates;

export const handlingModes = ['sole', 'joint', 'split'] as const;
export type HandlingMode = (typeof handlingModes)[number];
export const handlingModeLabels: Record<HandlingMode, string> = { sole: '单办', joint: '会办', split: '分办' };

/** 审核退办申请: 不同意, or 改派 to another unit. */
export const returnDecisions = { refuse: '不同意退办', change: '改派' } as const;

/** 承办单位 of one item, with its own course: assigned → signed-for → replied → passed. */
export interface HandlingUnit {
  id: string;
  name: string;
  /** Its entry in the committee's list of 承办单位, by id, where it is one. */
  entry?: string | undefined;
  /** 主办 */
  lead: boolean;
  state: HandlingState;
  /** Since when it is in this state: its own clock, which the others' steps do not touch. */
  since: string;
  assignedAt: string;
  signedForAt?: string | undefined;
  repliedAt?: string | undefined;
  /** 办复 text of the last reply. */
  reply?: string | undefined;
  /** 退办理由 */
  returnReason?: string | undefined;
  /** 不同意退办的理由 */
  returnRefusal?: string | undefined;
  /** 解除承办的理由 */
  releaseReason?: string | undefined;
}

/** An item that units handle, with units as its kind keeps them. */
export interface HandledItem<Unit extends HandlingUnit = HandlingUnit> {
  handlingUnits: readonly Unit[];
}
/** The units of such an item. */
export type UnitOf<Item extends HandledItem> = Item['handlingUnits'][number];

/** A unit as 转办、交办 name it: one of those that are said to lead does. */
export interface Chosen {
  name: string;
  entry?: string | undefined;
  lead?: boolean | undefined;
}

/** 主办: a sole unit leads, of a joint handling the one that was named or the first, and nobody leads a split one. */
export const leads = (mode: HandlingMode, units: readonly Chosen[], index: number): boolean =>
  mode === 'sole' ||
  (mode === 'joint' && (units[index]?.lead === true || (index === 0 && !units.some(({ lead }) => lead))));

export interface ActionField {
  label: string;
  kind: 'text' | 'line' | 'day' | 'yes-no';
  max?: number;
  yes: string;
  no: string;
}

const texts: Readonly<Record<string, string>> = {
  reason: '理由',
  comment: '办理意见',
  text: '内容',
  record: '活动记录',
  outcome: '成果',
  evidence: '依据',
};
const lines: Readonly<Record<string, string>> = { outlet: '采用刊物', leaderPost: '领导职务', number: '文号' };
const days: Readonly<Record<string, string>> = {
  adoptedOn: '采用日期',
  instructedOn: '批示日期',
  heldOn: '开展日期',
  plannedOn: '计划日期',
};

/** How a field that a step asks for is usually drawn; a screen may say otherwise. */
export function actionField(name: string, own: Partial<ActionField> = {}): ActionField {
  const usual: Pick<ActionField, 'label' | 'kind'> =
    name === 'pass'
      ? { label: '结论', kind: 'yes-no' }
      : name in days || name.endsWith('On')
        ? { label: days[name] ?? '日期', kind: 'day' }
        : name in texts
          ? { label: texts[name] ?? name, kind: 'text' }
          : { label: lines[name] ?? name, kind: 'line' };
  return { yes: '通过', no: '不通过', ...usual, ...own };
}

/** Why a clue is not handed in. */
export const clueRefusals = {
  'clue.no-provider': { zh: '请先填写提供线索的委员、单位或部门。', en: 'A clue names who gave it.' },
} as const;

/** Why something is not handed up, or not taken back. */
export const arrivalRefusals = {
  'opinion.already-handed-up': {
    zh: '已上报这个单位，不能重复登记；被退回或已作废的可以再次上报。',
    en: 'It was handed up to this organ already.',
  },
  'opinion.handed-up-not-merged': {
    zh: '已送上级政协的信息不能并入他稿，否则上级的采用无处反馈；请先作废上报。',
    en: 'What lies with the committee above is not merged.',
  },
  'opinion.no-parent': {
    zh: '上级政协不在本系统中，请按实际报送方式登记。',
    en: 'The committee above is not in this deployment.',
  },
  'submission.closed': {
    zh: '限定知悉范围的信息不在系统中送上级政协，请按规定途径报送后登记。',
    en: 'What is closed to named people is handed up outside of the system.',
  },
  'submission.acted-on': {
    zh: '上级政协已经办理，不能作废；如需撤稿，请与其联系。',
    en: 'The committee above has acted on it.',
  },
  'arrival.of-county': {
    zh: '这条来稿由县（市、区）政协在系统中上报，须由其撤回。',
    en: 'Only the county that handed it up takes it back.',
  },
} as const;

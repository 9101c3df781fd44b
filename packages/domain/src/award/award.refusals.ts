/** Why an award is not given. */
export const awardRefusals = {
  'award.nobody': { zh: '请先填写所表彰（通报）的委员或联络组织。', en: 'It names neither a member nor a unit.' },
} as const;

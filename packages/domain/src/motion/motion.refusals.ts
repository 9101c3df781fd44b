/** Why a step of a 建议案 is refused. */
export const motionRefusals = {
  'motion.number-followed': {
    zh: '其后已有建议案编号，撤销会造成断号。请改为登记更正。',
    en: 'A later one has its number already; to take this one back would leave a gap.',
  },
} as const;

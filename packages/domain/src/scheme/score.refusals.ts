/** Why nothing is scored. */
export const scoreRefusals = {
  'scheme.none': {
    zh: '这一期间没有施行的考核办法，请先在考核办法中施行一个。',
    en: 'No scheme was in force in this period; put one in force first.',
  },
  'scheme.not-scored': {
    zh: '施行的考核办法没有给这一类对象设积分。',
    en: 'The scheme in force has no points for subjects of this kind.',
  },
  'ranking.not-shown': {
    zh: '现行考核办法未向本账号公开排名。',
    en: 'The scheme in force does not show you a ranking.',
  },
} as const;

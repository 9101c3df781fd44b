/** Why nothing is laid down. */
export const schemeRefusals = {
  'scheme.no-draft': {
    zh: '还没有考核办法草稿，请先起草。',
    en: 'There is no draft of a scheme; begin one first.',
  },
  'scheme.faulty': {
    zh: '草稿中还有问题，改正后才能施行。',
    en: 'The draft has faults; mend them before it is put in force.',
  },
  'scheme.begins-early': {
    zh: '施行日期不能早于现行版本的施行日期。',
    en: 'It cannot be in force before the version that is in force now.',
  },
  'scheme.past-year': {
    zh: '施行日期不能早于本年1月1日，以前年度按当时施行的版本计算。',
    en: 'It cannot begin in an earlier year, whose numbers keep the version they were computed with.',
  },
  'scheme.too-many': {
    zh: '考核办法的版本已达上限，不能再施行新版本。',
    en: 'There are as many versions as are kept.',
  },
} as const;

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
  'scheme.closed-year': {
    zh: '施行日期所在年度的考核已经锁定或正在锁定，按锁定时的版本计算；请从下一年度起施行。',
    en: 'That year is locked, or being locked, and keeps the version it was counted by; begin in a later one.',
  },
  'scheme.locked': {
    zh: '市政协已锁定，不能修改；请恢复市政协的规定，或先沿用市政协新版本中锁定的部分。',
    en: 'The city has locked this part; take its rules over as they are.',
  },
  'scheme.locks-of-city': {
    zh: '只有市政协可以锁定考核办法的部分。',
    en: 'Only a city locks parts of its scheme.',
  },
  'scheme.no-city': {
    zh: '市政协还没有公布考核办法，请先从预置方案或本会的版本起草。',
    en: 'The city has put no scheme in force; begin from a preset or a version of your own.',
  },
  'scheme.too-many-waiting': {
    zh: '尚未开始施行的版本已达上限，请等其中一版开始施行，或让新版从更早的日期起施行、取代它们。',
    en: 'There are as many versions yet to begin as are kept; wait for one to begin, or have the new one begin earlier.',
  },
  'scheme.trying': {
    zh: '您已有两次试算正在进行，请等其中一次完成后再试。',
    en: 'Two of your dry runs are under way; wait for one of them.',
  },
  'scheme.too-many': {
    zh: '考核办法的版本已达上限，不能再施行新版本。',
    en: 'There are as many versions as are kept.',
  },
} as const;

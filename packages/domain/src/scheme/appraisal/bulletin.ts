import type { Span } from '../../calendar/period';
import { officialDate } from '../../document/issue-paper';
import { chineseNumber } from '../../document/plain-paragraphs';
import { quoted } from '../../paper/matter';
import type { Bulletin, BulletinMatter } from './bulletin-matter';
import { corrections, correctionsHeading, grades, overall, quotas, sheets, stars } from './bulletin-sections';

/** 通报 of a year. It says what was locked and published and nothing that moves, so that it reads the same for ever. */
export function bulletinOf(matter: BulletinMatter): Bulletin {
  const { year, issuer, on, isDraft } = matter;
  const sections = [
    overall(matter),
    ...(['member', 'unit', 'committee'] as const).flatMap((kind) => grades(matter, kind)),
    ...stars(matter),
    ...quotas(matter),
    ...sheets(matter),
    ...corrections(matter),
  ];
  return {
    title: `关于${year}年度履职考核情况的通报`,
    lead: leadOf(matter),
    sections: sections.map((section, index) => ({
      ...section,
      heading: `${chineseNumber(index + 1)}、${section.heading}`,
    })),
    issuer,
    on,
    isDraft,
  };
}

/** A 核对期 of one day begins and ends on it. */
const daysOf = ({ from, to }: Span): string =>
  from === to ? officialDate(from) : `${officialDate(from)}至${officialDate(to)}`;

const leadOf = ({ year, scheme, window, lockedOn }: BulletinMatter): string[] => [
  `依据${quoted(scheme.name)}，对${year}年度履职情况进行了考核。${
    window ? `考核数据于${daysOf(window)}核对，` : '考核数据'
  }于${officialDate(lockedOn)}锁定。现将情况通报如下。`,
];

/** As whoever is shown nothing of others reads it. It is the last section, and leaves the numbers of the rest alone. */
export const withoutCorrections = <Told extends Pick<Bulletin, 'sections'>>(told: Told): Told => ({
  ...told,
  sections: told.sections.filter(({ heading }) => !heading.endsWith(correctionsHeading)),
});

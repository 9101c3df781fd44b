import type { Award } from '@lianluo/domain/award/award';
import { yearOf } from '@lianluo/domain/calendar/day';
import { officeDay } from '../office-days';
import { at } from '../random';
import type { KindStory } from '../story';
import { playAwards } from './award-course';

/** 表彰通报 */
export const awardStory: KindStory = {
  thisYear: {
    qindu({ scene, streets }) {
      const issuer = '政协秦都区委员会';
      const givenOn = officeDay(scene.lastDay, -12);
      const year = yearOf(givenOn) - 1;
      playAwards(scene, [
        {
          name: 'q-award-members',
          title: `${year}年度优秀政协委员`,
          type: 'excellent-member',
          issuer,
          members: streets.map(({ members }) => at(members, 3)),
          docNumber: `秦政协发〔${yearOf(givenOn)}〕3号`,
          givenOn,
        },
        {
          name: 'q-award-groups',
          title: `${year}年度优秀联络组`,
          type: 'excellent-group',
          issuer,
          units: streets.slice(0, 3).map(({ unit }) => unit),
          docNumber: `秦政协发〔${yearOf(givenOn)}〕4号`,
          givenOn,
        },
        {
          name: 'q-award-twice',
          title: `${year}年度先进个人`,
          type: 'advanced-person',
          issuer,
          members: [at(at(streets, 1).members, 3)],
          givenOn,
          revoked: '与优秀政协委员重复表彰。',
        },
        {
          name: 'q-notice',
          title: '关于会议请假情况的通报',
          type: 'discipline',
          issuer,
          members: [at(at(streets, 4).members, 5)],
          content: '常委会议两次未请假缺席。',
        },
      ]);
    },
    // 信息通报、采用、反馈、表彰 (domain.md section 1, row 5)
    weinan({ scene, streets }) {
      const givenOn = officeDay(scene.lastDay, -6);
      const shared = { level: 'city', issuer: '市政协', givenOn } as const;
      playAwards(scene, [
        {
          ...shared,
          name: 'wn-award-opinions',
          title: '社情民意信息工作先进集体',
          type: 'excellent-group',
          units: streets.slice(0, 3).map(({ unit }) => unit),
          content: '信息报送、采用居全市前列。',
        },
        {
          ...shared,
          name: 'wn-award-people',
          title: '社情民意信息工作先进个人',
          type: 'advanced-person',
          members: streets.map(({ members }) => at(members, 0)),
        },
      ]);
    },
  },
  replayed: {
    // Units are sent by their ids, whose names the server knows.
    entered(item) {
      const award = item as Award;
      const sent = award.units as unknown as readonly string[];
      return { ...award, units: sent.map((unit) => ({ unit, name: unit })) } as Award;
    },
  },
};

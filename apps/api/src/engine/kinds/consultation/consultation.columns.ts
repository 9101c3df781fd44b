import type { Consultation } from '@lianluo/domain/consultation/consultation';
import type { NextLink } from '@lianluo/domain/consultation/outcome-chain';
import type { FollowUp } from '@lianluo/domain/consultation/points';
import { compact, type Columns } from '../../work/column-codec';
import { gatheringColumns } from '../gathering/gathering.columns';

interface Kept {
  f?: string;
  nd?: string;
  pd?: string;
  po?: string;
  n?: readonly [link: NextLink['link'], since: string, on?: string];
  w?: readonly [points: number, open: number, pointOn?: string, reviewOn?: string];
}

/** 协商: what every gathering keeps, and under short names what its rules look at in a list. */
export const consultationColumns: Columns<Consultation> = {
  write(item) {
    const { form, noticeDueOn, papersDueOn, papersOn, next, follow } = item;
    const { team, reports, claimed, noticeOn, parts, chain, outcomeSteps, outcomeForm, points, reviews, reviewDays } = item;
    const { top, x, o } = gatheringColumns.write(item);
    return {
      ...(top && { top }),
      x: compact({
        ...x,
        f: form,
        nd: noticeDueOn,
        pd: papersDueOn,
        po: papersOn,
        n: next && [next.link, next.since, ...(next.on ? [next.on] : [])],
        w: follow && [follow.points, follow.open, follow.pointOn ?? '', follow.reviewOn ?? ''],
      }),
      o: compact({
        ...o,
        team,
        reports,
        claimed,
        noticeOn,
        parts,
        chain,
        outcomeSteps,
        outcomeForm,
        points,
        reviews,
        reviewDays,
      }),
    };
  },
  read(row) {
    const { f, nd, pd, po, n, w, ...first } = (row['x'] ?? {}) as Kept;
    return {
      reports: [],
      claimed: false,
      parts: [],
      chain: [],
      outcomeSteps: [],
      points: [],
      reviews: [],
      reviewDays: [],
      ...gatheringColumns.read({ ...row, x: first }),
      ...compact({
        form: f,
        noticeDueOn: nd,
        papersDueOn: pd,
        papersOn: po,
        next: n && { link: n[0], since: n[1], ...(n[2] && { on: n[2] }) },
        follow: w && followOf(w),
      }),
    };
  },
};

const followOf = ([points, open, pointOn, reviewOn]: NonNullable<Kept['w']>): FollowUp => ({
  points,
  open,
  ...(pointOn && { pointOn }),
  ...(reviewOn && { reviewOn }),
});

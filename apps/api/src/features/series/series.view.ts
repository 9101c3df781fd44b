import type { SeriesView } from '@lianluo/contract/series';
import type { Circulation } from '@lianluo/domain/issue/circulation';
import type { Series } from '@lianluo/domain/issue/series';
import { stampsOf } from '@lianluo/domain/platform/stamped';

/** 刊物 as the wire shows it. */
export function seriesView({ id, name, head, pattern, issuedBefore, active, version, ...more }: Series): SeriesView {
  const { issuedInYear, notice, circulation, editor, phone, copies } = more;
  return {
    id,
    name,
    head,
    pattern,
    issuedBefore,
    ...(issuedInYear !== undefined && { issuedInYear }),
    ...(notice !== undefined && { notice }),
    ...(circulation !== undefined && { circulation: shown(circulation) }),
    ...(editor !== undefined && { editor }),
    ...(phone !== undefined && { phone }),
    ...(copies !== undefined && { copies }),
    active,
    ...stampsOf(more),
    version,
  };
}

const shown = ({ report, send, distribute }: Circulation) => ({
  report: [...report],
  send: [...send],
  distribute: [...distribute],
});

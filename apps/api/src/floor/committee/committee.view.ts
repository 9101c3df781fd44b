import type { CommitteeView } from '@lianluo/contract/committee';
import type { Committee } from '@lianluo/domain/committee/committee';
import { stampsOf } from '@lianluo/domain/platform/stamped';

export function committeeView(committee: Committee): CommitteeView {
  const { id, name, fullName, level, parent, regionCode, demo, term, sectors, version } = committee;
  const { editorMaySign = false, secrecyReview = false, titlesInNotices = false, attendanceRule } = committee;
  return {
    id,
    name,
    level,
    regionCode,
    demo,
    editorMaySign,
    secrecyReview,
    titlesInNotices,
    ...stampsOf(committee),
    version,
    ...(committee.rehearsal && { rehearsal: true }),
    ...(fullName && { fullName }),
    ...(parent && { parent }),
    ...(attendanceRule && { attendanceRule }),
    ...(term && { term }),
    ...(sectors && { sectors: sectors.map(({ name: called, merges }) => ({ name: called, merges: [...merges] })) }),
  };
}

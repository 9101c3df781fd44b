import type { CommitteeView } from '@lianluo/contract/committee';
import type { Committee } from '@lianluo/domain/committee/committee';
import type { ConsultationRules } from '@lianluo/domain/committee/duties';
import type { ProposalRules } from '@lianluo/domain/proposal/proposal-rules';
import { stampsOf } from '@lianluo/domain/platform/stamped';

export function committeeView(committee: Committee): CommitteeView {
  const { id, name, fullName, level, parent, regionCode, demo, term, sectors, activityTypes, consultations, version } =
    committee;
  const { editorMaySign = false, secrecyReview = false, titlesInNotices = false, publishesDuty = false } = committee;
  const { attendanceRule, soonDays, proposals } = committee;
  return {
    id,
    name,
    level,
    regionCode,
    demo,
    editorMaySign,
    secrecyReview,
    titlesInNotices,
    publishesDuty,
    ...stampsOf(committee),
    version,
    ...(committee.rehearsal && { rehearsal: true }),
    ...(fullName && { fullName }),
    ...(parent && { parent }),
    ...(attendanceRule && { attendanceRule }),
    ...(soonDays !== undefined && { soonDays }),
    ...(term && { term }),
    ...(committee.readingBrands && { readingBrands: committee.readingBrands.map((each) => ({ ...each })) }),
    ...(activityTypes && { activityTypes: [...activityTypes] }),
    ...(consultations && { consultations: rulesView(consultations) }),
    ...(proposals && { proposals: proposalRulesView(proposals) }),
    ...(sectors && { sectors: sectors.map(({ name: called, merges }) => ({ name: called, merges: [...merges] })) }),
  };
}

const rulesView = ({ chain, ...days }: ConsultationRules): CommitteeView['consultations'] => ({
  ...days,
  ...(chain && { chain: [...chain] }),
});

const proposalRulesView = ({
  plenaries,
  categories,
  classes,
  ...rules
}: ProposalRules): CommitteeView['proposals'] => ({
  ...rules,
  ...(plenaries && { plenaries: [...plenaries] }),
  ...(categories && { categories: [...categories] }),
  ...(classes && { classes: [...classes] }),
});

import type { CommitteeView } from '@lianluo/contract/committee';
import type { Day } from '@lianluo/domain/calendar/day';
import type { Committee } from '@lianluo/domain/committee/committee';
import type { ConsultationRules } from '@lianluo/domain/committee/duties';
import type { ProposalRules } from '@lianluo/domain/proposal/proposal-rules';
import { schemeOn, type SchemeInUse } from '@lianluo/domain/scheme/in-use';
import { stampsOf } from '@lianluo/domain/platform/stamped';

/** With a day: also what its scheme says on it. */
export function committeeView(committee: Committee, today?: Day): CommitteeView {
  const { id, name, fullName, level, parent, regionCode, demo, term, sectors, activityTypes, consultations, version } =
    committee;
  const { editorMaySign = false, secrecyReview = false, titlesInNotices = false, publishesDuty = false } = committee;
  const { attendanceRule, soonDays, proposals } = committee;
  const scheme = today === undefined ? undefined : schemeOn(committee, today);
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
    ...(scheme && { scheme: inUseView(scheme) }),
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

/** Deadlines have a page of their own. */
const inUseView = ({ deadlines: _days, unitTypes, sectors, categories, ...scheme }: SchemeInUse) => ({
  ...scheme,
  unitTypes: [...unitTypes],
  ...(sectors && { sectors: [...sectors] }),
  ...(categories && { categories: [...categories] }),
});

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

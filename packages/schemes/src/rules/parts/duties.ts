import type { ContactDuty, ReportDuty, Sourced } from '@lianluo/domain/scheme/language';
import type { ReportType } from '@lianluo/domain/report/report';

type Told<Duty extends Sourced> = Omit<Duty, 'source' | 'assumed'>;

/** 联系: once in a period unless more is said. */
export const contact = (by: Sourced, duty: Omit<Told<ContactDuty>, 'atLeast'>): ContactDuty => ({
  atLeast: 1,
  ...duty,
  ...by,
});

/** 报送制度 of the same people: a line for each report, of one of the known types of 履职材料. */
export const reportsOf = (
  by: Sourced,
  whose: Pick<ReportDuty, 'for' | 'who' | 'unitTypes'>,
  rows: readonly (readonly [id: string, label: string, type: ReportType, every: ReportDuty['every']])[],
): readonly ReportDuty[] => rows.map(([id, label, type, every]) => ({ id, label, type, ...whose, every, ...by }));

/**
 * 六联系 in the order of Weinan's report: standing members, sectors, special committees, county committees, studios, members. `by`
 * tells what each stands on, and `share` how many of them are to be reached.
 */
export function sixContacts(by: Sourced, share: { members?: number; others?: number } = {}): readonly ContactDuty[] {
  const all = (more: Pick<ContactDuty, 'id' | 'label' | 'whom' | 'who' | 'unitTypes'>, coverage?: number) =>
    contact(by, { ...more, of: 'leader', every: 'year', ...(coverage !== undefined && { coverage }) });
  return [
    all({ id: 'contact-standing', label: '联系常委', whom: 'member', who: ['level:standing'] }, share.others),
    all({ id: 'contact-sector', label: '联系界别', whom: 'sector' }, share.others),
    all(
      { id: 'contact-special-committee', label: '联系专委会', whom: 'unit', unitTypes: ['special-committee'] },
      share.others,
    ),
    all({ id: 'contact-county', label: '联系县级政协', whom: 'committee' }, share.others),
    all({ id: 'contact-studio', label: '联系委员工作室', whom: 'unit', unitTypes: ['studio'] }, share.others),
    all({ id: 'contact-member', label: '联系委员', whom: 'member', who: ['level:member'] }, share.members),
  ];
}

import type { ProposalReportView, readProposalReport as endpoint } from '@lianluo/contract/proposal-report';
import type { Figure, Listed, Rate } from '@lianluo/domain/proposal/report/rate';
import { percentOf } from '@lianluo/domain/proposal/report/rate';
import type { AnswerFor, Call, Scope } from '../../floor/context';
import { sessionFigures } from './session-figures';

/** 提案工作情况 */
export async function readReport(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { session, report } = await sessionFigures(call, call.query.session);
  const pathOf = listsFor(call);
  const figure = ({ list, ...each }: Figure) => ({ ...each, list: pathOf(list) });
  const body: ProposalReportView = {
    session,
    asOf: call.instant,
    figures: report.figures.map(figure),
    rates: report.rates.map((rate) => rateView(rate, pathOf)),
    categories: report.categories.map(({ list, ...line }) => ({ ...line, list: pathOf(list) })),
    classes: report.classes.map(figure),
    units: report.units.map((line) => ({ ...line })),
    satisfaction: { attitude: { ...report.satisfaction.attitude }, result: { ...report.satisfaction.result } },
  };
  return { body };
}

type PathOf = (list: Listed | undefined) => string | null;

/** Who may not read the items is given no list of them. */
const listsFor =
  ({ committee, actor }: Scope): PathOf =>
  (list) =>
    list === undefined || actor.reach !== 'own'
      ? null
      : `/committees/${committee.id}/proposals?${new URLSearchParams(list).toString()}`;

const rateView = ({ numeratorList, denominatorList, ...rate }: Rate, pathOf: PathOf) => ({
  ...rate,
  percent: percentOf(rate) ?? null,
  numeratorList: pathOf(numeratorList),
  denominatorList: pathOf(denominatorList),
});

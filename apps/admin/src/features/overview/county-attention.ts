import type { Overview } from '@lianluo/contract/overview';
import { formatNumber } from '../../ui/format';

type County = NonNullable<Overview['counties']>[number];

export interface AttentionLine {
  id: string;
  name: string;
  words: string;
}
export interface AttentionCard {
  title: string;
  hint: string;
  none: string;
  tone: 'late' | 'due' | 'rest';
  lines: AttentionLine[];
}

const valueOf = ({ figures }: County, key: string) => figures.find((figure) => figure.key === key)?.value ?? 0;

/** Three questions a city asks first: who is late, whose platforms are asleep, who reports less than a year ago. */
export function attentionCards(counties: readonly County[]): AttentionCard[] {
  const lines = (measure: (county: County) => number, words: (county: County, measured: number) => string) =>
    counties
      .map((county) => ({ county, measured: measure(county) }))
      .filter(({ measured }) => measured > 0)
      .toSorted((a, b) => b.measured - a.measured)
      .slice(0, 3)
      .map(({ county, measured }) => ({
        id: county.committee.id,
        name: county.committee.name.replace(/政协$/, ''),
        words: words(county, measured),
      }));
  const fewer = (county: County) => {
    const figure = county.figures.find(({ key }) => key === 'opinions.submitted');
    return figure?.lastYear === undefined ? 0 : figure.lastYear - figure.value;
  };
  return [
    {
      title: '逾期未办',
      hint: '过了办理时限的各类事项',
      none: '均在时限内',
      tone: 'late',
      lines: lines(
        (county) => valueOf(county, 'overdue'),
        (_, count) => `${formatNumber(count)} 项`,
      ),
    },
    {
      title: '平台待完善',
      hint: '有站逾期或未开展',
      none: '各县（市、区）平台均健全',
      tone: 'due',
      lines: lines(
        (county) => valueOf(county, 'platforms') - valueOf(county, 'platforms.alive'),
        (county, count) => `${count} 个，共 ${valueOf(county, 'platforms')} 个`,
      ),
    },
    {
      title: '报送量同比下降',
      hint: '社情民意',
      none: '无同比下降',
      tone: 'rest',
      lines: lines(fewer, (_, count) => `少 ${formatNumber(count)} 条`),
    },
  ];
}

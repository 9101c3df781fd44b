import type {
  changeLetterSeries as changing,
  LetterSeriesView,
  readLetterSeries as reading,
} from '@lianluo/contract/letter';
import { yearOf } from '@lianluo/domain/calendar/day';
import { letterGroups, paperGroups } from '@lianluo/domain/paper/letter';
import { defaultLetterPattern, type LetterSeries } from '@lianluo/domain/paper/letter-series';
import { paperNames } from '@lianluo/domain/paper/paper';
import {
  letterCounter,
  letterSeriesAddress,
  letterSeriesRow,
  ofEveryGroup,
  readLetterSeries,
} from '../../engine/letter/letter-series.store';
import { nextOf } from '../../engine/letter/next-number';
import type { AnswerFor, Call, Scope } from '../../floor/context';
import { commit } from '../../floor/http/commit';
import { entryOf } from '../../floor/journal/journal';

interface Settings {
  series: readonly LetterSeries[];
  version: number;
}

/** 发文字号: what every group is numbered by, and the number that comes next. */
export async function readSeries(call: Call<typeof reading>): Promise<AnswerFor<typeof reading>> {
  const settings = await readLetterSeries(call);
  return { body: await settingsView(call, settings), version: settings.version };
}

/** 设置机关代字: of all groups at once; a group that is not named takes no number from then on. */
export async function changeLetterSeries(
  call: Call<typeof changing>,
  { version: before }: Settings,
): Promise<AnswerFor<typeof changing>> {
  const series = call.body.series.map(({ pattern = defaultLetterPattern, ...each }): LetterSeries => ({
    ...each,
    pattern,
  }));
  const version = before + 1;
  const { table } = letterSeriesAddress(call.committee.id);
  const body = await settingsView(call, { series: ofEveryGroup(series), version });
  return commit(
    call,
    [
      {
        table,
        put: letterSeriesRow(call.committee.id, series, version),
        if: before === 0 ? 'absent' : { version: before },
      },
      entryOf(call, { kind: 'letter-series', id: 'series', version }, 'change', {
        set: { series },
        unset: [],
        texts: {},
      }),
    ],
    { body, version },
  );
}

async function settingsView(scope: Scope, { series, version }: Settings): Promise<LetterSeriesView> {
  const year = yearOf(scope.today);
  const codes = [...new Set(series.flatMap(({ code }) => code ?? []))];
  const rows = await scope.storage.get(
    codes.map((code) => letterCounter(scope.committee.id, code, year)),
    { consistent: true },
  );
  const counters = new Map(codes.map((code, index) => [code, rows[index]]));
  return {
    items: series.map(({ group, code, pattern, issuedInYear }) => ({
      group,
      label: letterGroups[group],
      papers: paperNames.filter((paper) => paperGroups[paper] === group),
      ...(code !== undefined && {
        code,
        next: nextOf({ group, pattern }, code, year, series, counters.get(code)).number,
      }),
      pattern,
      ...(issuedInYear && { issuedInYear: { ...issuedInYear } }),
    })),
    version,
  };
}

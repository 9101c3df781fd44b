/**
 * One concrete matter (一事一报) as a form of words. Slots in braces are filled for each item: `{街}` street, `{社}` community,
 * `{小}` housing estate, `{路}` `{路2}` roads, `{校}` school, `{市}` market, `{园}` park, `{村}` village, `{a=30-80}` a number
 * that later `{a}` repeat, `{30-80}` a number used once.
 */
export interface Matter {
  /** 主题 */
  theme: string;
  /** 承办单位, the lead first. */
  units: readonly string[];
  title: string;
  situation: string;
  analysis: string;
  suggestion: string;
  /** 办复 of the lead unit. */
  reply: string;
  /** Whether it is a matter of policy, which others than one place have as well. */
  reaches?: 'province';
  /** The months in which people bring it up; the whole year where nothing stands here. */
  months?: readonly number[];
}

export const winter = [11, 12, 1, 2] as const;
export const snow = [12, 1, 2] as const;
export const heating = [12, 1, 2, 3] as const;
export const summer = [6, 7, 8, 9] as const;

/** 品牌名称: words used everywhere in place of the neutral ones. */
export interface SchemeWords {
  platform: string;
  reading: string;
  consultation: string;
  opinionStation: string;
  /** Of a unit's type: 委员工作站 for `liaison-group`. */
  units?: Readonly<Record<string, string>>;
}

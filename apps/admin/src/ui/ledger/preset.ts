/** 常用筛选: filters of a list under a name, for whoever reads it. */
export interface Preset {
  name: string;
  query: Readonly<Record<string, string>>;
}

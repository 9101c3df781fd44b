/** 街道: what people of one street mention by name. All estates, schools and markets are invented. */
export interface Street {
  key: string;
  name: string;
  communities: readonly string[];
  estates: readonly string[];
  roads: readonly string[];
  schools: readonly string[];
  market: string;
  park: string;
  villages: readonly string[];
}

/** A street with the people placed there, by the names their calls are saved under. */
export interface StreetCast extends Street {
  /** Saved name of its unit. */
  unit: string;
  members: readonly string[];
  informants: readonly string[];
  /** 召集人, by name. */
  convener?: string;
  /** Who records for this street where it is not the office. */
  operator?: string;
}

/** `社区 社区|小区 小区|路 路|学校 学校|市场|公园|村 村` */
export function street(key: string, name: string, places: string): Street {
  const [communities = '', estates = '', roads = '', schools = '', market = '', park = '', villages = ''] =
    places.split('|');
  const words = (text: string) => text.split(' ').filter(Boolean);
  return {
    key,
    name,
    communities: words(communities),
    estates: words(estates),
    roads: words(roads),
    schools: words(schools),
    market,
    park,
    villages: words(villages),
  };
}

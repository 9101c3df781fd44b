import type { Region } from './people/post-book';

/** 区 as the committee's own region: 区委, 区级, 全区, 区民政局 …, and not that of 社区, 小区 or 区域. */
const ownRegion =
  /(?<=^|[“、，；为]|全|本|送|报|由|入|需要|转)区(?=委|政府|政协|级|图书馆|医院|均值|课后|推广|就业|工商联|妇联|支部|[^域分，。；、]{1,6}局)/g;

/** What the texts of a district are in a county or a city: every text of a body, whatever its depth. */
export function localWords(body: unknown, region: Region): unknown {
  if (typeof body === 'string') return body.replace(ownRegion, region);
  if (Array.isArray(body)) return body.map((each) => localWords(each, region));
  if (typeof body !== 'object' || body === null) return body;
  return Object.fromEntries(Object.entries(body).map(([key, each]) => [key, localWords(each, region)]));
}

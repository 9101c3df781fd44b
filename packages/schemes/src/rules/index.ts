import type { Scheme } from '@lianluo/domain/scheme/scheme';
import { ankang } from './ankang';
import { anqing } from './anqing';
import { baoji } from './baoji';
import { changqing } from './changqing';
import { hancheng } from './hancheng';
import { jinan } from './jinan';
import { minhang } from './minhang';
import { peixian } from './peixian';
import { qindu } from './qindu';
import { shache } from './shache';
import { shangluo } from './shangluo';
import { shenmu } from './shenmu';
import { tongcheng } from './tongcheng';
import { weinan } from './weinan';
import { xian } from './xian';
import { xianyang } from './xianyang';
import { xincheng } from './xincheng';
import { yanchuan } from './yanchuan';
import { yangling } from './yangling';
import { yangxian } from './yangxian';
import { zizhixian } from './zizhixian';

/** 预置方案: the sixteen systems in the order of domain.md section 1, then published rules of other places. */
export const presetSchemes: readonly Scheme[] = [
  changqing,
  xian,
  baoji,
  xianyang,
  weinan,
  ankang,
  shangluo,
  yangling,
  hancheng,
  qindu,
  yanchuan,
  shenmu,
  yangxian,
  xincheng,
  shache,
  zizhixian,
  minhang,
  tongcheng,
  jinan,
  anqing,
  peixian,
];

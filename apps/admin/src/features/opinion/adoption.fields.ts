import { adoptionKinds, adoptionLevelLabels } from '@lianluo/domain/opinion/opinion';
import { mostCharacters as most } from '@lianluo/domain/text/limits';
import { choice, day, line, maybe } from '@lianluo/domain/work/field';

/** What an adoption by hand and a list of many are entered with alike. */
const adoptionFields = {
  level: choice('采用层级', adoptionLevelLabels),
  organ: maybe(line('采用单位', most.organ)),
  outlet: maybe(line('刊物', most.outlet)),
  number: maybe(line('期号', most.number)),
};

/** 采用通报 as a whole; its lines say the rest. */
export const listFields = { ...adoptionFields, adoptedOn: day('采用日期', { past: true }) };

export const oneAdoptionFields = {
  ...adoptionFields,
  kind: maybe(choice('采用方式', adoptionKinds)),
  adoptedOn: day('采用日期', { past: true }),
  evidence: maybe(line('依据', most.evidence)),
};

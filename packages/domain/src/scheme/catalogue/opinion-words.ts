import { adopterLabels, adopters, type Adopter } from '../../opinion/adopters';
import type { Subject } from '../language';
import { vocabularies as known } from './vocabularies';
import { everybody, exactly, type FactWords } from './words';

const opinion = '社情民意信息';
const whose: readonly Subject[] = [...everybody, 'informant'];
const credit = { as: known.authors } as const;
const byRoute = { ...credit, route: known.routes } as const;
const of = (name: string, verb: string, noun: string): FactWords => ({
  ...exactly(name, verb, '条', noun, whose),
  tags: credit,
});

type Adopted = `opinions.${'adopted' | 'adoptions'}.${Adopter}`;

/** 采用（条）and 采用条次 of every adopter. */
const adopted = Object.fromEntries(
  adopters.flatMap((adopter): [Adopted, FactWords][] => {
    const by = adopterLabels[adopter].replace('采用', '');
    // Whoever picks it beside that of the county would count an item twice.
    const within = adopter === 'office' ? '（已含在县级采用内）' : '';
    return [
      [`opinions.adopted.${adopter}`, of(`${opinion}被${by}采用${within}`, '有', `${by}采用的${opinion}`)],
      [
        `opinions.adoptions.${adopter}`,
        {
          ...exactly(`${opinion}被${by}采用条次${within}`, '被采用', '条次', `${by}采用的${opinion}`, whose),
          tags: credit,
          several: true,
        },
      ],
    ];
  }),
  // Object.fromEntries types keys as strings; they are those of every adopter.
) as Record<Adopted, FactWords>;

export const opinionWords = {
  'opinions.submitted': { ...of(`${opinion}报送`, '报送', opinion), tags: byRoute },
  'opinions.issued': of(`${opinion}编发`, '有', `编发的${opinion}`),
  'opinions.handed-up': of(`${opinion}上报`, '有', `上报的${opinion}`),
  ...adopted,
  'opinions.instructed': of(`${opinion}获领导批示`, '有', `领导批示的${opinion}`),
  'opinions.handled': { ...of(`${opinion}办结`, '有', `办结的${opinion}`), tags: byRoute },
  'opinions.called': of(`应约报送${opinion}`, '有', `应约报送的${opinion}`),
};

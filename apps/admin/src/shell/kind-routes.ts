import { routesOf } from '../work/work.routes';
import { kindPages } from './kind-pages';

/** The pages of every kind of work. They come with the tables of the kinds, which the sign-in page does without. */
export const kindRoutes = Object.values(kindPages).flatMap(routesOf);

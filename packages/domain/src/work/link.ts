/** Another item, of whichever kind. Without its title: who may read the one may not be shown the other. */
export interface ItemLink {
  kind: string;
  item: string;
}

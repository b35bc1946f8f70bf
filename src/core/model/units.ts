/** What authors can be taken together to: a network of these is made of the dataset's papers. */

export type UnitKind = 'communities' | 'organisations' | 'countries';

export const unitKinds: readonly UnitKind[] = ['communities', 'organisations', 'countries'];

/** What communities are called as nodes. */

import { type AuthorId, authorId } from '../../model/ids.ts';

/** Sorts as the number does. */
export const communityKey = (number: number): string =>
  `community-${String(number).padStart(7, '0')}`;

/** Of the node that stands for a community in a dataset of units. */
export const communityId = (number: number): AuthorId => authorId(communityKey(number));

/** The number again, of a key or id; 0 for one of another kind. */
export const communityOfKey = (key: string): number =>
  Number(/community-(\d{7})$/u.exec(key)?.[1] ?? 0);

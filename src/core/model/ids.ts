/**
 * Identifiers of the two kinds of node. They are strings because graphology keys are, and carry
 * a prefix so that an author and a paper can stand in one graph without ever colliding.
 */

declare const brand: unique symbol;

/** `a:` followed by a slug of the display name, e.g. `a:wenhao-zhang`. */
export type AuthorId = string & { readonly [brand]: 'author' };

/** `p:` followed by a slug of the title, e.g. `p:attention-is-all-you-need`. */
export type PaperId = string & { readonly [brand]: 'paper' };

export type NodeId = AuthorId | PaperId;

/** Marks a slug as an author's. */
export const authorId = (slug: string): AuthorId => `a:${slug}` as AuthorId;

/** Marks a slug as a paper's. */
export const paperId = (slug: string): PaperId => `p:${slug}` as PaperId;

/** Whether an id read from outside is shaped like an author's. */
export const isAuthorId = (id: string): id is AuthorId => id.startsWith('a:');

/** Whether an id read from outside is shaped like a paper's. */
export const isPaperId = (id: string): id is PaperId => id.startsWith('p:');

/** What a document type declaration declares. Nothing in it is ever expanded or fetched. */

const declaration =
  /<!ENTITY\s+(?:%\s+)?[^\s"'<>%]{1,1000}\s+(?:(SYSTEM|PUBLIC)\b|"([^"]*)"|'([^']*)')/giu;

/**
 * Why a file with this declaration is refused, in a few words; undefined when it is harmless.
 * Entities that name other entities can grow without end, external ones ask for other files.
 */
export function dangerousEntity(doctype: string): string | undefined {
  for (const [, external, double, single] of doctype.matchAll(declaration)) {
    if (external !== undefined) return 'an entity that stands for another file';
    if (/[&%](?!#)[^\s;]{1,200};/u.test(double ?? single ?? '')) {
      return 'an entity that is made of other entities';
    }
  }
  return undefined;
}

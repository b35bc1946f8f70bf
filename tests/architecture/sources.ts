/** What a source file imports and which names it uses, from its syntax tree. */

import { parseSync } from 'vite';

export interface SourceFacts {
  /** Module specifiers: static, type-only, dynamic, re-exported, and workers by `new URL`. */
  readonly imports: readonly string[];
  /** `Math.pow`, `.localeCompare`, free names such as `document`, and the operator `**`. */
  readonly uses: readonly string[];
  readonly errors: readonly string[];
}

type SyntaxNode = { readonly type: string } & Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const textOf = (value: unknown): string | undefined =>
  isNode(value) && value.type === 'Literal' && typeof value.value === 'string'
    ? value.value
    : undefined;

const nameOf = (value: unknown): string | undefined =>
  isNode(value) && value.type === 'Identifier' && typeof value.name === 'string'
    ? value.name
    : undefined;

/** The facts about one file; `name` decides between TypeScript and TSX. */
export function readSource(name: string, source: string): SourceFacts {
  const parsed = parseSync(name, source);
  const imports: string[] = [];
  const uses: string[] = [];
  const add = (list: string[], value: string | undefined) => {
    if (value !== undefined) list.push(value);
  };
  const visit = (value: unknown, parent?: SyntaxNode, key?: string): void => {
    if (Array.isArray(value)) {
      for (const item of value) visit(item, parent, key);
      return;
    }
    if (!isNode(value)) return;
    const node = value;
    switch (node.type) {
      case 'ImportDeclaration':
      case 'ExportNamedDeclaration':
      case 'ExportAllDeclaration':
      case 'ImportExpression':
        add(imports, textOf(node.source));
        break;
      case 'TSImportType':
        add(imports, textOf(node.source) ?? textOf(node.argument));
        break;
      case 'TSExternalModuleReference':
        add(imports, textOf(node.expression));
        break;
      case 'CallExpression':
        if (nameOf(node.callee) === 'require') add(imports, textOf(firstOf(node.arguments)));
        break;
      case 'NewExpression':
        // `new URL('./worker.ts', import.meta.url)` is how bundlers are shown a worker.
        if (nameOf(node.callee) === 'URL' && lengthOf(node.arguments) === 2) {
          const target = textOf(firstOf(node.arguments));
          if (target?.startsWith('.')) imports.push(target);
        }
        break;
      case 'MemberExpression': {
        const property = nameOf(node.property);
        if (node.computed !== true && property) {
          uses.push(`.${property}`);
          const object = nameOf(node.object);
          if (object) uses.push(`${object}.${property}`);
        }
        break;
      }
      case 'BinaryExpression':
      case 'AssignmentExpression':
        if (typeof node.operator === 'string') uses.push(node.operator);
        break;
      case 'Identifier':
        if (isFree(node, parent, key)) add(uses, nameOf(node));
        break;
    }
    for (const [childKey, child] of Object.entries(node)) visit(child, node, childKey);
  };
  visit(parsed.program);
  return { imports, uses, errors: parsed.errors.map(({ message }) => message) };
}

/** Whether an identifier stands for a value, not for a property, a key or a type member. */
function isFree(_: SyntaxNode, parent: SyntaxNode | undefined, key: string | undefined): boolean {
  if (!parent) return true;
  if (parent.type === 'MemberExpression' && key === 'property') return parent.computed === true;
  if (key === 'key') return parent.computed === true;
  return true;
}

const firstOf = (value: unknown): unknown => (Array.isArray(value) ? value[0] : undefined);
const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0);

/** What a source file imports, read by the TypeScript parser, so that a comment or a text is never taken for an import. */
import ts from 'typescript';

const FRONTMATTER = /^\s*---\r?\n([\s\S]*?)\r?\n---/;
const SCRIPT = /<script\b[^>]*>([\s\S]*?)<\/script>/g;

/** The specifiers that the file imports, in order: `import`, `export … from`, `import()`, `import.meta.glob`. */
export function readImports(path: string, source: string): string[] {
  return codeOf(path, source).flatMap((code) => specifiersOf(code));
}

function codeOf(path: string, source: string): string[] {
  if (!path.endsWith('.astro')) return [source];
  const scripts = [...source.matchAll(SCRIPT)].map(([, code = '']) => code);
  return [FRONTMATTER.exec(source)?.[1] ?? '', ...scripts];
}

function specifiersOf(code: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier !== undefined && ts.isStringLiteralLike(specifier)) found.push(specifier.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('file.tsx', code, ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX));
  return found;
}

function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return node.argument.literal;
  if (ts.isCallExpression(node) && bringsIn(node.expression)) return node.arguments[0];
  return undefined;
}

function bringsIn(called: ts.Node): boolean {
  if (called.kind === ts.SyntaxKind.ImportKeyword) return true;
  if (ts.isIdentifier(called)) return called.text === 'require';
  return (
    ts.isPropertyAccessExpression(called) &&
    called.name.text === 'glob' &&
    ts.isMetaProperty(called.expression)
  );
}

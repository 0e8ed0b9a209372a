import { by } from '#decider';
import ts from 'typescript';
import type { FieldEntry, TypeEntry } from './catalogue.js';

type NamedDeclaration = ts.TypeAliasDeclaration | ts.InterfaceDeclaration;

/** Reads types as they are written, and remembers every type of ours that they name. */
export class TypeReader {
  private readonly named = new Map<string, NamedDeclaration>();
  private readonly printer = ts.createPrinter({ removeComments: true });

  constructor(
    private readonly checker: ts.TypeChecker,
    private readonly isOurs: (file: ts.SourceFile) => boolean,
  ) {}

  /** The fields of a type, those of its parents and parts included. */
  fieldsOf(type: ts.Type): readonly FieldEntry[] {
    return this.checker.getPropertiesOfType(type).map((property) => ({
      name: property.name,
      type: this.typeOf(property),
      optional: (property.flags & ts.SymbolFlags.Optional) !== 0,
      about: this.aboutOf(property),
    }));
  }

  /** Every named type that was met so far and, in turn, that those are made of. */
  namedTypes(): readonly TypeEntry[] {
    const entries = new Map<string, TypeEntry>();
    // The map grows while it is walked: describing a type may name others.
    for (const [name, declaration] of this.named) entries.set(name, this.describe(name, declaration));
    return [...entries.values()].toSorted(by(({ name }) => name));
  }

  /** The doc comment, on one line. */
  aboutOf(symbol: ts.Symbol | undefined): string {
    return ts.displayPartsToString(symbol?.getDocumentationComment(this.checker)).replaceAll(/\s+/g, ' ').trim();
  }

  private typeOf(property: ts.Symbol): string {
    const declaration = property.declarations?.[0];
    if (declaration && ts.isPropertySignature(declaration) && declaration.type) return this.textOf(declaration.type);
    return this.shown(this.checker.getNonNullableType(this.checker.getTypeOfSymbol(property)));
  }

  private textOf(node: ts.TypeNode): string {
    let text = this.print(node);
    const visit = (part: ts.Node): void => {
      if (ts.isTypeReferenceNode(part)) this.remember(part);
      if (ts.isIndexedAccessTypeNode(part)) text = text.replace(this.print(part), this.valuesOf(part));
      else ts.forEachChild(part, visit);
    };
    visit(node);
    return text;
  }

  /** A type as it is written, on one line. That nothing of an event changes need not be said at each field. */
  private print(node: ts.Node): string {
    const text = this.printer.printNode(ts.EmitHint.Unspecified, node, node.getSourceFile());
    // What marks a text in its type is for the compiler alone: stored is the text.
    return text
      .replaceAll(/\s+/g, ' ')
      .replaceAll('readonly ', '')
      .replace(/ & \{ of\?: '\w+'; \}/, '');
  }

  /** One of a list of values, `(typeof VALUES)[number]`: the values, in the order of the list. */
  private valuesOf(node: ts.IndexedAccessTypeNode): string {
    const list = this.checker.getTypeFromTypeNode(node.objectType);
    if (!this.checker.isTupleType(list)) return this.shown(this.checker.getTypeFromTypeNode(node));
    return this.checker
      .getTypeArguments(list as ts.TypeReference)
      .map((value) => this.shown(value))
      .join(' | ');
  }

  private shown(type: ts.Type): string {
    return this.checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation).replaceAll('"', "'");
  }

  private remember(reference: ts.TypeReferenceNode): void {
    const symbol = this.checker.getSymbolAtLocation(reference.typeName);
    const target = symbol && symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol;
    const declaration = target?.declarations?.find(
      (each): each is NamedDeclaration => ts.isTypeAliasDeclaration(each) || ts.isInterfaceDeclaration(each),
    );
    if (target && declaration && this.isOurs(declaration.getSourceFile())) this.named.set(target.name, declaration);
  }

  private describe(name: string, declaration: NamedDeclaration): TypeEntry {
    const symbol = this.checker.getSymbolAtLocation(declaration.name);
    const about = this.aboutOf(symbol) || this.aboutOfValues(declaration);
    const type = this.checker.getTypeAtLocation(declaration.name);
    if (ts.isInterfaceDeclaration(declaration) || ts.isTypeLiteralNode(declaration.type)) {
      return { name, about, means: '', fields: this.fieldsOf(type) };
    }
    return { name, about, means: this.textOf(declaration.type), fields: [] };
  }

  /** The doc comment of the list of values, for a type that is one of them: `(typeof VALUES)[number]`. */
  private aboutOfValues(declaration: NamedDeclaration): string {
    if (ts.isInterfaceDeclaration(declaration) || !ts.isIndexedAccessTypeNode(declaration.type)) return '';
    const { objectType } = declaration.type;
    const query = ts.isParenthesizedTypeNode(objectType) ? objectType.type : objectType;
    if (!ts.isTypeQueryNode(query)) return '';
    const symbol = this.checker.getSymbolAtLocation(query.exprName);
    return this.aboutOf(symbol && symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol);
  }
}

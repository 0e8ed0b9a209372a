import { byText } from '#decider';
import { basename, dirname, relative } from 'node:path';
import ts from 'typescript';
import type { Catalogue, EventEntry, SliceEntry } from './catalogue.js';
import { TypeReader } from './type-reader.js';

/** The type with which every event is declared: `EventOf<'DecisionTaken', { … }>`. */
const DECLARED_WITH = 'EventOf';

/**
 * What event files say of their events. The slice of an event is the folder of its file.
 *
 * @param files paths of `*.events.ts` files
 * @param root folder of everything that is ours: types from elsewhere are not described
 */
export function readEvents(files: readonly string[], root: string, options: ts.CompilerOptions): Catalogue {
  const program = ts.createProgram(files, { ...options, noEmit: true });
  const isOurs = ({ fileName }: ts.SourceFile) => !/^\.\.|node_modules/.test(relative(root, fileName));
  const reader = new TypeReader(program.getTypeChecker(), isOurs);
  const slices = new Map<string, { about: string; events: EventEntry[] }>();
  for (const file of files.toSorted(mainFirst)) {
    const source = program.getSourceFile(file);
    if (!source) throw new Error(`${file} cannot be read.`);
    const name = sliceOf(file);
    const slice = slices.get(name) ?? { about: '', events: [] };
    slices.set(name, slice);
    slice.events.push(...eventsIn(source, program.getTypeChecker(), reader));
    if (isMain(file)) slice.about = aboutSlice(source, program.getTypeChecker(), reader);
  }
  const entries = [...slices].map(([slice, entry]): SliceEntry => ({ slice, ...entry }));
  return { slices: entries, types: reader.namedTypes() };
}

const sliceOf = (file: string): string => basename(dirname(file));

/** Is it the file that has the slice's name? */
const isMain = (file: string): boolean => basename(file) === `${sliceOf(file)}.events.ts`;

const mainFirst = (a: string, b: string): number =>
  sliceOf(a) === sliceOf(b) && isMain(a) !== isMain(b) ? Number(isMain(b)) - Number(isMain(a)) : byText(a, b);

function eventsIn(source: ts.SourceFile, checker: ts.TypeChecker, reader: TypeReader): readonly EventEntry[] {
  return source.statements.flatMap((statement) => {
    const parts = declaredEvent(statement);
    if (!parts) return [];
    const { declaration, data } = parts;
    const fields = reader.fieldsOf(checker.getTypeFromTypeNode(data));
    return [
      { type: declaration.name.text, about: reader.aboutOf(checker.getSymbolAtLocation(declaration.name)), fields },
    ];
  });
}

function declaredEvent(statement: ts.Statement) {
  if (!ts.isTypeAliasDeclaration(statement) || !ts.isTypeReferenceNode(statement.type)) return undefined;
  const { typeName, typeArguments } = statement.type;
  const data = typeArguments?.[1];
  return typeName.getText() === DECLARED_WITH && data ? { declaration: statement, data } : undefined;
}

/** What the union of all events of the slice says: the last type of its main file whose name ends in Event. */
function aboutSlice(source: ts.SourceFile, checker: ts.TypeChecker, reader: TypeReader): string {
  const union = source.statements.findLast(
    (each): each is ts.TypeAliasDeclaration =>
      ts.isTypeAliasDeclaration(each) && each.name.text.endsWith('Event') && !declaredEvent(each),
  );
  return union ? reader.aboutOf(checker.getSymbolAtLocation(union.name)) : '';
}

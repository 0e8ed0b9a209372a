import ts from 'typescript';

/** A change to a source text: one span replaced. Offsets are UTF-16 units from the beginning of the file. */
export interface Change {
  /** Which operator proposes it. */
  readonly operator: string;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** A node, and the text that takes its place. */
type Proposal = readonly [node: ts.Node, replacement: string];

type Operator = (node: ts.Node, source: ts.SourceFile) => readonly Proposal[];

/** Binary operators, each with what it is mistaken for. */
const MISTAKEN: Readonly<Partial<Record<ts.SyntaxKind, readonly string[]>>> = {
  [ts.SyntaxKind.LessThanToken]: ['<=', '>'],
  [ts.SyntaxKind.LessThanEqualsToken]: ['<', '>'],
  [ts.SyntaxKind.GreaterThanToken]: ['>=', '<'],
  [ts.SyntaxKind.GreaterThanEqualsToken]: ['>', '<'],
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: ['!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: ['==='],
  [ts.SyntaxKind.AmpersandAmpersandToken]: ['||'],
  [ts.SyntaxKind.BarBarToken]: ['&&'],
  [ts.SyntaxKind.PlusToken]: ['-'],
  [ts.SyntaxKind.MinusToken]: ['+'],
  [ts.SyntaxKind.AsteriskToken]: ['/'],
  [ts.SyntaxKind.SlashToken]: ['*'],
};

/** Methods, each with what it is mistaken for. */
const CONFUSED: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  max: 'min',
  min: 'max',
  floor: 'ceil',
  ceil: 'floor',
  find: 'findLast',
  findLast: 'find',
};

/** Methods that may be left out of a chain without changing its type. */
const OMITTED = new Set(['filter', 'sort', 'toSorted', 'reverse', 'toReversed', 'slice', 'trim']);

/** What can go wrong in a line of code, by the name under which a survivor is listed. */
const OPERATORS: Readonly<Record<string, Operator>> = {
  'another operator': (node, source) => {
    if (!ts.isBinaryExpression(node)) return [];
    const { left, operatorToken, right } = node;
    const others = (MISTAKEN[operatorToken.kind] ?? []).map((other): Proposal => [operatorToken, other]);
    const isDefault = operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken;
    return isDefault
      ? [
          [node, left.getText(source)],
          [node, right.getText(source)],
        ]
      : others;
  },
  'condition negated': (node, source) => {
    const condition = conditionOf(node);
    return condition ? [[condition, `!(${condition.getText(source)})`]] : [];
  },
  'negation dropped': (node, source) =>
    ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken
      ? [[node, node.operand.getText(source)]]
      : [],
  'number moved by one': (node) => (ts.isNumericLiteral(node) ? [[node, `${Number(node.text) + 1}`]] : []),
  'truth value turned': (node) => {
    if (node.kind === ts.SyntaxKind.TrueKeyword) return [[node, 'false']];
    return node.kind === ts.SyntaxKind.FalseKeyword ? [[node, 'true']] : [];
  },
  'text emptied': (node) => {
    const isText = ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node);
    return isText && node.text.includes(' ') ? [[node, "''"]] : [];
  },
  'call confused or left out': (node, source) => {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
    const { expression: on, name } = node.expression;
    const other = Object.hasOwn(CONFUSED, name.text) ? CONFUSED[name.text] : undefined;
    const isLast = name.text === 'at' && node.arguments[0]?.getText(source) === '-1';
    return [
      ...(other === undefined ? [] : [[name, other] as const]),
      ...(OMITTED.has(name.text) ? [[node, on.getText(source)] as const] : []),
      ...(isLast ? [[node, `${on.getText(source)}.at(0)`] as const] : []),
    ];
  },
  'statement left out': (node) => {
    const isStep = ts.isExpressionStatement(node) || ts.isThrowStatement(node);
    const isJump = ts.isContinueStatement(node) || ts.isBreakStatement(node);
    const isGuard = ts.isIfStatement(node) && !node.elseStatement && leaves(node.thenStatement);
    return isStep || isJump || isGuard ? [[node, ';']] : [];
  },
  'part left out': (node) => (ts.isSpreadElement(node) || ts.isSpreadAssignment(node) ? [[node, '']] : []),
  'branches swapped': (node, source) => {
    if (!ts.isConditionalExpression(node)) return [];
    const [condition, yes, no] = [node.condition, node.whenTrue, node.whenFalse].map((each) => each.getText(source));
    return [[node, `${condition} ? ${no} : ${yes}`]];
  },
};

/** Every change that the operators propose for a file, in the order of its text. */
export function changesIn(source: ts.SourceFile): readonly Change[] {
  const changes: Change[] = [];
  const visit = (node: ts.Node): void => {
    if (isDeclarative(node)) return;
    for (const [operator, propose] of Object.entries(OPERATORS)) {
      for (const [part, replacement] of propose(node, source)) {
        changes.push({ operator, ...spanOf(part, source, replacement), replacement });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return changes.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The text after a change. */
export const changed = (text: string, { start, end, replacement }: Change): string =>
  text.slice(0, start) + replacement + text.slice(end);

/** Types, imports, decorators and descriptions say nothing that a test could miss. */
function isDeclarative(node: ts.Node): boolean {
  if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return true;
  if (ts.isDecorator(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return true;
  if (ts.isPropertyAssignment(node) && /^(?:about|description|help|label)$/.test(node.name.getText())) return true;
  return ts.isCallExpression(node) && /\.about$/.test(node.expression.getText()) && node.arguments.length === 1;
}

const conditionOf = (node: ts.Node): ts.Expression | undefined => {
  if (ts.isIfStatement(node) || ts.isWhileStatement(node)) return node.expression;
  return ts.isConditionalExpression(node) ? node.condition : undefined;
};

/** The statement, or block of one statement, that leaves the function or the loop. */
function leaves(statement: ts.Statement): boolean {
  const only = ts.isBlock(statement) && statement.statements.length === 1 ? statement.statements[0] : statement;
  return (
    only !== undefined && (ts.isReturnStatement(only) || ts.isThrowStatement(only) || ts.isContinueStatement(only))
  );
}

/** A part that goes takes the comma behind it along. */
function spanOf(node: ts.Node, source: ts.SourceFile, replacement: string) {
  const [start, end] = [node.getStart(source), node.getEnd()];
  if (replacement !== '') return { start, end };
  const comma = /^\s*,/.exec(source.text.slice(end));
  return { start, end: end + (comma?.[0].length ?? 0) };
}

import { describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** A mistake that someone could make in a table of the mission: what is written instead of what, in which file. */
type Plant = readonly [file: string, right: string, wrong: string];

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MISSION = join(ROOT, 'libs/mission/src');

/** Each kind of table, with a name in it misspelt, an answer left out, or a word in one language alone. */
const PLANTS: Readonly<Record<string, Plant>> = {
  'a status in which a command is open': ['plan-milestone.command.ts', "openIn: ['DRAFT'", "openIn: ['DRAUGHT'"],
  'the statuses in which a slice is open': ['governance-command.ts', "'DRAFT'", "'DRAUGHT'"],
  'a role that may send a command': ['judge-signal.command.ts', "'SPONSOR'", "'SPONSER'"],
  'the role of whoever acts': ['accept-deliverable.command.ts', "role === 'CONSULTANT'", "role === 'CONSULTENT'"],
  'a kind of reference that a command takes': ['judge-signal.command.ts', "ref('signal')", "ref('signall')"],
  'a kind of reference that a command makes': [
    'plan-milestone.command.ts',
    "newRef('milestone')",
    "newRef('milstone')",
  ],
  'an event that a command records': ['judge-signal.command.ts', "fact('SignalJudged'", "fact('SignalJugged'"],
  'the roles whose lines are not struck': ['strike-line.command.ts', "['ACQUIRER', 'SYSTEM']", "['AQUIRER', 'SYSTEM']"],
  'the texts that are titles': ['reword-line.command.ts', "['name', 'title']", "['name', 'titel']"],
  'the questions left out of mentions': [
    'audit-questions.resolver.ts',
    "'AuditQuestionAnswered'",
    "'AuditQuestionAnswred'",
  ],
  'the name of a view': ['people.resolver.ts', "view: 'people'", "view: 'peoples'"],
  'the views that show a line of the dossier': ['dossier-vocabulary.ts', "'processMaturity'", "'processMaturities'"],
  'a view that is looked for in what was read': ['engagement.ts', "= 'dossierIndex'", "= 'dossierIndexes'"],
  'the field in which a document is cited': ['pipeline/flags.ts', 'nda: true', 'ndaa: true'],
  'what corrects': ['mission-mending.ts', 'KpiMeasurementCorrected:', 'KpiMeasurementCorected:'],
  'what is corrected': ['mission-mending.ts', "'PersonDeparted'", "'PersonDepartd'"],
  'a correction that is left out': [
    'mission-mending.ts',
    "WeeklySignalTallyCorrected: 'WeeklySignalTallyRecorded',",
    '',
  ],
  'the fields that hold domains': ['mission-mending.ts', "DecisionTaken: ['domain']", "DecisionTaken: ['domian']"],
  'an event that holds a domain, left out': ['mission-mending.ts', "DecisionProposed: ['domain'],", ''],
  'the types that mend': ['mission-mending.ts', "['LineStruck', 'LineReworded'", "['LineStruk', 'LineReworded'"],
  'the field that holds references': ['mission-refs.ts', 'supersedes:', 'supercedes:'],
  'the kind that a field refers to': ['mission-refs.ts', "supersedes: ['decision']", "supersedes: ['decison']"],
  'what is kept under a kind of reference': ['mission-refs.ts', 'blocker: {', 'bloker: {'],
  'where a kind of thing stands': ['mission-ref-states.ts', 'blocker: (', 'bloker: ('],
  'a field that holds references, left out': ['mission-refs.ts', "pairedWith: ['kpi'],", ''],
  'the field that holds names': ['mission-names.ts', "sites: 'site'", "sitez: 'site'"],
  'a field that holds domains, left out': ['mission-names.ts', "zone: 'domain',", ''],
  'an event that carries names, left out': ['mission-names.ts', "KpiMeasured: 'USES',", ''],
  'a kind that is confidential': ['known-refs.ts', "account: 'KeyAccountDeclared'", "acount: 'KeyAccountDeclared'"],
  'the event that brings about what is confidential': [
    'known-refs.ts',
    "'ClarificationRequested'",
    "'ClarificationAsked'",
  ],
  'the term of a dimension': [
    'cited-slices.reader.ts',
    "absenceTest: 'exit-readiness'",
    "absentTest: 'exit-readiness'",
  ],
  'a term that is worked out': ['owner-dimension.ts', "term('absenceTest'", "term('absentTest'"],
  'an event that is visible': ['kpis.visibility.ts', 'KpiDefined:', 'KpiDefinned:'],
  'a field that is guarded': ['weak-signals.visibility.ts', "'entries'", "'entrys'"],
  'a text that may be reworded': ['kpis.mending.ts', "texts: ['name', 'formula']", "texts: ['name', 'formulas']"],
  'a line that rests on another': ['kpis.mending.ts', "version: 'version' }", "version: 'versions' }"],
  'a flag': ['kpis.flags.ts', "'BASELINE_MISSING'", "'BASELINE_MISING'"],
  'an event that is flagged': ['kpis.flags.ts', 'KpiMeasured(', 'KpiMeasurd('],
  'the code of a refusal': ['close-workstream.command.ts', "'WRONG_STATE'", "'WRONG_STAET'"],
  'a fact of a refusal that is left out': ['judge-signal.command.ts', 'ref: input.signal, ', ''],
  'the name of a fact': ['change-delegation.command.ts', 'ref: `${change', 'reference: `${change'],
  'the state of a thing': ['complete-training.command.ts', "state: 'completed'", "state: 'complete'"],
  'the state of a thing, without what it is with': ['transfer-key-account.command.ts', ', by: holder', ''],
  'the kind of a thing': ['kpi-rules.ts', "kind: 'measurement'", "kind: 'mesurement'"],
  'a reason in one language': [
    'cancel-closure.command.ts',
    "say('aucune semaine n’est nommée', 'no week is named')",
    "'no week is named'",
  ],
  'a reason said in one language': [
    'employee-notice.ts',
    "say('salariés non informés', 'employees not informed')",
    "say('salariés non informés')",
  ],
  'the act after a refusal, left out': ['next-acts.ts', 'NOT_SMART:', 'NOT_SMRT:'],
  'the sentence of a refusal in one language': [
    'refusals.ts',
    "'Aucun sponsor actif.', 'No active sponsor.'",
    "'Aucun sponsor actif.'",
  ],
  'a sentence in one language': [
    'refusals/flags.ts',
    "{ fr: 'Historique repris.', en: 'History brought in.' }",
    "{ fr: 'Historique repris.' }",
  ],
  'a command without a label': ['judge-signal.command.ts', "label: say('Juger un signal', 'Judge a signal'),", ''],
  'the label of a command in one language': [
    'close-workstream.command.ts',
    "say('Clore un chantier', 'Close a workstream')",
    "say('Clore un chantier')",
  ],
  'a field without a label': ['close-workstream.command.ts', 'outcome:', 'outcomes:'],
  'a field of a group without a label': ['update-dossier-index.command.ts', 'line: int(', 'lineNumber: int('],
  'a label of a field in one language': ['field-labels.ts', "say('Cible', 'Target')", "say('Cible')"],
  'a word of a list without a name': ['kpis-choices.ts', "LEAD_TIME: say('Délais', 'Lead time'),", ''],
  'a word of a list that there is not': ['kpis-choices.ts', 'NPS: say(', 'NSP: say('],
  'help in one language': [
    'judge-signal.command.ts',
    'comment: text().maybe()',
    "comment: text().maybe().about('Why.')",
  ],
};

const files = readdirSync(MISSION, { recursive: true, encoding: 'utf8' });
const pathOf = (file: string): string => {
  const found = files.filter((path) => `/${path}`.endsWith(`/${file}`));
  if (found.length !== 1) throw new Error(`${file}: ${found.join(', ') || 'not found'}`);
  return join(MISSION, found[0] ?? '');
};

const { options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile(join(ROOT, 'tsconfig.json'), (path) => ts.sys.readFile(path)).config,
  ts.sys,
  ROOT,
);

const host = ts.createCompilerHost(options);
const readSource = host.getSourceFile.bind(host);
const sources = new Map<string, ts.SourceFile | undefined>();
/** The source of a file, read once for all programs. */
const sourceOf: typeof host.getSourceFile = (path, ...rest) => {
  if (!sources.has(path)) sources.set(path, readSource(path, ...rest));
  return sources.get(path);
};

/** What the compiler says of each file once these mistakes are in it, one a file. */
function saidOf(plants: readonly Plant[]): readonly string[] {
  const planted = new Map(
    plants.map(([file, right, wrong]) => [pathOf(file), (text: string) => text.replace(right, wrong)] as const),
  );
  host.getSourceFile = (path, language, ...rest) => {
    const source = sourceOf(path, language, ...rest);
    const plant = planted.get(path);
    return source && plant ? ts.createSourceFile(path, plant(source.text), language) : source;
  };
  const program = ts.createProgram([...planted.keys()], options, host);
  return [...planted.keys()].map((path) => {
    const found = program.getSemanticDiagnostics(program.getSourceFile(path));
    return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' ')).join('; ');
  });
}

/** The plants in rounds, none of which changes a file twice. */
function inRounds(): readonly (readonly (readonly [what: string, plant: Plant])[])[] {
  const rounds: (readonly [string, Plant])[][] = [];
  for (const entry of Object.entries(PLANTS)) {
    const round = rounds.find((each) => each.every(([, [file]]) => file !== entry[1][0]));
    if (round) round.push(entry);
    else rounds.push([entry]);
  }
  return rounds;
}

describe('A mistake in a table', () => {
  it('is one that the source could hold', () => {
    const missing = Object.values(PLANTS).filter(([file, right]) => !ts.sys.readFile(pathOf(file))?.includes(right));
    expect(missing).toEqual([]);
  });

  it('is named by the compiler', () => {
    const unnoticed = inRounds().flatMap((round) => {
      const said = saidOf(round.map(([, plant]) => plant));
      return round.filter((_, at) => said[at] === '').map(([what]) => what);
    });
    expect(unnoticed).toEqual([]);
  });

  it('is what the compiler named: without it there is nothing to say', () => {
    const [round = []] = inRounds();
    expect(saidOf(round.map(([, [file]]) => [file, '', ''])).filter((said) => said !== '')).toEqual([]);
  });
});

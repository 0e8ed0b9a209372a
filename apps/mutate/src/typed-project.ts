import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

/** A file with another text. */
export interface Changed {
  readonly file: string;
  readonly text: string;
}

/** A changed type can break whoever imports the file; looking at the first few finds nearly all of it. */
const IMPORTERS_CHECKED = 3;

/** The checkout as the compiler sees it: its files, their imports, and whether changed texts still type-check. */
export class TypedProject {
  private readonly changed = new Map<string, { readonly version: number; readonly text: string }>();
  private readonly service: ts.LanguageService;
  private readonly options: ts.CompilerOptions;
  private readonly names: readonly string[];
  private readonly importing = new Map<string, string[]>();
  private version = 0;

  constructor(private readonly root: string) {
    const config = join(root, 'tsconfig.json');
    const { fileNames, options } = ts.parseJsonConfigFileContent(
      ts.readConfigFile(config, (path) => ts.sys.readFile(path)).config,
      ts.sys,
      root,
    );
    this.options = { ...options, declaration: true, sourceMap: false, incremental: false };
    this.names = fileNames;
    this.service = ts.createLanguageService(this.host(), ts.createDocumentRegistry());
    for (const file of this.files) {
      for (const imported of this.importsOf(file)) {
        this.importing.set(imported, [...(this.importing.get(imported) ?? []), file]);
      }
    }
  }

  /** Paths of all sources, from the root of the checkout. */
  get files(): readonly string[] {
    return this.names.map((name) => relative(this.root, name));
  }

  /** For each file, the files of ours that import it. */
  get importers(): ReadonlyMap<string, readonly string[]> {
    return this.importing;
  }

  source(file: string): ts.SourceFile {
    const source = this.service.getProgram()?.getSourceFile(join(this.root, file));
    if (!source) throw new Error(`${file} is not part of tsconfig.json.`);
    return source;
  }

  /**
   * For each changed text, whether its file and those that import it still type-check. All are looked at beside each
   * other, as files of one program: only a text that shows other types to the outside takes the place of its file.
   */
  typeCheck(texts: readonly Changed[]): readonly boolean[] {
    const shown = new Map(texts.map(({ file }) => [file, this.declarations(join(this.root, file))]));
    const verdicts = this.with(
      texts.map(({ file, text }, at) => [join(this.root, file.replace(/\.ts$/, `.mutant-${at}.ts`)), text]),
      (paths) => paths.map((path, at) => this.isSound(path) && this.verdict(path, shown.get(texts[at]?.file ?? ''))),
    );
    return texts.map(({ file, text }, at) => {
      const verdict = verdicts[at] ?? false;
      return verdict === 'shows other types' ? this.isSoundInPlace(file, text) : verdict;
    });
  }

  private verdict(path: string, declarations: string | undefined): true | 'shows other types' {
    return this.declarations(path) === declarations || 'shows other types';
  }

  private isSoundInPlace(file: string, text: string): boolean {
    const importers = (this.importers.get(file) ?? []).slice(0, IMPORTERS_CHECKED);
    return this.with([[join(this.root, file), text]], () =>
      [file, ...importers].every((each) => this.isSound(join(this.root, each))),
    );
  }

  private with<Found>(
    texts: readonly (readonly [path: string, text: string])[],
    look: (paths: readonly string[]) => Found,
  ) {
    this.version++;
    for (const [path, text] of texts) this.changed.set(path, { version: this.version, text });
    try {
      return look(texts.map(([path]) => path));
    } finally {
      this.changed.clear();
      this.version++;
    }
  }

  private isSound(path: string): boolean {
    return this.service.getSyntacticDiagnostics(path).length + this.service.getSemanticDiagnostics(path).length === 0;
  }

  private declarations(path: string): string {
    return this.service
      .getEmitOutput(path, true, true)
      .outputFiles.map(({ text }) => text)
      .join('');
  }

  private importsOf(file: string): readonly string[] {
    const path = join(this.root, file);
    const { importedFiles } = ts.preProcessFile(readFileSync(path, 'utf8'), true, true);
    return importedFiles.flatMap(({ fileName }) => {
      const mode = ts.ModuleKind.ESNext;
      const { resolvedModule } = ts.resolveModuleName(fileName, path, this.options, ts.sys, undefined, undefined, mode);
      if (!resolvedModule || resolvedModule.isExternalLibraryImport) return [];
      return [relative(this.root, resolvedModule.resolvedFileName)];
    });
  }

  private host(): ts.LanguageServiceHost {
    return {
      getCompilationSettings: () => this.options,
      getCurrentDirectory: () => this.root,
      getDefaultLibFileName: (options) =>
        join(dirname(ts.getDefaultLibFilePath(options)), ts.getDefaultLibFileName(options)),
      getScriptFileNames: () => [...new Set([...this.names, ...this.changed.keys()])],
      getScriptVersion: (path) => `${this.changed.get(path)?.version ?? 0}`,
      getScriptSnapshot: (path) => {
        const text = this.changed.get(path)?.text ?? ts.sys.readFile(path);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      fileExists: (path) => this.changed.has(path) || ts.sys.fileExists(path),
      readFile: (path) => this.changed.get(path)?.text ?? ts.sys.readFile(path),
      readDirectory: (...all) => ts.sys.readDirectory(...all),
      directoryExists: (path) => ts.sys.directoryExists(path),
      getDirectories: (path) => ts.sys.getDirectories(path),
      ...(ts.sys.realpath && { realpath: ts.sys.realpath }),
    };
  }
}

import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

/** The checkout as the compiler sees it: its files, their imports, and whether a changed text still type-checks. */
export class TypedProject {
  private readonly changed = new Map<string, { readonly version: number; readonly text: string }>();
  private readonly service: ts.LanguageService;
  private readonly options: ts.CompilerOptions;
  private readonly names: readonly string[];
  private version = 0;

  constructor(private readonly root: string) {
    const config = join(root, 'tsconfig.json');
    const { fileNames, options } = ts.parseJsonConfigFileContent(
      ts.readConfigFile(config, (path) => ts.sys.readFile(path)).config,
      ts.sys,
      root,
    );
    this.options = { ...options, noEmit: true, incremental: false };
    this.names = fileNames;
    this.service = ts.createLanguageService(this.host(), ts.createDocumentRegistry());
  }

  /** Paths of all sources, from the root of the checkout. */
  get files(): readonly string[] {
    return this.names.map((name) => relative(this.root, name));
  }

  source(file: string): ts.SourceFile {
    const source = this.service.getProgram()?.getSourceFile(join(this.root, file));
    if (!source) throw new Error(`${file} is not part of tsconfig.json.`);
    return source;
  }

  /** Does the file, and what imports it, still type-check with this text? */
  typeChecks(file: string, text: string, importers: readonly string[]): boolean {
    const path = join(this.root, file);
    this.changed.set(path, { version: ++this.version, text });
    try {
      return [path, ...importers.map((each) => join(this.root, each))].every(
        (each) =>
          this.service.getSyntacticDiagnostics(each).length + this.service.getSemanticDiagnostics(each).length === 0,
      );
    } finally {
      this.changed.delete(path);
      this.version++;
    }
  }

  /** For each file, the files of ours that import it. */
  importers(): ReadonlyMap<string, readonly string[]> {
    const found = new Map<string, string[]>();
    for (const file of this.files) {
      for (const imported of this.importsOf(file)) found.set(imported, [...(found.get(imported) ?? []), file]);
    }
    return found;
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
      getScriptFileNames: () => [...this.names],
      getScriptVersion: (path) => `${this.changed.get(path)?.version ?? 0}`,
      getScriptSnapshot: (path) => {
        const text = this.changed.get(path)?.text ?? ts.sys.readFile(path);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      fileExists: (path) => ts.sys.fileExists(path),
      readFile: (path) => ts.sys.readFile(path),
      readDirectory: (...all) => ts.sys.readDirectory(...all),
      directoryExists: (path) => ts.sys.directoryExists(path),
      getDirectories: (path) => ts.sys.getDirectories(path),
      ...(ts.sys.realpath && { realpath: ts.sys.realpath }),
    };
  }
}

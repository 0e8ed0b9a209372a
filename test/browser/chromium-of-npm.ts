import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packageRoot } from '#files';
import { oneAtATime } from '../journeys/support/one-at-a-time.js';

/** A browser that is unpacked: its program, and what its process has to be told. */
export interface Unpacked {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

interface Report {
  readonly header: { readonly glibcVersionRuntime?: string };
}

/** The browser in the package is for Linux on x86-64, with glibc. */
export const runsChromiumOfNpm = (): boolean =>
  process.platform === 'linux' &&
  process.arch === 'x64' &&
  (process.report.getReport() as Report).header.glibcVersionRuntime !== undefined;

/** The package unpacks where temporary files go; told that it is in a cloud, the libraries that a bare system lacks too. */
const UNPACKING = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;
const UNPACKS_ALL = { AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' };

/** Chromium as it comes in the package `@sparticuz/chromium`, with its libraries and its font. Unpacked once a version. */
export async function chromiumOfNpm(): Promise<Unpacked> {
  const root = packageRoot();
  const modules = join(root, 'node_modules');
  const { version } = JSON.parse(readFileSync(join(modules, '@sparticuz', 'chromium', 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  const folder = join(modules, '.cache', `chromium-${version}`);
  mkdirSync(dirname(folder), { recursive: true });
  await oneAtATime(`${folder}.lock`, () => {
    if (!existsSync(folder)) unpackInto(folder, root);
  });
  const fonts = join(folder, 'fonts.conf');
  writeFileSync(fonts, onlyFontsOf(folder));
  return {
    executablePath: join(folder, 'chromium'),
    env: { HOME: folder, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_FILE: fonts },
  };
}

/** All of it or, when unpacking is cut short, nothing. */
function unpackInto(folder: string, cwd: string): void {
  const part = `${folder}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part);
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', UNPACKING], {
    cwd,
    env: { ...UNPACKS_ALL, TMPDIR: part },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`Chromium could not be unpacked: ${stderr}`);
  renameSync(part, folder);
}

/** Its own font alone, so that pages look the same on every machine. */
const onlyFontsOf = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>
`;

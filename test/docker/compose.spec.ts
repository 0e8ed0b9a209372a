import { ApiSettings, describeSettings, ProjectorSettings } from '#settings';
import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parse } from 'yaml';

interface Service {
  readonly image: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly command?: readonly string[];
  readonly environment: Readonly<Record<string, string | number>>;
  readonly volumes: readonly string[];
  readonly healthcheck: { readonly test: readonly string[] };
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

const { services, volumes } = parse(readFileSync('docker/compose.yaml', 'utf8'), { merge: true }) as Compose;
const dockerfile = readFileSync('docker/Dockerfile', 'utf8');

/** Folders that belong to the user that runs the apps. */
const writable =
  /^RUN mkdir (?<made>.+) && chown node:node \k<made>$/m.exec(dockerfile)?.groups?.['made']?.split(' ') ?? [];

const ours = [
  { app: 'api', settings: ApiSettings },
  { app: 'projector', settings: ProjectorSettings },
].map(({ app, settings }) => ({ app, service: services[app] as Service, settings }));

describe('docker/compose.yaml', () => {
  it('runs the event store, the API and the projector', () => {
    expect(Object.keys(services).toSorted()).toEqual(['api', 'eventstore', 'projector']);
    expect(services['eventstore']?.image).toBe('eventstore/eventstore:24.10');
  });

  it.each(ours)('gives $app only settings that it knows', ({ service, settings }) => {
    const known = describeSettings<object>(settings).map(({ name }) => name);
    expect(known).toEqual(expect.arrayContaining(Object.keys(service.environment)));
  });

  it.each(ours)('starts an app that exists for $app, and asks it whether it lives', ({ app, service }) => {
    const main = service.command?.at(-1) ?? '';
    expect(main).toBe(`dist/apps/${app}/src/main.js`);
    expect(existsSync(main.replace(/^dist\//, '').replace(/js$/, 'ts'))).toBe(true);
    expect(service.healthcheck.test.at(-1)).toContain(
      `http://127.0.0.1:${service.environment['PORT'] ?? ''}/health/live`,
    );
  });

  it.each(ours)('builds $app from a Dockerfile that exists', ({ service }) => {
    const { context, dockerfile: file } = service.build ?? { context: '', dockerfile: '' };
    expect(existsSync(join('docker', context, file))).toBe(true);
  });

  it('keeps in a volume whatever is written', () => {
    const mounted = Object.values(services).flatMap((service) => service.volumes.map((each) => each.split(':')));
    expect(new Set(mounted.map(([name]) => name))).toEqual(new Set(Object.keys(volumes)));
  });

  it.each(ours)('gives $app a folder that it may write to for every file', ({ service, settings }) => {
    const mounted = service.volumes.map((each) => each.split(':')[1]);
    const files = describeSettings<object>(settings).flatMap(({ name }) => (name.endsWith('_PATH') ? [name] : []));
    for (const name of files) {
      const folder = dirname(String(service.environment[name]));
      expect([name, mounted.includes(folder), writable.includes(basename(folder))]).toEqual([name, true, true]);
    }
  });
});

describe('docker/Dockerfile', () => {
  const copies = [...dockerfile.matchAll(/^COPY (?<from>--from=\S+ )?(?<paths>.+) \S+$/gm)].map(({ groups }) => ({
    paths: groups?.['paths']?.split(' ') ?? [],
    fromBuild: groups?.['from'] !== undefined,
  }));

  it('copies only what exists, and what the build context lets through', () => {
    const ignored = readFileSync('.dockerignore', 'utf8').split('\n');
    for (const path of copies.filter(({ fromBuild }) => !fromBuild).flatMap(({ paths }) => paths)) {
      expect([path, existsSync(path)]).toEqual([path, true]);
      expect(ignored).toContain(`!${path}`);
    }
  });

  it('takes over what the build stage has', () => {
    const made = ['node_modules', 'dist'];
    for (const path of copies.filter(({ fromBuild }) => fromBuild).flatMap(({ paths }) => paths)) {
      const inRoot = path.replace('/relais/', '');
      expect([path, made.includes(inRoot) || existsSync(inRoot)]).toEqual([path, true]);
    }
  });

  it('does not run as root', () => {
    expect(dockerfile).toMatch(/^USER node$/m);
  });
});

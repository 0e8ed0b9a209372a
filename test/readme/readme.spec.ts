import { ApiSettings, ImportSettings, InviteSettings, ProjectorSettings, StandaloneSettings } from '#settings';
import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '#files';
import { settingsTable } from './settings-table.js';

const root = packageRoot();
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const scripts = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> })
  .scripts;

const section = (title: string): string => new RegExp(`## ${title}\n([\\s\\S]*?)(?=\n## |$)`).exec(readme)?.[1] ?? '';

describe('The README', () => {
  it('links only to what is there', () => {
    const links = [...readme.matchAll(/\]\((?<path>[^)#]+)\)/g)].map((link) => link.groups?.['path'] ?? '');
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('follows one decision in six steps', () => {
    expect([...section('Follow one decision through the code').matchAll(/^\d\. /gm)]).toHaveLength(6);
  });

  it('promises only npm scripts that exist', () => {
    const promised = [...readme.matchAll(/npm (?:run )?(?<script>start|test|[a-z]+:[a-z]+)\b/g)].map(
      (each) => each.groups?.['script'] ?? '',
    );
    expect(promised.filter((script) => !(script in scripts))).toEqual([]);
  });

  it.each([
    ['api', ApiSettings],
    ['projector', ProjectorSettings],
    ['standalone', StandaloneSettings],
    ['invite', InviteSettings],
    ['import', ImportSettings],
  ])('lists every setting of apps/%s with its default', (_, settings) => {
    expect(readme).toContain(settingsTable(settings));
  });
});

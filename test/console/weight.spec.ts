import { packageRoot } from '#files';
import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Most bytes of script, gzipped: before anything is seen, and for each page that is gone to. */
const FIRST_BYTES = 90_000;
const PAGE_BYTES = 40_000;

const folder = join(packageRoot(), 'dist', 'console');
const page = readFileSync(join(folder, 'index.html'), 'utf8');
const assets = readdirSync(join(folder, 'assets'));

const weigh = (name: string): number => gzipSync(readFileSync(join(folder, 'assets', name))).length;
const named = (pattern: RegExp): readonly string[] => [...page.matchAll(pattern)].map(([, name]) => name ?? '');

describe('what a browser loads', () => {
  it('is little before anything is seen', () => {
    const scripts = named(/<(?:script|link)[^>]+(?:src|href)="\/console\/assets\/([^"]+\.js)"/g);
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.map(weigh).reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(FIRST_BYTES);
  });

  it('is little for each further page', () => {
    const scripts = assets.filter((name) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(20);
    expect(scripts.filter((name) => !page.includes(name) && weigh(name) > PAGE_BYTES)).toEqual([]);
  });

  it('names no other server, and no script or style within the page', () => {
    expect(page).not.toMatch(/https?:|<style|<script>|style="|\son[a-z]+=/);
    const styles = assets
      .filter((name) => name.endsWith('.css'))
      .map((name) => readFileSync(join(folder, 'assets', name), 'utf8'));
    expect(styles.filter((style) => /url\((?!['"]?(?:data:|\/console\/))|@import/.test(style))).toEqual([]);
  });

  it('is there compressed, whatever is text', () => {
    const texts = assets.filter((name) => /\.(?:js|css|svg)$/.test(name));
    expect(texts.filter((name) => !assets.includes(`${name}.br`))).toEqual([]);
  });
});

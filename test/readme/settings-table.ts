import { describeSettings } from '#settings';

/** The configuration table of a settings class, as the README shows it. */
export function settingsTable(settings: new () => object): string {
  const rows = describeSettings(settings).map(
    ({ name, about, fallback }) => `| \`${name}\` | ${fallback === undefined ? '' : `\`${fallback}\``} | ${about} |`,
  );
  return ['| variable | default | meaning |', '|---|---|---|', ...rows].join('\n');
}

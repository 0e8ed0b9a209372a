import type { StoredForms } from '#ledger';
import type { Catalogue, EventEntry, FieldEntry, TypeEntry } from './catalogue.js';

/** What is known of stored events beside their types. */
export interface Storage {
  readonly forms: StoredForms;
  /** Event types of a mission's own stream. */
  readonly inMission: ReadonlySet<string>;
}

const HEADING = `# Events

Everything that Relais records, by feature. Made from the code by \`npm run generate\`; do not edit.

Every event also carries \`occurredOn\`, the business day of the fact (Europe/Paris) and, beside its data, who recorded
it in which role, at what instant, and by which command. A field that may be left out is marked _optional_.`;

/** The catalogue of events as Markdown. */
export function render({ slices, types }: Catalogue, storage: Storage): string {
  const chapters = slices.map(({ slice, about, events }) =>
    [`## ${slice}`, about, ...events.map((event) => eventSection(event, storage))].filter((part) => part !== ''),
  );
  const parts = [
    HEADING,
    ...chapters.flat(),
    '## Types',
    'What the types of the fields stand for.',
    list(types.map(typeLine)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function eventSection({ type, about, fields }: EventEntry, { forms, inMission }: Storage): string {
  const schema = forms[type]?.schema ?? 0;
  const notes = [
    `Schema ${schema}${schema > 1 ? '; older ones are brought up to date when they are read' : ''}.`,
    ...(fields.some((field) => field.type === 'Sealed') ? ['Personal fields are sealed.'] : []),
    ...(inMission.has(type) ? [] : ['Recorded beside the mission’s own stream.']),
  ];
  const data = fields.length > 0 ? [list(fields.map(fieldLine))] : [];
  return [`### ${type}`, about, notes.join(' '), ...data].join('\n\n');
}

const fieldLine = ({ name, type, optional, about }: FieldEntry): string =>
  `\`${name}\`: \`${type}\`${optional ? ', _optional_' : ''}${about === '' ? '' : `. ${about}`}`;

function typeLine({ name, about, means, fields }: TypeEntry): string {
  const line = [`\`${name}\`:`, about, ...(means === '' ? [] : [`\`${means}\``])]
    .filter((part) => part !== '')
    .join(' ');
  return [line, ...fields.map((field) => `  - ${fieldLine(field)}`)].join('\n');
}

const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');

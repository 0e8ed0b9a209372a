import { Panel } from '../asking/panel.js';
import { useAddress } from '../frame/address.js';
import { useMoment } from '../frame/moment.js';
import { PAGE_NAMES, type PageProps } from '../frame/page.js';
import { partOf, useMembership } from '../frame/who.js';
import { useFormats } from '../words/formats.js';
import { LINE_LABELS } from '../words/line-labels.js';
import { useWords, words } from '../words/language.js';
import { TrailFilters, useTrailFilters } from './trail-filters.js';
import { TrailLines } from './trail-lines.js';
import { trail } from './trail-page.operation.js';
import './trail.css';

const WORDS = words({
  en: {
    title: 'Lines',
    about: 'Everything that was recorded, in order. Nothing is ever changed or removed: later lines mend earlier ones.',
    count: (lines: string) => `${lines} lines`,
    empty: 'No line is like that.',
    next: 'Next lines',
    first: 'First lines',
  },
  fr: {
    title: 'Lignes',
    about:
      'Tout ce qui a été enregistré, dans l’ordre. Rien n’est jamais modifié ni supprimé : une ligne en corrige une autre.',
    count: (lines) => `${lines} lignes`,
    empty: 'Aucune ligne ne correspond.',
    next: 'Lignes suivantes',
    first: 'Premières lignes',
  },
});

/** The slices that whoever looks may choose from: an acquirer those of their grants. */
function useSlices(mission: string): readonly string[] {
  const all = Object.keys(LINE_LABELS.en.slice);
  const membership = useMembership(mission);
  if (!membership || partOf(membership) !== 'acquirer') return all;
  const granted = new Set(membership.grants.flatMap(({ scope }) => scope));
  return all.filter((slice) => granted.has(slice));
}

export default function TrailPage({ mission }: PageProps) {
  const names = useWords(PAGE_NAMES);
  const said = useWords(WORDS);
  const { number } = useFormats();
  const address = useAddress();
  const slices = useSlices(mission);
  const { from, ...filters } = useTrailFilters();
  const after = address.get('after');
  const moment = useMoment(mission);
  return (
    <>
      <h1>{names.trail}</h1>
      <div class="panels">
        <TrailFilters slices={slices} />
        <Panel
          title={said.title}
          about={said.about}
          wide
          query={trail}
          variables={{ ...moment, ...filters, after, from: from === undefined ? undefined : Number(from) }}
          isEmpty={({ auditTrail }) => !auditTrail?.edges.length}
          empty={said.empty}
        >
          {({ auditTrail }) =>
            auditTrail && (
              <>
                <p class="note" role="status">
                  {said.count(number(auditTrail.totalCount))}
                </p>
                <TrailLines mission={mission} lines={auditTrail.edges.map(({ node }) => node)} />
                <p class="pager">
                  {after !== undefined && (
                    <button type="button" onClick={() => address.set({ after: undefined })}>
                      {said.first}
                    </button>
                  )}
                  {auditTrail.pageInfo.hasNextPage && (
                    <button
                      type="button"
                      onClick={() => address.set({ after: auditTrail.pageInfo.endCursor ?? undefined })}
                    >
                      {said.next}
                    </button>
                  )}
                </p>
              </>
            )
          }
        </Panel>
      </div>
    </>
  );
}

import { Panel } from '../asking/panel.js';
import { useMoment } from '../frame/moment.js';
import { DataTable } from '../parts/data-table.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { feedbackPanel } from './feedback-panel.operation.js';

const WORDS = words({
  en: {
    title: 'What people say',
    about: 'Informal feedback without names: nothing is shown of fewer people than the threshold.',
    empty: 'No feedback has been released yet.',
    week: (week: string, day: string) => `${week}, released on ${day}`,
    theme: 'Theme',
    people: 'People',
    total: (count: string) => `${count} people gave feedback.`,
    other: 'Other themes together',
    fewest: (count: string) => `Shown from ${count} people on.`,
  },
  fr: {
    title: 'Ce que disent les gens',
    about: 'Les retours informels, sans nom : rien n’est montré de moins de personnes que le seuil.',
    empty: 'Aucun retour n’a encore été publié.',
    week: (week, day) => `${week}, publié le ${day}`,
    theme: 'Thème',
    people: 'Personnes',
    total: (count) => `${count} personnes se sont exprimées.`,
    other: 'Autres thèmes ensemble',
    fewest: (count) => `Montré à partir de ${count} personnes.`,
  },
});

/** Themes of the feedback, as far as they tell of no one. */
export function FeedbackPanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  const { week, day, number } = useFormats();
  return (
    <Panel
      title={said.title}
      about={said.about}
      query={feedbackPanel}
      variables={useMoment(mission)}
      isEmpty={({ feedbackThemes }) => !feedbackThemes?.weeks.length}
      empty={said.empty}
    >
      {({ feedbackThemes }) =>
        feedbackThemes && (
          <>
            {feedbackThemes.weeks.map(({ batch, week: of, releasedOn, total, other, themes }) => (
              <div key={batch}>
                <h3>{said.week(week(of), day(releasedOn))}</h3>
                <DataTable
                  caption={said.week(week(of), day(releasedOn))}
                  rows={[...themes, ...(other == null ? [] : [{ theme: said.other, count: other }])]}
                  keyOf={({ theme }) => theme}
                  columns={[
                    { head: said.theme, names: true, cell: ({ theme }) => theme },
                    { head: said.people, number: true, cell: ({ count }) => number(count) },
                  ]}
                />
                {total != null && <p class="note">{said.total(number(total))}</p>}
              </div>
            ))}
            <p class="note">{said.fewest(number(feedbackThemes.fewest))}</p>
          </>
        )
      }
    </Panel>
  );
}

import { Panel } from '../asking/panel.js';
import { useMoment } from '../frame/moment.js';
import { Badge, type Tone } from '../parts/badge.js';
import { DataTable } from '../parts/data-table.js';
import { Figure, Figures } from '../parts/figure.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { deliverables, type DeliverableStatus } from './deliverables-panel.operation.js';

const WORDS = words({
  en: {
    title: 'Deliverables',
    about: 'Accepted by someone other than whoever produced them.',
    empty: 'No deliverable is promised yet.',
    accepted: 'Accepted',
    onTime: 'Accepted on time',
    handedOver: 'Handed over',
    of: (part: string, whole: string) => `${part} of ${whole}`,
    deliverable: 'Deliverable',
    state: 'State',
    status: {
      PLANNED: 'planned',
      SUBMITTED: 'handed in',
      REJECTED: 'sent back',
      ACCEPTED: 'accepted',
      HANDED_OVER: 'handed over',
    } satisfies Record<DeliverableStatus, string>,
    due: 'Due',
    late: 'late',
    who: 'By whom',
    made: (by: string) => `made by ${by}`,
    taken: (by: string, day: string) => `accepted by ${by}, ${day}`,
    keeps: (by: string) => `kept by ${by}`,
    back: (by: string, day: string, reason: string) => `Sent back by ${by} on ${day}: ${reason}`,
    evidence: 'Evidence',
    none: '–',
  },
  fr: {
    title: 'Livrables',
    about: 'Acceptés par quelqu’un d’autre que leur auteur.',
    empty: 'Aucun livrable n’est encore promis.',
    accepted: 'Acceptés',
    onTime: 'Acceptés à temps',
    handedOver: 'Transmis',
    of: (part, whole) => `${part} sur ${whole}`,
    deliverable: 'Livrable',
    state: 'État',
    status: {
      PLANNED: 'prévu',
      SUBMITTED: 'remis',
      REJECTED: 'renvoyé',
      ACCEPTED: 'accepté',
      HANDED_OVER: 'transmis',
    },
    due: 'Échéance',
    late: 'en retard',
    who: 'Par qui',
    made: (by) => `produit par ${by}`,
    taken: (by, day) => `accepté par ${by}, ${day}`,
    keeps: (by) => `entretenu par ${by}`,
    back: (by, day, reason) => `Renvoyé par ${by} le ${day} : ${reason}`,
    evidence: 'Preuve',
    none: '–',
  },
});

const TONES: Readonly<Record<DeliverableStatus, Tone>> = {
  PLANNED: 'plain',
  SUBMITTED: 'watch',
  REJECTED: 'bad',
  ACCEPTED: 'good',
  HANDED_OVER: 'good',
};

/** What the mission delivers, and who accepted it. */
export function DeliverablesPanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  const { number, day } = useFormats();
  return (
    <Panel
      title={said.title}
      about={said.about}
      wide
      query={deliverables}
      variables={useMoment(mission)}
      isEmpty={({ milestones }) => !milestones?.deliverables.length}
      empty={said.empty}
    >
      {({ milestones }) => {
        if (!milestones) return null;
        const { deliverableTotals: totals } = milestones;
        return (
          <>
            <Figures>
              <Figure label={said.accepted}>{said.of(number(totals.accepted), number(totals.planned))}</Figure>
              <Figure label={said.onTime}>{said.of(number(totals.onTime), number(totals.due))}</Figure>
              <Figure label={said.handedOver}>{number(totals.handedOver)}</Figure>
            </Figures>
            <DataTable
              caption={said.title}
              rows={milestones.deliverables}
              keyOf={({ deliverable }) => deliverable}
              columns={[
                {
                  head: said.deliverable,
                  names: true,
                  cell: ({ deliverable, name }) => (name ? `${deliverable} · ${name}` : deliverable),
                },
                {
                  head: said.state,
                  cell: ({ status, rejections }) => (
                    <>
                      <Badge tone={TONES[status]}>{said.status[status]}</Badge>
                      {rejections.map(({ by, on, reason }) => (
                        <p key={on} class="next">
                          {said.back(by, day(on), reason)}
                        </p>
                      ))}
                    </>
                  ),
                },
                {
                  head: said.due,
                  cell: ({ due, onTime }) => (
                    <>
                      {due ? day(due) : said.none} {onTime === false && <Badge tone="bad">{said.late}</Badge>}
                    </>
                  ),
                },
                {
                  head: said.who,
                  cell: ({ producer, acceptedBy, acceptedOn, handedOverTo }) =>
                    [
                      ...(producer ? [said.made(producer)] : []),
                      ...(acceptedBy && acceptedOn ? [said.taken(acceptedBy, day(acceptedOn))] : []),
                      ...(handedOverTo ? [said.keeps(handedOverTo)] : []),
                    ].join(' · ') || said.none,
                },
                { head: said.evidence, cell: ({ evidence }) => evidence ?? said.none },
              ]}
            />
          </>
        );
      }}
    </Panel>
  );
}

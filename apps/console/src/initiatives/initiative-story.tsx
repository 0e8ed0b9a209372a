import { AboutLines } from '../parts/about-lines.js';
import { Badge } from '../parts/badge.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { InitiativeActs } from './initiative-acts.js';
import { Brought } from './brought.js';
import { ADVICE_TONES, BAND_TONES, INITIATIVE_LABELS, STATUS_TONES } from './initiative-words.js';
import type { Initiative } from './initiatives-panel.js';
import { Scenario, Staffing } from './scenario.js';

const WORDS = words({
  en: {
    offer: 'The offer',
    price: (price: string) => `price ${price}`,
    discount: (share: string) => `discount ${share}`,
    cost: (share: string) => `variable cost ${share} of the price`,
    usual: (units: string) => `${units} units usually sold over the same days`,
    hoped: (share: string) => `${share} more hoped for`,
    cap: (units: string) => `at most ${units} units`,
    only: (segment: string) => `only ${segment}`,
    via: (channel: string) => `by ${channel}`,
    proposed: (by: string, day: string) => `proposed by ${by} on ${day}`,
    approved: 'Approval and conditions',
    by: (by: string, day: string) => `by ${by} on ${day}`,
    review: (day: string) => `to be looked at again by ${day}`,
    waived: (why: string) => `each sale loses money; the sponsor accepted it: ${why}`,
    noConditions: 'without conditions',
    refused: (day: string, why: string) => `Refused on ${day}: ${why}`,
    stopped: (day: string, why: string) => `Stopped on ${day}: ${why}`,
    closed: (day: string) => `Closed on ${day}`,
    lesson: 'What is learned',
    capacity: 'Can those deliver who have to?',
    load: (before: string, after: string) => `load ${before} without it, ${after} with it`,
    together: (share: string) => `${share} with all that runs on the same days`,
    added: (resource: string) => `would be added: ${resource}`,
    overwork: 'more than 44 hours a week',
    advice: 'What the last measurement says',
    steers: 'How it was steered',
    amplified: (units: string) => `made larger, at most ${units} units`,
    adjusted: 'adjusted',
    against: 'against the measured uplift',
  },
  fr: {
    offer: 'L’offre',
    price: (price) => `prix ${price}`,
    discount: (share) => `remise de ${share}`,
    cost: (share) => `coût variable ${share} du prix`,
    usual: (units) => `${units} unités vendues d’ordinaire sur les mêmes jours`,
    hoped: (share) => `${share} de plus espérés`,
    cap: (units) => `au plus ${units} unités`,
    only: (segment) => `seulement ${segment}`,
    via: (channel) => `par ${channel}`,
    proposed: (by, day) => `proposée par ${by} le ${day}`,
    approved: 'Approbation et conditions',
    by: (by, day) => `par ${by} le ${day}`,
    review: (day) => `à revoir d’ici le ${day}`,
    waived: (why) => `chaque vente perd de l’argent ; le sponsor l’a accepté : ${why}`,
    noConditions: 'sans condition',
    refused: (day, why) => `Refusée le ${day} : ${why}`,
    stopped: (day, why) => `Arrêtée le ${day} : ${why}`,
    closed: (day) => `Close le ${day}`,
    lesson: 'Ce qu’on en retient',
    capacity: 'Ceux qui doivent livrer le peuvent-ils ?',
    load: (before, after) => `charge ${before} sans elle, ${after} avec elle`,
    together: (share) => `${share} avec tout ce qui court sur les mêmes jours`,
    added: (resource) => `il faudrait ajouter : ${resource}`,
    overwork: 'plus de 44 heures par semaine',
    advice: 'Ce que dit la dernière mesure',
    steers: 'Comment elle a été conduite',
    amplified: (units) => `élargie, au plus ${units} unités`,
    adjusted: 'ajustée',
    against: 'contre la hausse mesurée',
  },
});

/** One initiative from its offer to its outcome; open while it runs. */
export function InitiativeStory({
  mission,
  initiative: told,
}: {
  readonly mission: string;
  readonly initiative: Initiative;
}) {
  const said = useWords(WORDS);
  const labels = useWords(INITIATIVE_LABELS);
  const { day, euros, number, share } = useFormats();
  const { initiative, name, status, advice, approval, refused, stopped, closedOn, lesson, capacity, steers } = told;
  return (
    <details class="initiative" open={status === 'PROPOSED' || status === 'LAUNCHED' || status === 'APPROVED'}>
      <summary>
        <strong>
          {initiative} {name}
        </strong>{' '}
        <Badge tone={STATUS_TONES[status]}>{labels.status[status]}</Badge>
      </summary>
      <InitiativeActs mission={mission} initiative={initiative} status={status} />
      {advice !== null && (
        <p>
          {said.advice} <Badge tone={ADVICE_TONES[advice]}>{labels.advice[advice]}</Badge>
        </p>
      )}
      <div class="cards">
        <section>
          <h3>{said.offer}</h3>
          <p>
            {[
              labels.offer[told.offer],
              told.discountRate !== null && said.discount(share(told.discountRate)),
              said.price(euros(told.priceCents)),
              said.cost(share(told.variableCostRate)),
              told.segment !== null && said.only(told.segment),
              told.channel !== null && said.via(told.channel),
              said.usual(number(told.volume)),
              said.hoped(share(told.expectedUplift)),
              told.cap !== null && said.cap(number(told.cap)),
              said.proposed(told.proposedBy, day(told.proposedOn)),
            ]
              .filter(Boolean)
              .join(', ')}{' '}
            <AboutLines mission={mission} about={initiative} />
          </p>
          {refused && <p>{said.refused(day(refused.on), refused.reason)}</p>}
          {stopped && <p>{said.stopped(day(stopped.on), stopped.reason)}</p>}
          {closedOn !== null && <p>{said.closed(day(closedOn))}</p>}
          {lesson !== null && (
            <p>
              <strong>{said.lesson}</strong> <span class="block">{lesson}</span>
            </p>
          )}
        </section>
        {approval && (
          <section>
            <h3>{said.approved}</h3>
            <p class="note">
              {said.by(approval.by, day(approval.on))}, {said.review(day(approval.reviewOn))}
            </p>
            {approval.conditions.length === 0 ? (
              <p>{said.noConditions}</p>
            ) : (
              <ul>
                {approval.conditions.map((condition) => (
                  <li key={condition}>{condition}</li>
                ))}
              </ul>
            )}
            {approval.waived && <Badge tone="bad">{said.waived(approval.waiverReason ?? '')}</Badge>}
          </section>
        )}
        {capacity.length > 0 && (
          <section>
            <h3>{said.capacity}</h3>
            <ul class="plain">
              {capacity.map((check) => (
                <li key={check.resource}>
                  <strong>{check.resource}</strong>{' '}
                  <Badge tone={BAND_TONES[check.band]}>{labels.band[check.band]}</Badge>{' '}
                  {check.overwork && <Badge tone="bad">{said.overwork}</Badge>}
                  <p class="next">
                    {[
                      said.load(share(check.utilisationBefore), share(check.utilisationAfter)),
                      said.together(share(check.utilisationTogether)),
                      check.addedResource !== null && said.added(check.addedResource),
                    ]
                      .filter(Boolean)
                      .join(', ')}
                  </p>
                </li>
              ))}
            </ul>
          </section>
        )}
        {steers.length > 0 && (
          <section>
            <h3>{said.steers}</h3>
            <ul class="plain">
              {steers.map(({ on, how, newCap, change, reason, againstMeasure, revision }) => (
                <li key={revision}>
                  <strong>{day(on)}</strong>{' '}
                  {how === 'AMPLIFIED' ? said.amplified(newCap === null ? '–' : number(newCap)) : said.adjusted}{' '}
                  {againstMeasure && <Badge tone="bad">{said.against}</Badge>}
                  <p class="next">{[change, reason].filter(Boolean).join(', ')}</p>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      {told.scenario && <Scenario mission={mission} scenario={told.scenario} />}
      {told.staffing && <Staffing mission={mission} staffing={told.staffing} />}
      <Brought mission={mission} told={told} />
    </details>
  );
}

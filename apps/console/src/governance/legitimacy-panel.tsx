import { Panel } from '../asking/panel.js';
import { useMoment } from '../frame/moment.js';
import { Badge } from '../parts/badge.js';
import { Bar } from '../parts/bar.js';
import { Figure, Figures } from '../parts/figure.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { governanceHealth, type GovernanceHealthQuery } from './governance-health.operation.js';

type Health = NonNullable<GovernanceHealthQuery['governanceHealth']>;

const WORDS = words({
  en: {
    title: 'Legitimacy and sponsor',
    known: 'Know the role of the external COO',
    of: (some: string, all: string) => `${some} of ${all} people`,
    never: 'No one was asked yet.',
    enough: (share: string) => `recognised from ${share} on`,
    recognised: 'recognised',
    unrecognised: 'not recognised yet',
    announcements: 'Announcements by leadership',
    last: (day: string) => `the last one on ${day}`,
    challenges: 'Questioned',
    sponsor: 'Sponsor',
    active: 'in place',
    inactive: 'not in place',
    arbitration: (days: number) => `settles within ${days} working days`,
    absent: (since: string, days: number) => `absent since ${since}, ${days} working days`,
    until: (day: string) => `back after ${day}`,
    none: 'none',
  },
  fr: {
    title: 'Légitimité et sponsor',
    known: 'Connaissent le rôle du directeur externalisé',
    of: (some, all) => `${some} personnes sur ${all}`,
    never: 'Personne n’a encore été interrogé.',
    enough: (share) => `reconnu à partir de ${share}`,
    recognised: 'reconnu',
    unrecognised: 'pas encore reconnu',
    announcements: 'Annonces par la direction',
    last: (day) => `la dernière le ${day}`,
    challenges: 'Contestations',
    sponsor: 'Sponsor',
    active: 'en place',
    inactive: 'pas en place',
    arbitration: (days) => `tranche en ${days} jours ouvrés`,
    absent: (since, days) => `absent depuis le ${since}, ${days} jours ouvrés`,
    until: (day) => `de retour après le ${day}`,
    none: 'aucun',
  },
});

/** Whether the external COO is announced, known and not questioned, and whether someone vouches for the mission. */
export function LegitimacyPanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  return (
    <Panel title={said.title} query={governanceHealth} variables={useMoment(mission)}>
      {({ governanceHealth }) => governanceHealth && <Legitimacy {...governanceHealth} />}
    </Panel>
  );
}

function Legitimacy({ legitimacy, sponsor }: Health) {
  const said = useWords(WORDS);
  const { day, number, share } = useFormats();
  const { acknowledged, headcount, threshold, announcements, lastAnnouncedOn, challenges, lastChallengedOn } =
    legitimacy;
  const known = legitimacy.share;
  return (
    <>
      <h3>{said.known}</h3>
      {known === null ? (
        <p>{said.never}</p>
      ) : (
        <p>
          <strong>{share(known)}</strong> <Bar share={known} />{' '}
          <Badge tone={known >= threshold ? 'good' : 'watch'}>
            {known >= threshold ? said.recognised : said.unrecognised}
          </Badge>
          <span class="note block">
            {said.of(number(acknowledged), number(headcount))}, {said.enough(share(threshold))}
          </span>
        </p>
      )}
      <Figures>
        <Figure label={said.announcements} note={lastAnnouncedOn !== null && said.last(day(lastAnnouncedOn))}>
          {number(announcements)}
        </Figure>
        <Figure label={said.challenges} note={lastChallengedOn !== null && said.last(day(lastChallengedOn))}>
          {number(challenges)}
        </Figure>
      </Figures>
      {sponsor && <SponsorStanding sponsor={sponsor} />}
    </>
  );
}

function SponsorStanding({ sponsor }: { readonly sponsor: NonNullable<Health['sponsor']> }) {
  const said = useWords(WORDS);
  const { day } = useFormats();
  const { person, active, arbitrationDays, absentSince, absentUntil, absentWorkingDays } = sponsor;
  return (
    <>
      <h3>{said.sponsor}</h3>
      <p>
        <strong>{person ?? said.none}</strong>{' '}
        <Badge tone={active ? 'good' : 'bad'}>{active ? said.active : said.inactive}</Badge>
        {arbitrationDays !== null && <span class="note block">{said.arbitration(arbitrationDays)}</span>}
        {absentSince !== null && (
          <span class="block">
            <Badge tone="watch">{said.absent(day(absentSince), absentWorkingDays ?? 0)}</Badge>{' '}
            {absentUntil !== null && said.until(day(absentUntil))}
          </span>
        )}
      </p>
    </>
  );
}

import { Panel } from '../asking/panel.js';
import { useMoment } from '../frame/moment.js';
import { Bar } from '../parts/bar.js';
import { DataTable, type Column } from '../parts/data-table.js';
import { Notices } from '../parts/notices.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { firmWithdrawal, type FirmWithdrawalQuery } from './firm-withdrawal-panel.operation.js';

type Month = NonNullable<FirmWithdrawalQuery['firmWithdrawal']>['months'][number];
type Held = Month['items'];

const WORDS = words({
  en: {
    title: 'How the firm withdraws, month by month',
    about: (day: string) => `What is still with the firm at the end of each month. It has left by ${day}.`,
    empty: 'The mission has not started: there is no month yet.',
    month: 'Month',
    domains: 'Domains it decides in',
    rituals: 'Rituals it leads',
    items: 'Knowledge it alone has',
    decisions: 'Decisions of the month',
    of: (some: string, all: string) => `${some} of ${all}`,
    none: 'none',
  },
  fr: {
    title: 'Le retrait du cabinet, mois par mois',
    about: (day) => `Ce que tient encore le cabinet à la fin de chaque mois. Il sera parti le ${day}.`,
    empty: 'La mission n’a pas commencé : il n’y a pas encore de mois.',
    month: 'Mois',
    domains: 'Domaines où il décide',
    rituals: 'Rituels qu’il mène',
    items: 'Savoirs qu’il est seul à avoir',
    decisions: 'Décisions du mois',
    of: (some, all) => `${some} sur ${all}`,
    none: 'aucune',
  },
});

/** How the firm makes itself superfluous. */
export function FirmWithdrawalPanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  const { day } = useFormats();
  return (
    <Panel
      title={said.title}
      wide
      query={firmWithdrawal}
      variables={useMoment(mission)}
      isEmpty={({ firmWithdrawal }) => !firmWithdrawal?.months.length}
      empty={said.empty}
    >
      {({ firmWithdrawal }) =>
        firmWithdrawal && (
          <>
            <p class="about">{said.about(day(firmWithdrawal.plannedEnd))}</p>
            <Months months={firmWithdrawal.months} />
            <Notices notices={firmWithdrawal.notices} />
          </>
        )
      }
    </Panel>
  );
}

function Months({ months }: { readonly months: readonly Month[] }) {
  const said = useWords(WORDS);
  const { month: monthOf } = useFormats();
  const shown = (name: 'domains' | 'rituals' | 'items' | 'decisions'): Column<Month> => ({
    head: said[name],
    cell: (month) => <WithFirm held={month[name]} />,
  });
  const columns: readonly Column<Month>[] = [
    { head: said.month, names: true, cell: ({ day }) => monthOf(day) },
    shown('domains'),
    shown('rituals'),
    shown('items'),
    ...(months.some(({ decisions }) => decisions) ? [shown('decisions')] : []),
  ];
  return <DataTable caption={said.month} columns={columns} rows={months} keyOf={({ month }) => month} />;
}

function WithFirm({ held }: { readonly held: Held | null }) {
  const said = useWords(WORDS);
  const { number } = useFormats();
  if (!held) return <>–</>;
  if (held.share === null) return <>{said.none}</>;
  return (
    <>
      <Bar share={held.share} /> {said.of(number(held.byFirm.length), number(held.total))}
      {held.byFirm.length > 0 && <div class="note">{held.byFirm.join(', ')}</div>}
    </>
  );
}

/** The dataset in figures and distributions; every bar is a row of a table as well. */

import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Switch.css';
import { Switch } from '@mantine/core';
import { type ComponentProps, useState } from 'react';
import { type Statistics, statisticsSteps } from '../../core/analysis/statistics.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import { counted, formatCount, formatDecimal } from '../../core/text/wording.ts';
import { Distribution } from '../components/Distribution.tsx';
import { Sheet } from '../components/Sheet.tsx';
import { HoldersOfAll } from '../details/HoldersOfAll.tsx';
import { useSteps } from '../hooks/useSteps.ts';
import classes from './Dialogs.module.css';

const orUnknown = (value: number | null, decimals: number): string =>
  value === null ? 'not known' : formatDecimal(value, decimals);

function factsOf(found: Statistics, given: boolean): readonly (readonly [string, string])[] {
  const [giant = 0] = found.largestComponents;
  return [
    ...(given
      ? []
      : ([
          ['Papers of one author', formatCount(found.singleAuthorPapers)],
          ['Authors per paper, mean', orUnknown(found.meanAuthorsPerPaper, 2)],
          ['Collaboration index', orUnknown(found.collaborationIndex, 2)],
        ] as const)),
    ['Density', orUnknown(found.density, 5)],
    ['Components', `${formatCount(found.components)}, the largest of ${counted(giant, 'author')}`],
    ['Largest components', found.largestComponents.map(formatCount).join(', ')],
  ];
}

type Distributed = Omit<ComponentProps<typeof Distribution>, 'asTables'>;

const leftOut = (papers: number, why: string): string | undefined =>
  papers > 0 ? `${counted(papers, 'paper')} ${why} left out` : undefined;

const distributionsOf = (found: Statistics): readonly Distributed[] => [
  {
    title: 'Papers by year',
    of: ['Year', 'Papers'],
    bars: found.byYear.map(({ year, papers }) => [year, papers]),
    note: leftOut(found.papersWithoutYear, 'without a year'),
  },
  {
    title: 'Authors by year',
    of: ['Year', 'Authors'],
    bars: found.byYear.map(({ year, authors }) => [year, authors]),
  },
  {
    title: 'Authors per paper',
    of: ['Authors', 'Papers'],
    bars: found.authorsPerPaper,
    note: leftOut(found.papersWithoutAuthors, 'of unknown authors'),
  },
  { title: 'Papers per author', of: ['Papers', 'Authors'], bars: found.papersPerAuthor },
  { title: 'Co-authors per author', of: ['Co-authors', 'Authors'], bars: found.degrees },
];

/** The statistics. */
export function StatisticsDialog(props: {
  readonly dataset: Dataset;
  readonly onClose: () => void;
}) {
  const given = props.dataset.given !== undefined;
  const found = useSteps(props.dataset, statisticsSteps);
  const [asTables, setAsTables] = useState(false);
  return (
    <Sheet title="Statistics" size="xl" from="middle" onClose={props.onClose}>
      {!found && <p>Counting…</p>}
      {found && (
        <>
          <div className={classes.lead}>
            <p>
              Of all that was read, whatever the filter.{' '}
              {given
                ? 'The network came finished, so that nothing is known of papers.'
                : 'The collaboration index is the number of authors of papers that name several, over the number of such papers.'}
            </p>
            <Switch
              size="sm"
              label="As tables"
              checked={asTables}
              onChange={(event) => setAsTables(event.currentTarget.checked)}
            />
          </div>
          <dl className={classes.facts}>
            {factsOf(found, given).map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          {distributionsOf(found)
            .filter(({ of: [value] }) => !given || value === 'Co-authors')
            .map((one) => (
              <Distribution key={one.title} {...one} asTables={asTables} />
            ))}
          <HoldersOfAll dataset={props.dataset} onSelect={props.onClose} />
        </>
      )}
    </Sheet>
  );
}

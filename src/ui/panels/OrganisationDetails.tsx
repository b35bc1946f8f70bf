/** An organisation: the papers that documents give it with. */

import { useMemo } from 'react';
import type { Dataset } from '../../core/model/dataset.ts';
import { paperYear } from '../../core/model/paper.ts';
import { PaperList } from '../components/PaperList.tsx';
import { ActivityByYear, yearsOf } from '../details/ActivityByYear.tsx';
import { CopyPapers } from '../details/CopyPapers.tsx';
import classes from './Details.module.css';

/** `name`: as in the papers' organisations. */
export function OrganisationDetails(props: { readonly dataset: Dataset; readonly name: string }) {
  const { dataset, name } = props;
  const papers = useMemo(
    () =>
      dataset.papers.filter(({ organisations }) =>
        organisations.some(({ value }) => value.name === name),
      ),
    [dataset, name],
  );
  const ids = papers.map(({ id }) => id);
  return (
    <section className={classes.section}>
      <h3>Papers</h3>
      <CopyPapers papers={{ kind: 'papers', ids }} count={ids.length} />
      <ActivityByYear {...yearsOf(papers.map(paperYear))} />
      <PaperList dataset={dataset} papers={ids} />
    </section>
  );
}

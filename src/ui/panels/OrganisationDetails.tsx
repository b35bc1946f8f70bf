/** An organisation: the papers that documents give it with. */

import type { Dataset } from '../../core/model/dataset.ts';
import { PaperList } from '../components/PaperList.tsx';
import classes from './Details.module.css';

/** `name`: as in the papers' organisations. */
export function OrganisationDetails(props: { readonly dataset: Dataset; readonly name: string }) {
  const { dataset, name } = props;
  const papers = dataset.papers.filter(({ organisations }) =>
    organisations.some(({ value }) => value.name === name),
  );
  return (
    <section className={classes.section}>
      <h3>Papers</h3>
      <PaperList dataset={dataset} papers={papers.map(({ id }) => id)} />
    </section>
  );
}

/** An edge of a finished network: both ends and the weight, which is all that is known. */

import type { Dataset } from '../../core/model/dataset.ts';
import type { CoauthorshipEdge } from '../../core/model/network.ts';
import { formatDecimal } from '../../core/text/wording.ts';
import { indexOf } from '../../store/derived.ts';
import { Fact } from '../components/Facts.tsx';
import { NodeButton } from '../components/Named.tsx';
import classes from '../panels/Details.module.css';

export function GivenEdgeDetails(props: {
  readonly dataset: Dataset;
  readonly edge: CoauthorshipEdge;
}) {
  const { dataset, edge } = props;
  const { authors } = indexOf(dataset);
  return (
    <section className={classes.section}>
      <dl>
        <Fact label="Between">
          <NodeButton id={edge.source}>{authors.get(edge.source)?.name}</NodeButton>
          {' and '}
          <NodeButton id={edge.target}>{authors.get(edge.target)?.name}</NodeButton>
        </Fact>
        <Fact label="Weight, as the file says">{formatDecimal(edge.weightFull, 4)}</Fact>
      </dl>
      <p className={classes.small}>
        The network came finished: the papers behind it are not known.
      </p>
    </section>
  );
}

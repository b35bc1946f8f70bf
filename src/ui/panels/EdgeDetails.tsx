/** What stands behind an edge of each network. */

import type { Authorship } from '../../core/model/author.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import type { CoauthorshipEdge, SimilarityEdge } from '../../core/model/network.ts';
import { paperYear } from '../../core/model/paper.ts';
import { formatDecimal } from '../../core/text/wording.ts';
import { indexOf } from '../../store/derived.ts';
import { Fact, Sources } from '../components/Facts.tsx';
import { NodeButton, Unknown } from '../components/Named.tsx';
import { PaperList } from '../components/PaperList.tsx';
import { ActivityByYear, yearsOf } from '../details/ActivityByYear.tsx';
import { CopyPapers } from '../details/CopyPapers.tsx';
import { GivenEdgeDetails } from '../given/GivenEdgeDetails.tsx';
import classes from './Details.module.css';

/** A co-authorship: both ends, weights, years and the joint papers. */
export function CoauthorshipDetails(props: {
  readonly dataset: Dataset;
  readonly edge: CoauthorshipEdge;
}) {
  const { dataset, edge } = props;
  const index = indexOf(dataset);
  const { firstYear, lastYear } = edge;
  if (dataset.given) return <GivenEdgeDetails dataset={dataset} edge={edge} />;
  return (
    <>
      <section className={classes.section}>
        <dl>
          <Fact label="Authors">
            <NodeButton id={edge.source}>{index.authors.get(edge.source)?.name}</NodeButton>
            {' and '}
            <NodeButton id={edge.target}>{index.authors.get(edge.target)?.name}</NodeButton>
          </Fact>
          <Fact label="Full counting">{formatDecimal(edge.weightFull)}</Fact>
          <Fact label="Fractional">{formatDecimal(edge.weightFractional, 3)}</Fact>
          <Fact label="Years">
            {firstYear === undefined ? (
              <Unknown />
            ) : firstYear === lastYear || lastYear === undefined ? (
              firstYear
            ) : (
              `${firstYear}–${lastYear}`
            )}
          </Fact>
        </dl>
      </section>
      <section className={classes.section}>
        <h3>Joint papers</h3>
        <CopyPapers papers={{ kind: 'papers', ids: edge.papers }} count={edge.papers.length} />
        <ActivityByYear
          {...yearsOf(
            edge.papers.map((id) => {
              const paper = index.papers.get(id);
              return paper && paperYear(paper);
            }),
          )}
        />
        <PaperList dataset={dataset} papers={edge.papers} />
      </section>
    </>
  );
}

/** An authorship: who, what, at which position, printed where and how. */
export function AuthorshipDetails(props: {
  readonly dataset: Dataset;
  readonly authorship: Authorship;
}) {
  const { dataset, authorship } = props;
  const index = indexOf(dataset);
  const { author, paper, position, printed } = authorship;
  return (
    <section className={classes.section}>
      <dl>
        <Fact label="Author">
          <NodeButton id={author}>{index.authors.get(author)?.name}</NodeButton>
        </Fact>
        <Fact label="Paper">
          <NodeButton id={paper}>{index.papers.get(paper)?.label}</NodeButton>
        </Fact>
        <Fact label="Position">{position ?? <Unknown what="no document says" />}</Fact>
        <Fact label="Printed">
          <ul className={classes.list}>
            {printed.map((name) => (
              <li key={`${name.file}:${name.line}:${name.rawName}`}>
                “{name.rawName}” {name.guessed === true && '(cut from a run of names: a guess) '}
                <Sources sources={[name]} />
              </li>
            ))}
          </ul>
        </Fact>
      </dl>
    </section>
  );
}

/** A similarity: its cosine and the two papers. */
export function SimilarityDetails(props: {
  readonly dataset: Dataset;
  readonly edge: SimilarityEdge;
}) {
  const { source, target, similarity } = props.edge;
  return (
    <section className={classes.section}>
      <dl>
        <Fact label="Cosine">{formatDecimal(similarity, 3)} of 1, by title and abstract</Fact>
      </dl>
      <h3>Papers</h3>
      <PaperList dataset={props.dataset} papers={[source, target]} />
    </section>
  );
}

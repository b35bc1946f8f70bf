/** A paper: abstract, authors, identifiers, dates, sources, what resembles it. */

import type { Dataset } from '../../core/model/dataset.ts';
import { formatDate } from '../../core/model/date.ts';
import type { Paper } from '../../core/model/paper.ts';
import { authorsNamed } from '../../core/scene/describe.ts';
import { texToText } from '../../core/text/tex.ts';
import { formatCount, formatDecimal } from '../../core/text/wording.ts';
import { indexOf } from '../../store/derived.ts';
import { isEmbedded } from '../../store/embedding.ts';
import { EgoButton } from '../components/EgoButton.tsx';
import { ClaimFact, Evidence, Fact, Sources } from '../components/Facts.tsx';
import { identifierLink } from '../components/identifierLink.ts';
import { NodeButton, OutLink, SelectButton } from '../components/Named.tsx';
import { CopyPapers } from '../details/CopyPapers.tsx';
import own from '../details/Details.module.css';
import { HideButton } from '../details/HideButton.tsx';
import { CommunityLine } from './CommunityLine.tsx';
import classes from './Details.module.css';

/** What the details panel says about a paper. */
export function PaperDetails({
  dataset,
  paper,
}: {
  readonly dataset: Dataset;
  readonly paper: Paper;
}) {
  const index = indexOf(dataset);
  const authorships = index.authorshipsOn(paper.id);
  const similar = index.similarTo(paper.id);
  const [count] = paper.authorCount;
  return (
    <>
      <section className={classes.section}>
        <div className={own.actions}>
          <EgoButton node={paper.id} />
          {!isEmbedded && <HideButton nodes={[paper.id]} />}
          <CopyPapers papers={{ kind: 'papers', ids: [paper.id] }} count={1} />
        </div>
        <h3>
          Authors <small>{authorsNamed(paper, authorships.length)}</small>
        </h3>
        {count && <Evidence claim={count} />}
        <ul className={classes.list}>
          {authorships.map(({ author, position, printed }) => (
            <li key={author}>
              <div className={classes.row}>
                <NodeButton id={author}>{index.authors.get(author)?.name ?? author}</NodeButton>
                <span className={classes.small}>
                  {position === undefined ? 'position not stated' : `position ${position}`}
                </span>
              </div>
              {printed.some(({ guessed }) => guessed === true) && (
                <p className={classes.small}>Cut out of a run of names; the cut is a guess.</p>
              )}
              <Sources sources={printed} />
            </li>
          ))}
        </ul>
        {paper.authorCount.length > 1 && (
          <dl>
            <ClaimFact
              label="Author count"
              claims={paper.authorCount}
              show={formatCount}
              alternatives
            />
          </dl>
        )}
      </section>
      <section className={classes.section}>
        <h3>Abstract</h3>
        {paper.abstract.length === 0 && <p className={classes.small}>No document gives one.</p>}
        {paper.abstract.length > 1 && (
          <p className={classes.notice}>The documents disagree; the first is used.</p>
        )}
        {paper.abstract.map((claim) => (
          <div key={claim.value}>
            <p className={classes.abstract}>{texToText(claim.value)}</p>
            <Sources sources={claim.sources} />
          </div>
        ))}
      </section>
      <section className={classes.section}>
        <h3>Facts</h3>
        <dl>
          <ClaimFact
            label="Title"
            claims={paper.title}
            show={texToText}
            alternatives
            unknown="unknown; the name above was made from the abstract"
          />
          <ClaimFact
            label="Date"
            claims={paper.date}
            show={formatDate}
            alternatives
            unknown="unknown"
          />
          <ClaimFact
            label="Venue"
            claims={paper.venue}
            show={texToText}
            alternatives
            unknown="unknown"
          />
          <ClaimFact
            label="Identifiers"
            claims={paper.identifiers}
            show={(identifier) => {
              const { label, href } = identifierLink(identifier);
              return href === undefined ? label : <OutLink href={href}>{label}</OutLink>;
            }}
          />
          <ClaimFact
            label="Links"
            claims={paper.links}
            show={(address) => <OutLink href={address}>{address}</OutLink>}
          />
          <ClaimFact
            label="Organisations"
            claims={paper.organisations}
            show={({ name, handle, country }) => (
              <>
                <SelectButton selection={{ kind: 'organisation', name }}>{name}</SelectButton>
                {handle !== undefined && <span className={classes.small}> {handle}</span>}
                {country !== undefined && <span className={classes.small}> {country}</span>}
              </>
            )}
          />
          <ClaimFact
            label="Citations"
            claims={paper.citations}
            show={formatCount}
            unknown="unknown"
          />
          <ClaimFact label="Comments" claims={paper.comments} show={formatCount} />
          <ClaimFact label="Keywords" claims={paper.keywords} show={(keyword) => keyword} />
          <Fact label="Records">
            <Sources sources={paper.records} />
            {paper.joins.map((sentence) => (
              <p key={sentence} className={classes.small}>
                {sentence}
              </p>
            ))}
          </Fact>
        </dl>
      </section>
      <section className={classes.section}>
        <h3>
          Similar papers <small>by the words of title and abstract, 0 to 1</small>
        </h3>
        {similar.length === 0 && <p className={classes.small}>None above the threshold.</p>}
        <ul className={classes.list}>
          {similar.map(({ paper: id, edge }) => (
            <li key={id} className={classes.row}>
              <NodeButton id={id}>{index.papers.get(id)?.label ?? id}</NodeButton>
              <span className={classes.small}>
                <SelectButton
                  selection={{ kind: 'edge', source: edge.source, target: edge.target }}
                >
                  {formatDecimal(edge.similarity)}
                </SelectButton>
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section className={classes.section}>
        <h3>Community of papers</h3>
        <CommunityLine dataset={dataset} of="papers" position={index.paperOrder.get(paper.id)} />
      </section>
    </>
  );
}

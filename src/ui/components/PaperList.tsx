/** Papers in a list: year, title, venue, authors, links out. */

import type { Dataset } from '../../core/model/dataset.ts';
import { formatDate } from '../../core/model/date.ts';
import type { AuthorId, PaperId } from '../../core/model/ids.ts';
import { type Paper, paperYear } from '../../core/model/paper.ts';
import { preferred } from '../../core/model/source.ts';
import { authorsNamed } from '../../core/scene/describe.ts';
import { indexOf } from '../../store/derived.ts';
import { useGrowing } from '../hooks/useGrowing.ts';
import { identifierLink } from './identifierLink.ts';
import { NodeButton, OutLink } from './Named.tsx';
import classes from './PaperList.module.css';

/** `besides`: an author who is not repeated on every line. */
export function PaperList(props: {
  readonly dataset: Dataset;
  readonly papers: readonly PaperId[];
  readonly besides?: AuthorId;
}) {
  const index = indexOf(props.dataset);
  const papers = useGrowing(props.papers);
  return (
    <ol className={classes.papers}>
      {papers.map((id) => {
        const paper = index.papers.get(id);
        return paper ? <PaperRow key={id} paper={paper} {...props} /> : null;
      })}
    </ol>
  );
}

/** The short address of a link: its host and the end of its path. */
const shortAddress = (address: string): string =>
  address.replace(/^https?:\/\/(?:www\.)?/iu, '').replace(/\/$/u, '');

function PaperRow(props: {
  readonly dataset: Dataset;
  readonly paper: Paper;
  readonly besides?: AuthorId;
}) {
  const { dataset, paper, besides } = props;
  const index = indexOf(dataset);
  const authorships = index.authorshipsOn(paper.id);
  const others = authorships.filter(({ author }) => author !== besides);
  const date = preferred(paper.date);
  const year = paperYear(paper);
  const basis = paper.authorCount[0]?.basis;
  const venue = preferred(paper.venue);
  return (
    <li className={classes.paper}>
      <p className={classes.title}>
        <NodeButton id={paper.id}>{paper.label}</NodeButton>
      </p>
      <p className={classes.facts}>
        <span>{year === undefined ? 'year unknown' : date ? formatDate(date) : year}</span>
        {venue !== undefined && <span>{venue}</span>}
        <span>
          {authorsNamed(paper, authorships.length)}
          {basis !== undefined && ` (${basis})`}
        </span>
        {paper.labelIsDerived && <span>title unknown</span>}
      </p>
      {others.length > 0 && (
        <p className={classes.facts}>
          <span>
            {besides === undefined ? '' : 'with '}
            {others.slice(0, 12).map(({ author }, i) => (
              <span key={author}>
                {i > 0 && ', '}
                <NodeButton id={author}>{index.authors.get(author)?.name ?? author}</NodeButton>
              </span>
            ))}
            {others.length > 12 && ` and ${others.length - 12} more`}
          </span>
        </p>
      )}
      {(paper.identifiers.length > 0 || paper.links.length > 0) && (
        <p className={classes.facts}>
          {paper.identifiers.map(({ value }) => {
            const { label, href } = identifierLink(value);
            return href === undefined ? (
              <span key={label}>{label}</span>
            ) : (
              <OutLink key={label} href={href}>
                {label}
              </OutLink>
            );
          })}
          {paper.links.map(({ value }) => (
            <OutLink key={value} href={value}>
              {shortAddress(value)}
            </OutLink>
          ))}
        </p>
      )}
    </li>
  );
}

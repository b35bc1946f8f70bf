/** An author: papers, co-authors, community, figures, names and where they stand. */

import { useMemo } from 'react';
import type { Author } from '../../core/model/author.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import { type Paper, paperYear } from '../../core/model/paper.ts';
import { affiliationsOf } from '../../core/query/affiliations.ts';
import { counted, formatCount, formatDecimal } from '../../core/text/wording.ts';
import { indexOf } from '../../store/derived.ts';
import { isEmbedded } from '../../store/embedding.ts';
import { EgoButton } from '../components/EgoButton.tsx';
import { ClaimFact, Fact, Sources } from '../components/Facts.tsx';
import { identifierLink } from '../components/identifierLink.ts';
import { OutLink } from '../components/Named.tsx';
import { PaperList } from '../components/PaperList.tsx';
import { ActivityByYear, yearsOf } from '../details/ActivityByYear.tsx';
import { AuthorSurroundings } from '../details/AuthorSurroundings.tsx';
import { CopyPapers } from '../details/CopyPapers.tsx';
import own from '../details/Details.module.css';
import { HideButton } from '../details/HideButton.tsx';
import { IdentityActions } from '../identity/IdentityActions.tsx';
import classes from './Details.module.css';
import { NearMisses } from './NearMisses.tsx';

const mostAffiliations = 20;

/** What the details panel says about an author. */
export function AuthorDetails({
  dataset,
  author,
}: {
  readonly dataset: Dataset;
  readonly author: Author;
}) {
  const index = indexOf(dataset);
  const papers = useMemo(
    () => index.authorshipsOf(author.id).map(({ paper }) => paper),
    [index, author.id],
  );
  const activity = useMemo(
    () => yearsOf(papers.map((id) => yearOf(index.papers.get(id)))),
    [papers, index],
  );
  const coauthors = index.coauthorsOf(author.id);
  const { profile } = author;
  const affiliations = affiliationsOf(index.authorshipsOf(author.id));
  const remarks = dataset.issues.filter(
    ({ severity, message }) => severity !== 'info' && message.includes(author.name),
  );
  const weight = coauthors.reduce((sum, { edge }) => sum + edge.weightFull, 0);
  return (
    <>
      <section className={classes.section}>
        <div className={classes.figures}>
          <Figure value={papers.length} label={papers.length === 1 ? 'paper' : 'papers'} />
          <Figure
            value={coauthors.length}
            label={coauthors.length === 1 ? 'co-author' : 'co-authors'}
          />
          <Figure value={weight} label="total link strength" />
        </div>
        <div className={own.actions}>
          <EgoButton node={author.id} />
          {!isEmbedded && <HideButton nodes={[author.id]} />}
        </div>
      </section>
      <section className={classes.section}>
        <h3>Papers</h3>
        <CopyPapers papers={{ kind: 'papers', ids: papers }} count={papers.length} />
        <ActivityByYear {...activity} />
        <PaperList dataset={dataset} papers={papers} besides={author.id} />
      </section>
      <AuthorSurroundings
        dataset={dataset}
        author={author}
        coauthors={coauthors}
        remark="joint papers, and by fractional counting"
        none="No document names a co-author."
        wordsOf={(edge) => [
          counted(edge.papers.length, 'joint paper'),
          `, ${formatDecimal(edge.weightFractional)}`,
        ]}
      />
      <section className={classes.section}>
        <h3>Identity</h3>
        {!isEmbedded && <IdentityActions dataset={dataset} author={author} />}
        {author.group && (
          <p className={classes.small}>
            A group that signs as an author, as at least one document marks it.
          </p>
        )}
        {remarks.map(({ message, file, line }) => (
          <p key={`${message}${file}${line}`} className={classes.notice}>
            {message} {file !== undefined && `${file}${line === undefined ? '' : `:${line}`}`}
          </p>
        ))}
        <dl>
          <ClaimFact label="Citations" claims={profile.citations} show={formatCount} />
          <ClaimFact label="h-index" claims={profile.hIndex} show={formatCount} />
          <ClaimFact label="Papers, as a page states" claims={profile.papers} show={formatCount} />
          <ClaimFact
            label="Registered as"
            claims={author.identifiers}
            show={(identifier) => {
              const { label, href } = identifierLink(identifier);
              return href === undefined ? label : <OutLink href={href}>{label}</OutLink>;
            }}
          />
        </dl>
        {affiliations.length > 0 && (
          <dl>
            <Fact label="Affiliations, as printed">
              {affiliations.slice(0, mostAffiliations).map(({ name, country, sources }) => (
                <div key={name}>
                  {name}
                  {country !== undefined && <span className={classes.small}> {country}</span>}{' '}
                  <Sources sources={sources} />
                </div>
              ))}
              {affiliations.length > mostAffiliations && (
                <p className={classes.small}>and {affiliations.length - mostAffiliations} more</p>
              )}
            </Fact>
          </dl>
        )}
        <ul className={classes.list}>
          {author.variants.map(({ name, sources }) => (
            <li key={name}>
              Printed “{name}” <Sources sources={sources} />
            </li>
          ))}
        </ul>
        {author.confidence !== undefined && (
          <p className={classes.small}>
            One person, as far as can be told: {formatDecimal(author.confidence * 100, 0)} % sure.
          </p>
        )}
        {author.flags.map((sentence) => (
          <p key={sentence} className={classes.notice}>
            {sentence}
          </p>
        ))}
        {author.evidence.map((sentence) => (
          <p key={sentence} className={classes.small}>
            {sentence}
          </p>
        ))}
        <NearMisses dataset={dataset} author={author.id} />
      </section>
    </>
  );
}

const yearOf = (paper: Paper | undefined): number | undefined => paper && paperYear(paper);

/** A number large, with its unit under it. */
export const Figure = ({ value, label }: { readonly value: number; readonly label: string }) => (
  <p className={classes.figure}>
    <b>{formatCount(value)}</b>
    <span>{label}</span>
  </p>
);

/** Claimed values with who says so, and values that contradict each other side by side. */

import type { ReactNode } from 'react';
import type { Claim, Claims, SourceRef } from '../../core/model/source.ts';
import classes from './Facts.module.css';
import { Unknown } from './Named.tsx';

/** File and line of each source, folded away when there are several. */
export function Sources({ sources }: { readonly sources: readonly SourceRef[] }) {
  const places = [...new Set(sources.map(({ file, line }) => `${file}:${line}`))];
  const [first] = places;
  if (first === undefined) return null;
  if (places.length === 1) return <span className={classes.source}>{first}</span>;
  return (
    <details className={classes.sources}>
      <summary>{places.length} sources</summary>
      <ul>
        {places.map((place) => (
          <li key={place}>{place}</li>
        ))}
      </ul>
    </details>
  );
}

/** A term and its description. */
export function Fact({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <div className={classes.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** How a claim is known, and from where. */
export function Evidence<T>({ claim }: { readonly claim: Claim<T> }) {
  return (
    <span className={classes.evidence}>
      {claim.basis !== 'stated' && <span>{claim.basis}</span>}
      {claim.evidence !== undefined && <span>{claim.evidence}</span>}
      <Sources sources={claim.sources} />
    </span>
  );
}

/**
 * All claims about a field. `alternatives`: further claims contradict the first; without it they
 * stand beside one another.
 */
export function ClaimFact<T>(props: {
  readonly label: string;
  readonly claims: Claims<T>;
  readonly show: (value: T) => ReactNode;
  readonly alternatives?: boolean;
  /** What to say when nothing is claimed; absent: nothing is shown. */
  readonly unknown?: string;
}) {
  const { label, claims, show, alternatives = false, unknown } = props;
  if (claims.length === 0) {
    return unknown === undefined ? null : (
      <Fact label={label}>
        <Unknown what={unknown} />
      </Fact>
    );
  }
  const conflict = alternatives && claims.length > 1;
  return (
    <Fact label={label}>
      {conflict && <p className={classes.conflict}>The documents disagree; the first is used.</p>}
      {claims.map((claim, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: claims have no identity but their place
        <div key={i} className={classes.claim}>
          <div>{show(claim.value)}</div>
          <Evidence claim={claim} />
        </div>
      ))}
    </Fact>
  );
}

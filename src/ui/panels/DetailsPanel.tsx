/** The right panel: everything known about what is selected. */

import { CloseButton } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Dataset } from '../../core/model/dataset.ts';
import { type AuthorId, isAuthorId, isPaperId } from '../../core/model/ids.ts';
import { viewOf } from '../../core/scene/views/registry.ts';
import { shortened } from '../../core/text/wording.ts';
import { useApp } from '../../store/appStore.ts';
import { indexOf } from '../../store/derived.ts';
import { formatSelection, type Selection } from '../../store/selection.ts';
import type { Units } from '../../store/units.ts';
import { GivenNodeDetails } from '../given/GivenNodeDetails.tsx';
import { useUnits } from '../hooks/useUnits.ts';
import { PairDetails } from '../identity/PairDetails.tsx';
import { OpenCommunity } from '../units/OpenCommunity.tsx';
import { UnitDetails } from '../units/UnitDetails.tsx';
import { UnitPairDetails } from '../units/UnitPairDetails.tsx';
import { AuthorDetails } from './AuthorDetails.tsx';
import { CommunityDetails } from './CommunityDetails.tsx';
import { CommunityPairDetails } from './CommunityPairDetails.tsx';
import classes from './Details.module.css';
import { AuthorshipDetails, CoauthorshipDetails, SimilarityDetails } from './EdgeDetails.tsx';
import { OrganisationDetails } from './OrganisationDetails.tsx';
import { PaperDetails } from './PaperDetails.tsx';
import { PathDetails } from './PathDetails.tsx';
import { countNodes, SeveralDetails } from './SeveralDetails.tsx';

interface Shown {
  readonly kind: string;
  readonly title: string;
  readonly body: ReactNode;
}

/** Units, as far as they are there: they are worked out when they are looked at. */
function showUnits(
  dataset: Dataset,
  selection: Extract<Selection, { kind: 'unit' | 'unitPair' }>,
  units: Units | null,
): Shown {
  const { one, label } = viewOf(selection.of);
  const nameOf = (id: AuthorId) =>
    (units && indexOf(units.dataset).authors.get(id)?.name) ?? id.slice(2);
  if (selection.kind === 'unit') {
    const body = units && <UnitDetails dataset={dataset} units={units} id={selection.id} />;
    return { kind: one.replace(/^./u, (c) => c.toUpperCase()), title: nameOf(selection.id), body };
  }
  const { source, target } = selection;
  const body = units && <UnitPairDetails dataset={dataset} units={units} ends={[source, target]} />;
  return {
    kind: `Two ${label.toLowerCase()}`,
    title: `${nameOf(source)} and ${nameOf(target)}`,
    body,
  };
}

function show(dataset: Dataset, selection: Selection, units: Units | null): Shown | null {
  const index = indexOf(dataset);
  switch (selection.kind) {
    case 'author': {
      const author = index.authors.get(selection.id);
      if (!author) return null;
      const Body = dataset.given ? GivenNodeDetails : AuthorDetails;
      const body = <Body key={author.id} dataset={dataset} author={author} />;
      return { kind: 'Author', title: author.name, body };
    }
    case 'paper': {
      const paper = index.papers.get(selection.id);
      if (!paper) return null;
      const body = <PaperDetails key={paper.id} dataset={dataset} paper={paper} />;
      return { kind: 'Paper', title: paper.label, body };
    }
    case 'community': {
      const structure = dataset.communities[selection.of];
      const community = structure.communities.find(({ number }) => number === selection.number);
      if (!community) return null;
      const body = (
        <>
          {selection.of === 'authors' && community.size > 1 && (
            <OpenCommunity number={community.number} />
          )}
          <CommunityDetails
            key={`${selection.of} ${community.number}`}
            dataset={dataset}
            of={selection.of}
            community={community}
          />
        </>
      );
      return { kind: `Community of ${selection.of}`, title: community.name, body };
    }
    case 'communityPair': {
      const { of, numbers } = selection;
      return {
        kind: `Two communities of ${of}`,
        title: `Communities ${numbers[0]} and ${numbers[1]}`,
        body: <CommunityPairDetails dataset={dataset} of={of} numbers={numbers} />,
      };
    }
    case 'several':
      return {
        kind: 'Several selected',
        title: countNodes(selection.nodes),
        body: <SeveralDetails dataset={dataset} nodes={selection.nodes} />,
      };
    case 'unit':
    case 'unitPair':
      return showUnits(dataset, selection, units);
    case 'organisation':
      return {
        kind: 'Organisation',
        title: selection.name,
        body: <OrganisationDetails key={selection.name} dataset={dataset} name={selection.name} />,
      };
    case 'path': {
      const { nodes } = selection;
      const [a, b] = [nodes[0], nodes.at(-1)].map((id) => id && index.authors.get(id)?.name);
      if (!a || !b) return null;
      const body = <PathDetails dataset={dataset} path={selection} />;
      return { kind: 'Way between two authors', title: `From ${a} to ${b}`, body };
    }
    case 'edge':
      return showEdge(dataset, selection);
  }
}

function showEdge(
  dataset: Dataset,
  { source, target }: Extract<Selection, { kind: 'edge' }>,
): Shown | null {
  const index = indexOf(dataset);
  if (isAuthorId(source) && isAuthorId(target)) {
    const found = index.coauthorsOf(source).find(({ author }) => author === target);
    const [a, b] = [index.authors.get(source), index.authors.get(target)];
    if (!a || !b) return null;
    if (!found && dataset.given) return null;
    if (!found) {
      const body = <PairDetails key={`${source}|${target}`} dataset={dataset} authors={[a, b]} />;
      return { kind: 'Two authors without a joint paper', title: `${a.name} and ${b.name}`, body };
    }
    const body = (
      <CoauthorshipDetails key={`${source}|${target}`} dataset={dataset} edge={found.edge} />
    );
    return { kind: 'Co-authorship', title: `${a.name} and ${b.name}`, body };
  }
  if (isAuthorId(source) && isPaperId(target)) {
    const found = index.authorshipsOf(source).find(({ paper }) => paper === target);
    const author = index.authors.get(source);
    if (!found || !author) return null;
    const body = <AuthorshipDetails dataset={dataset} authorship={found} />;
    return { kind: 'Authorship', title: author.name, body };
  }
  if (isPaperId(source) && isPaperId(target)) {
    const found = index.similarTo(source).find(({ paper }) => paper === target);
    if (!found) return null;
    const body = <SimilarityDetails dataset={dataset} edge={found.edge} />;
    return { kind: 'Similarity', title: 'Two papers with similar texts', body };
  }
  return null;
}

/** A panel beside the picture, or a sheet over its lower half where there is no room. */
export function DetailsPanel({
  dataset,
  selection,
}: {
  readonly dataset: Dataset;
  readonly selection: Selection;
}) {
  const select = useApp((state) => state.select);
  const heading = useRef<HTMLHeadingElement>(null);
  const panel = useRef<HTMLElement>(null);
  const key = formatSelection(selection);
  const previous = useRef(key);
  // A button in the panel that was pressed is gone with what it stood in: focus moves to the title.
  useEffect(() => {
    if (previous.current === key) return;
    previous.current = key;
    panel.current?.scrollTo(0, 0);
    const active = document.activeElement;
    if (active === document.body || panel.current?.contains(active)) heading.current?.focus();
  }, [key]);
  const connection = useApp(({ data }) => (data.kind === 'ready' ? data.connection : null));
  const of = selection.kind === 'unit' || selection.kind === 'unitPair' ? selection.of : undefined;
  const { units } = useUnits(dataset, connection, of);
  const shown = show(dataset, selection, units);
  if (!shown) return null;
  return (
    <aside ref={panel} className={classes.panel} aria-label="Details">
      <header className={classes.header}>
        <div>
          <p className={classes.kind}>{shown.kind}</p>
          <h2 ref={heading} tabIndex={-1}>
            {shortened(shown.title)}
          </h2>
        </div>
        <CloseButton aria-label="Close details" onClick={() => select(null)} />
      </header>
      <div key={key}>{shown.body}</div>
    </aside>
  );
}

/** A picture of the dataset: pointer, touch and keyboard. */

import { ActionIcon } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { IconFocusCentered, IconMinus, IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import type { Dataset } from '../../core/model/dataset.ts';
import type { NodeId } from '../../core/model/ids.ts';
import type { CommunityMark } from '../../core/scene/communityCentres.ts';
import type { Picture } from '../../core/scene/picture.ts';
import type { PlacedMark } from '../../core/scene/placeMarks.ts';
import type { Scene } from '../../core/scene/scene.ts';
import { viewOf } from '../../core/scene/views/registry.ts';
import { counted } from '../../core/text/wording.ts';
import { type CommunityId, communityId, isCommunityId } from '../../render/communityElements.ts';
import { createRenderer } from '../../render/createRenderer.ts';
import { fitsWhole } from '../../render/detail.ts';
import { createNeighbourhoods } from '../../render/neighbourhoods.ts';
import {
  type Direction,
  mostImportantNode,
  nameInDirection,
  nodeInDirection,
} from '../../render/nodeInDirection.ts';
import type { Target } from '../../render/target.ts';
import { useApp } from '../../store/appStore.ts';
import { isEmbedded } from '../../store/embedding.ts';
import { mostSelected, type Selection, selectCommunities } from '../../store/selection.ts';
import { selectionFrom, selectionIn } from '../../store/unitSelection.ts';
import type { Camera } from '../../store/viewSlice.ts';
import { runPictureKey } from '../commands/keys.ts';
import spoken from '../components/Spoken.module.css';
import { Tip } from '../components/Tip.tsx';
import {
  emphasisInLarge,
  emphasisOf,
  emphasisOfMembers,
  selectedNodes,
} from '../hooks/emphasis.ts';
import { openNode, pickNode, pickNodes, pickOrOpen } from '../hooks/pickNode.ts';
import { usePicture } from '../hooks/picture.ts';
import classes from './GraphView.module.css';
import { moveByKeys } from './moveByKeys.ts';

const MovedNote = lazy(async () => ({
  default: (await import('../components/MovedNote.tsx')).MovedNote,
}));

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** Where nothing can be moved, and no table is beside the picture, neither is offered. */
const keysHelp = `Arrow keys move between nodes, Enter opens one, ${isEmbedded ? '' : 'Alt with arrow keys moves it, '}Escape clears, plus and minus zoom, 0 shows all.${isEmbedded ? '' : ' The table holds the same.'}`;

/** What is elements just now. */
interface Part {
  readonly of: Picture;
  readonly scene: Scene;
  readonly names: readonly PlacedMark[];
}

const kindIn = ({ frame }: Picture): 'authors' | 'papers' =>
  frame.options.view === 'papers' ? 'papers' : 'authors';

/** A community; together with the one that is selected before, the two. */
function selectMark(number: number, picture: Picture, before: Selection | null = null): Selection {
  const of = kindIn(picture);
  const other = before?.kind === 'community' && before.of === of ? before.number : number;
  return selectCommunities(of, other, number);
}

/** One sentence on a community, for the status line and for screen readers. */
const descriptionOf = ({ number, name, count }: CommunityMark, picture: Picture): string => {
  const noun = picture.frame.options.view === 'bipartite' ? 'node' : kindIn(picture).slice(0, -1);
  return `Community ${number}: ${name}, ${counted(count, noun)}.`;
};

/** Fills its parent with the picture. */
export function GraphView({
  dataset,
  drawn,
}: {
  readonly dataset: Dataset;
  readonly drawn: Picture;
}) {
  const container = useRef<HTMLDivElement>(null);
  const picture = usePicture();
  const stored = useApp((state) => state.selection);
  const { view } = drawn.frame.options;
  // Of units, nodes are authors of a dataset of their own.
  const selection = useMemo(() => selectionIn(view, stored), [view, stored]);
  const group = useApp((state) => state.pointedGroup);
  const camera = useApp((state) => state.camera);
  const revealCount = useApp((state) => state.revealCount);
  const reducedMotion = useReducedMotion(false, { getInitialValueInEffect: false });
  const [focused, setFocused] = useState<NodeId | CommunityId | null>(null);
  const [hint, setHint] = useState('');
  const knownLetters = useRef(new Set<string>());
  const zoom = useRef<HTMLDivElement>(null);
  const reported = useRef<Camera | null>(null);
  // Of a large picture, the part that is elements just now.
  const [part, setPart] = useState<Part | null>(null);
  const scene = part?.of === drawn ? part.scene : fitsWhole(drawn) ? drawn.scene : drawn.frame;
  const current = useRef(drawn);
  current.current = drawn;
  const neighbourhoods = useMemo(() => createNeighbourhoods(scene), [scene]);
  const isLarge = useMemo(() => !fitsWhole(drawn), [drawn]);
  const names = useMemo(
    () =>
      part?.of === drawn
        ? part.names.map(({ mark, x, y }) => ({ id: communityId(mark.number), mark, x, y }))
        : [],
    [part, drawn],
  );
  const nameOf = (id: NodeId | CommunityId | null) => names.find((name) => name.id === id);
  // In a large picture a community stands out as a region, without its members being looked up.
  const selected = useMemo(
    () =>
      isLarge && (selection?.kind === 'community' || selection?.kind === 'communityPair')
        ? []
        : selectedNodes(dataset, selection),
    [dataset, selection, isLarge],
  );

  useEffect(() => {
    if (!container.current) return;
    const currentView = () => current.current.frame.options.view;
    const wordsFor = (target: Target | null): string => {
      if (!target) return '';
      if (target.kind === 'community') return descriptionOf(target.mark, current.current);
      return current.current.describe(target.kind === 'edge' ? target.edge : target.id);
    };
    const renderer = createRenderer(
      container.current,
      {
        onHover: (target) => setHint(wordsFor(target)),
        onTap: (target, adding) => {
          const { selection: before, select } = useApp.getState();
          if (!target) {
            if (!adding) select(null);
          } else if (target.kind === 'node') {
            pickNode(currentView(), target.id, adding);
          } else if (target.kind === 'community') {
            select(selectMark(target.mark.number, current.current, adding ? before : null));
          } else {
            const { source, target: end } = target.edge;
            select(selectionFrom(currentView(), { kind: 'edge', source, target: end }));
          }
        },
        onOpen: (target) => {
          if (target?.kind === 'node') openNode(currentView(), target.id);
        },
        onBox: (ids) => pickNodes(currentView(), ids),
        onMove: (places) => {
          useApp.getState().moveNodes(current.current.frame.options.view, places);
        },
        onDetail: (next, names) => setPart({ of: current.current, scene: next, names }),
        onCamera: (next) => {
          reported.current = next;
          useApp.getState().setCamera(next);
        },
      },
      {
        reducedMotion,
        controls: cornerUnder(zoom.current),
        mostBoxed: mostSelected,
        fixed: isEmbedded,
        ...(classes.box === undefined ? {} : { boxClass: classes.box }),
        ...(classes.underlay === undefined ? {} : { underlayClass: classes.underlay }),
        accent: getComputedStyle(document.documentElement).getPropertyValue('--ct-accent').trim(),
      },
    );
    picture.current = renderer;
    return () => {
      picture.current = null;
      renderer.destroy();
    };
  }, [picture, reducedMotion]);

  useEffect(() => picture.current?.update(drawn), [picture, drawn]);

  useEffect(() => {
    if (camera === reported.current) return;
    reported.current = camera;
    picture.current?.look(camera);
  }, [picture, camera]);

  const idle = selection === null && group === null;
  const litMembers = useApp(({ roster }) => (idle && roster?.lit ? roster.members : null));
  const shownView = drawn.frame.options.view;
  useEffect(() => {
    picture.current?.mark({
      selected,
      selectedEdge: selection?.kind === 'edge' ? `${selection.source}|${selection.target}` : null,
      focused,
      emphasis: litMembers
        ? emphasisOfMembers(dataset, shownView, isLarge ? null : neighbourhoods, litMembers)
        : isLarge
          ? emphasisInLarge(dataset, drawn, scene, selection, group)
          : emphasisOf(dataset, scene, neighbourhoods, selection, group),
    });
  }, [
    picture,
    dataset,
    drawn,
    isLarge,
    scene,
    neighbourhoods,
    selection,
    selected,
    group,
    focused,
    litMembers,
    shownView,
  ]);

  // Text is measured and drawn with Inter, which may arrive after the first picture.
  useEffect(() => {
    let gone = false;
    // A canvas does not wait for the parts of a font that its letters need.
    const letters = [...new Set(scene.nodes.map(({ label }) => label).join(''))].join('');
    if ([...letters].every((letter) => knownLetters.current.has(letter))) return;
    for (const letter of letters) knownLetters.current.add(letter);
    const missing = ['400 12px Inter', '600 12px Inter'].filter(
      (face) => !document.fonts.check(face, letters),
    );
    if (missing.length === 0) return;
    const faces = missing.map((face) => document.fonts.load(face, letters));
    void Promise.all(faces).then(() => {
      if (!gone) picture.current?.refresh();
    });
    return () => {
      gone = true;
    };
  }, [picture, scene]);

  useEffect(() => {
    if (revealCount === 0) return;
    const nodes = selectedNodes(dataset, selectionIn(view, useApp.getState().selection));
    // The details panel opens at the same time and takes some of the room.
    const soon = setTimeout(() => picture.current?.bringIntoSight(nodes), 60);
    return () => clearTimeout(soon);
  }, [picture, dataset, view, revealCount]);

  const start = (): NodeId | CommunityId | null => {
    const chosen = selected.find((id) => neighbourhoods.node(id));
    return chosen ?? names[0]?.id ?? mostImportantNode(scene) ?? null;
  };
  const moveTo = (id: NodeId | CommunityId) => {
    setFocused(id);
    picture.current?.bringIntoSight([id]);
  };

  function onKeyDown(event: KeyboardEvent) {
    const inFocus =
      focused && !isCommunityId(focused) ? (neighbourhoods.node(focused) ?? null) : null;
    const width = container.current?.clientWidth ?? 0;
    if (!isEmbedded && moveByKeys(event, inFocus, scene.options.view, picture.current, width)) {
      event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = arrows[event.key];
    const name = nameOf(focused);
    const from =
      focused && !isCommunityId(focused) && neighbourhoods.node(focused) ? focused : null;
    if (direction) {
      const next = name
        ? nameInDirection(name, names, direction)
        : from
          ? nodeInDirection(scene, neighbourhoods, from, direction, names)
          : start();
      if (next) moveTo(next);
    } else if (event.key === 'Enter' || event.key === ' ') {
      const { select } = useApp.getState();
      if (name) select(selectMark(name.mark.number, drawn, event.shiftKey ? selection : null));
      else if (from && event.shiftKey) pickNode(view, from, true);
      else if (from) pickOrOpen(view, from);
    } else {
      const context = { dataset, state: useApp.getState(), picture, compact: false };
      if (!runPictureKey(event.key, context)) return;
    }
    event.preventDefault();
  }

  const focusedName = nameOf(focused);
  const said = focusedName
    ? descriptionOf(focusedName.mark, drawn)
    : focused && !isCommunityId(focused)
      ? drawn.describe(focused)
      : '';
  const { nodes, edges, note } = drawn.shown;
  const counts = `${counted(nodes, 'node')}, ${counted(edges, 'edge')}`;
  return (
    <div className={classes.graph}>
      <div
        className={classes.canvas}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes keys of its own
        tabIndex={0}
        aria-roledescription="network"
        aria-label={`${viewOf(scene.options.view).label}: ${counts}. ${note === undefined ? '' : `${note}. `}${keysHelp}`}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          if (event.currentTarget.matches(':focus-visible')) setFocused(focused ?? start());
        }}
        onBlur={() => setFocused(null)}
      >
        <div ref={container} className={classes.stage} />
      </div>
      <p className={spoken.only} aria-live="polite">
        {said}
      </p>
      {note !== undefined && (
        <p className={classes.part}>
          {note}.{isEmbedded ? '' : ' The tables and the search hold all.'}
        </p>
      )}
      {hint !== '' && (
        <p className={classes.hint} aria-hidden>
          {hint}
        </p>
      )}
      <Suspense fallback={null}>
        {drawn.frame.options.moved && (
          <MovedNote view={drawn.frame.options.view} selected={selected} />
        )}
      </Suspense>
      <div ref={zoom} className={classes.zoom}>
        <ZoomButton label="Zoom in" onClick={() => picture.current?.zoomIn()}>
          <IconPlus size={17} aria-hidden />
        </ZoomButton>
        <ZoomButton label="Zoom out" onClick={() => picture.current?.zoomOut()}>
          <IconMinus size={17} aria-hidden />
        </ZoomButton>
        <ZoomButton label="Show all" onClick={() => picture.current?.fit()}>
          <IconFocusCentered size={17} aria-hidden />
        </ZoomButton>
      </div>
    </div>
  );
}

/** How far the controls reach into the picture from its lower right corner; their size is fixed. */
function cornerUnder(controls: HTMLElement | null): { width: number; height: number } {
  const [inner, outer] = [controls, controls?.offsetParent].map((e) => e?.getBoundingClientRect());
  if (!inner || !outer) return { width: 0, height: 0 };
  return { width: outer.right - inner.left, height: outer.bottom - inner.top };
}

function ZoomButton(props: {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
}) {
  return (
    <Tip label={props.label} side="above" atEnd>
      <ActionIcon variant="default" size={34} aria-label={props.label} onClick={props.onClick}>
        {props.children}
      </ActionIcon>
    </Tip>
  );
}

/** What colours, sizes and widths mean; pointing at a colour lights its nodes. */

import type { Dataset } from '../../core/model/dataset.ts';
import { doubtKey } from '../../core/scene/legend.ts';
import type { Cue, Scene } from '../../core/scene/scene.ts';
import { viewOf } from '../../core/scene/views/registry.ts';
import { formatCount } from '../../core/text/wording.ts';
import { useApp } from '../../store/appStore.ts';
import panel from './DatasetPanel.module.css';
import classes from './LegendPanel.module.css';

/** The legend of a scene. */
export function LegendPanel({
  dataset,
  scene,
}: {
  readonly dataset: Dataset;
  readonly scene: Scene;
}) {
  const { colour, density, size, width, shapes, doubt } = scene.legend;
  const select = useApp((state) => state.select);
  const pointAtGroup = useApp((state) => state.pointAtGroup);
  const { base, units } = viewOf(scene.options.view);
  const of = base === 'papers' ? 'papers' : 'authors';
  const communityOf = (key: string) => {
    // Groups of organisations and countries are none of the dataset's communities.
    if (units && units !== 'communities') return undefined;
    const number = Number(/^community-(\d+)$/u.exec(key)?.[1] ?? 0);
    return dataset.communities[of].communities.find((community) => community.number === number);
  };
  return (
    <section className={panel.section} aria-label="Legend">
      <h2>{colour.title}</h2>
      <ul className={classes.entries}>
        {colour.entries.map(({ key, label, fill, cue, shape, count }) => {
          const community = communityOf(key);
          return (
            <li key={key}>
              <button
                type="button"
                className={classes.entry}
                onPointerEnter={() => pointAtGroup(key)}
                onPointerLeave={() => pointAtGroup(null)}
                onFocus={() => pointAtGroup(key)}
                onBlur={() => pointAtGroup(null)}
                onClick={() =>
                  community && select({ kind: 'community', of, number: community.number })
                }
              >
                <Swatch fill={fill} cue={cue} shape={shape} background={scene.background} />
                <span className={classes.label}>{label}</span>
                <span className={classes.count}>{formatCount(count)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {colour.note !== undefined && <p className={classes.note}>{colour.note}</p>}
      {density && (
        <>
          <h3>{density.title}</h3>
          <ul className={classes.density}>
            {density.entries.map(({ label, fill }) => (
              <li key={label}>
                <span className={classes.patch} style={{ '--fill': fill }} aria-hidden />
                {label}
              </li>
            ))}
          </ul>
        </>
      )}
      {shapes.length > 1 && (
        <ul className={classes.shapes} aria-label="Shapes">
          {shapes.map(({ label, shape }) => (
            <li key={label}>
              <span className={classes.swatch} data-shape={shape} data-plain />
              {label}
            </li>
          ))}
        </ul>
      )}
      {doubt && (
        <>
          <h3>Identity</h3>
          <button
            type="button"
            className={classes.entry}
            onPointerEnter={() => pointAtGroup(doubtKey)}
            onPointerLeave={() => pointAtGroup(null)}
            onFocus={() => pointAtGroup(doubtKey)}
            onBlur={() => pointAtGroup(null)}
          >
            <span className={classes.swatch} data-plain data-striped aria-hidden />
            <span className={classes.label}>{doubt.label}</span>
            <span className={classes.count}>{formatCount(doubt.count)}</span>
          </button>
        </>
      )}
      {size && (
        <>
          <h3>{size.title}</h3>
          <ul className={classes.sizes}>
            {size.entries.map(({ label, radius }) => (
              <li key={label}>
                <svg width={2 * radius + 2} height={2 * radius + 2} aria-hidden>
                  {base === 'papers' ? (
                    <rect x={1} y={1} width={2 * radius} height={2 * radius} rx={radius * 0.3} />
                  ) : (
                    <circle cx={radius + 1} cy={radius + 1} r={radius} />
                  )}
                </svg>
                {label}
              </li>
            ))}
          </ul>
        </>
      )}
      {width && (
        <>
          <h3>{width.title}</h3>
          <ul className={classes.sizes}>
            {width.entries.map((entry) => (
              <li key={entry.label}>
                <svg width={30} height={12} aria-hidden>
                  <line x1={1} x2={29} y1={6} y2={6} strokeWidth={entry.width} />
                </svg>
                {entry.label}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className={classes.methods}>{scene.methods}</p>
    </section>
  );
}

function Swatch(props: {
  readonly fill: string;
  readonly cue: Cue;
  readonly shape: 'circle' | 'square';
  readonly background: string;
}) {
  const { fill, cue, shape } = props;
  return (
    <span
      className={classes.swatch}
      data-shape={shape}
      data-cue={cue}
      style={{ '--fill': fill }}
      aria-hidden
    />
  );
}

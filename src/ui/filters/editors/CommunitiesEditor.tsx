/** Which communities are shown: the largest to choose from, others by their numbers. */

import type { Dataset } from '../../../core/model/dataset.ts';
import { tidyList } from '../../../core/model/filter.ts';
import { counted, formatCount } from '../../../core/text/wording.ts';
import { useApp } from '../../../store/appStore.ts';
import classes from '../FilterPanel.module.css';
import type { EditorProps } from './registry.ts';

/** Others come in from the picture, the table and the details of a community. */
const mostListed = 60;

export const CommunitiesEditor = ({ dataset }: EditorProps) => (
  <Communities dataset={dataset} part="communities" of="authors" />
);

export const PaperCommunitiesEditor = ({ dataset }: EditorProps) => (
  <Communities dataset={dataset} part="paperCommunities" of="papers" />
);

function Communities(props: {
  readonly dataset: Dataset;
  readonly part: 'communities' | 'paperCommunities';
  readonly of: 'authors' | 'papers';
}) {
  const { dataset, part, of } = props;
  const chosen = useApp(({ filter }) => filter[part]) ?? [];
  const setFilter = useApp((state) => state.setFilter);
  const all = dataset.communities[of].communities;
  const offered = [
    ...all.slice(0, mostListed),
    ...all.slice(mostListed).filter(({ number }) => chosen.includes(number)),
  ];
  return (
    <>
      <ul className={classes.choices}>
        {offered.map(({ number, name, size }) => (
          <li key={number}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(number)}
                onChange={({ currentTarget: { checked } }) =>
                  setFilter({
                    [part]: checked
                      ? tidyList([...chosen, number])
                      : chosen.filter((other) => other !== number),
                  })
                }
              />
              <span>{`${number} ${name}`}</span>
              <small>{formatCount(size)}</small>
            </label>
          </li>
        ))}
      </ul>
      {all.length > offered.length && (
        <p className={classes.note}>
          {counted(all.length - offered.length, 'smaller one')}: from their details.
        </p>
      )}
    </>
  );
}

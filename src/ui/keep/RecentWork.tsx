/** What this browser keeps of earlier visits: to go on with, or to delete. */

import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { counted } from '../../core/text/wording.ts';
import { ownWorkId } from '../../store/keep/keeper.ts';
import { openWorks } from '../../store/keep/tab.ts';
import { openWork } from '../../store/keep/visits.ts';
import { type KeptWork, listWorks, removeWorks } from '../../store/keep/works.ts';
import { Sheet } from '../components/Sheet.tsx';
import classes from './Keep.module.css';
import { momentOf, sizeOf } from './moment.ts';

interface Known {
  readonly works: readonly KeptWork[];
  /** In some tab, this one among them. */
  readonly open: ReadonlySet<string>;
}

/** The list. */
export function RecentWork({ onClose }: { readonly onClose: () => void }) {
  const [known, setKnown] = useState<Known | null>(null);
  const [trouble, setTrouble] = useState('');
  const [said, setSaid] = useState('');
  const look = async () => {
    try {
      setKnown({ works: await listWorks(), open: await openWorks() });
    } catch {
      setTrouble('This browser does not let the page keep anything, as in a private window.');
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is opened.
  useEffect(() => {
    void look();
  }, []);
  const remove = async (work: KeptWork) => {
    await removeWorks([work.id]);
    setSaid(`“${work.name}” was deleted.`);
    await look();
  };
  return (
    <Sheet title="Recent work" size="lg" from="middle" onClose={onClose}>
      <p className={classes.lead}>
        Kept in this browser, on this machine alone, until you delete it or the oldest must make
        room. To keep work for good, or to hand it on, save it as a project.
      </p>
      <p role="status" className={classes.said}>
        {trouble || said}
      </p>
      {known?.works.length === 0 && <p>Nothing is kept yet.</p>}
      <ul className={classes.works}>
        {known?.works.map((work) => (
          <Entry key={work.id} work={work} open={known.open.has(work.id)} onRemove={remove} />
        ))}
      </ul>
    </Sheet>
  );
}

function Entry(props: {
  readonly work: KeptWork;
  readonly open: boolean;
  readonly onRemove: (work: KeptWork) => Promise<void>;
}) {
  const { work, open, onRemove } = props;
  const [sure, setSure] = useState(false);
  const own = work.id === ownWorkId();
  return (
    <li className={classes.work}>
      <div>
        <b>{work.name}</b>
        <small>
          {counted(work.papers, 'paper')}, {counted(work.authors, 'author')}, {sizeOf(work.bytes)};{' '}
          {momentOf(work.savedAt)}
        </small>
      </div>
      {own || open ? (
        <span className={classes.state}>{own ? 'shown here' : 'open in another tab'}</span>
      ) : (
        <>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`Open “${work.name}”`}
            onClick={() => void openWork(work.id)}
          >
            Open
          </Button>
          <Button
            size="compact-sm"
            variant={sure ? 'filled' : 'default'}
            aria-label={`${sure ? 'Delete for good' : 'Delete'} “${work.name}”`}
            onBlur={() => setSure(false)}
            onClick={() => (sure ? void onRemove(work) : setSure(true))}
          >
            {sure ? 'Delete for good' : 'Delete'}
          </Button>
        </>
      )}
    </li>
  );
}

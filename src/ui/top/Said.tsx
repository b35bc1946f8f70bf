/** What was done last: always for those who listen, and for a while for those who look. */

import { useEffect, useState } from 'react';
import { useApp } from '../../store/appStore.ts';
import spoken from '../components/Spoken.module.css';
import classes from './Said.module.css';

/** Milliseconds a sentence can be read. */
const readingTime = 6000;

/** There from the start, so that what comes into it is announced. */
export function Said() {
  const said = useApp((state) => state.said);
  const isShown = useApp((state) => state.saidAloud);
  const [over, setOver] = useState('');
  useEffect(() => {
    if (!isShown) return;
    setOver('');
    const soon = setTimeout(() => setOver(said), readingTime);
    return () => clearTimeout(soon);
  }, [said, isShown]);
  return (
    <p
      role="status"
      className={isShown && said !== '' && over !== said ? classes.shown : spoken.only}
    >
      {said}
    </p>
  );
}

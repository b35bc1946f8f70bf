/** The beginning of a visit: what was there before comes back, or else what is beside the page. */

import type { AddressState } from '../address.ts';
import { useApp } from '../appStore.ts';
import { isEmbedded } from '../embedding.ts';
import { formerWork, keepsAny } from './tab.ts';

/** Keeping begins with the first act, so that it does not delay what is seen first. */
const acts = ['pointerdown', 'keydown', 'drop', 'paste'] as const;

export async function beginVisit(asked: AddressState): Promise<void> {
  if (isEmbedded) {
    await showOnly(asked);
    return;
  }
  const visit = { asked, address: location.hash };
  const acted = firstAct();
  const { loadDataset } = useApp.getState();
  const resume = keepsAny() || formerWork() !== null ? await import('./resume.ts') : null;
  if (!(await resume?.resumeOpened(visit))) {
    await loadDataset(asked, async (served) => {
      if (!resume && !served.file?.project) return null;
      return (resume ?? (await import('./resume.ts'))).resumeServed(served, visit);
    });
  }
  await acted;
  (await import('./keeper.ts')).startKeeper();
}

/** Neither reads nor writes what is kept. */
async function showOnly(asked: AddressState): Promise<void> {
  const address = location.hash;
  await useApp.getState().loadDataset(asked, async (served) => {
    const project = served.file?.project;
    if (!project) return null;
    const { prepareProject } = await import('./project.ts');
    const { after } = await prepareProject(served, project, address);
    return { opened: served, after };
  });
}

const firstAct = (): Promise<void> =>
  new Promise((resolve) => {
    const hear = () => {
      for (const act of acts) window.removeEventListener(act, hear, true);
      resolve();
    };
    for (const act of acts) window.addEventListener(act, hear, true);
  });

/** Saves all that is shown, and what was done with it, as one file. */

import { useApp } from '../../store/appStore.ts';
import { noteProjectSaved, startKeeper } from '../../store/keep/keeper.ts';
import { projectFile } from '../../store/keep/project.ts';
import { saveFile } from '../dialogs/saveFile.ts';

export async function saveProject(): Promise<void> {
  const project = await projectFile();
  if (!project) return;
  saveFile(project.name, project.file, 'application/octet-stream');
  startKeeper();
  useApp.getState().noteSaved();
  noteProjectSaved(project.head);
}

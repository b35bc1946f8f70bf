/** The picture as a scene alone: what is drawn for print, and on screen where all of it fits. */

import type { Dataset } from '../model/dataset.ts';
import { buildPicture } from './buildPicture.ts';
import type { Scene, SceneOptions } from './scene.ts';

/** The same choices give the same scene. */
export const buildScene = (dataset: Dataset, options: SceneOptions): Scene =>
  buildPicture(dataset, options).scene;

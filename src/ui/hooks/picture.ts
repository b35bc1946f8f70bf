/** The renderer on screen, for what acts on it from elsewhere: export, zoom, reveal. */

import { createContext, type RefObject, useContext } from 'react';
import type { Renderer } from '../../render/renderer.ts';

/** Holds null while the table is shown. */
export const PictureContext = createContext<RefObject<Renderer | null>>({ current: null });

/** The renderer's place; read it in events, not while rendering. */
export const usePicture = (): RefObject<Renderer | null> => useContext(PictureContext);

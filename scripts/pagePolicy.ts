/** The content security policy of the page, of each form of it. */

import { createHash } from 'node:crypto';

/** As a policy names a text that may stand in the page. */
export const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Cytoscape adds one <style> element with exactly this text; tests fail when an update changes it. */
const cytoscapeStyle = hashOf('.__________cytoscape_container { position: relative; }');

/** Of the page as a folder of files: everything comes from that folder. */
export const folderPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${cytoscapeStyle}`,
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * Of the page as one file: these scripts and styles and no others, and what they take out of the
 * file itself, which has addresses that begin with blob: or data:.
 */
export const filePolicy = (scripts: readonly string[], style: string): string =>
  [
    "default-src 'none'",
    `script-src ${scripts.map(hashOf).join(' ')}`,
    `style-src ${hashOf(style)} ${cytoscapeStyle}`,
    'img-src blob: data:',
    'font-src data:',
    'connect-src data:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/**
 * Finds a browser for the browser tests: COTERIE_BROWSER, else an installed Chrome, Chromium or
 * Edge; where there is none, gets one, and says so.
 */

import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, runTool } from './tools.ts';

const onPath: readonly string[] = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

/** Where installers put them on systems that do not put them on the path. */
function usualPlaces(): string[] {
  const { ProgramFiles, 'ProgramFiles(x86)': x86, LOCALAPPDATA, HOME } = process.env;
  if (process.platform === 'win32') {
    return [ProgramFiles, x86, LOCALAPPDATA].flatMap((base) =>
      base === undefined
        ? []
        : [
            join(base, 'Google', 'Chrome', 'Application', 'chrome.exe'),
            join(base, 'Chromium', 'Application', 'chrome.exe'),
            join(base, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
          ],
    );
  }
  if (process.platform === 'darwin') {
    return ['', HOME ?? ''].flatMap((base) => [
      `${base}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`,
      `${base}/Applications/Chromium.app/Contents/MacOS/Chromium`,
      `${base}/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`,
    ]);
  }
  return [];
}

/** The path of an installed browser, or undefined. */
export function findBrowser(): string | undefined {
  const named = process.env.COTERIE_BROWSER;
  if (named) {
    if (!existsSync(named)) throw new Error(`COTERIE_BROWSER names ${named}, which is not there.`);
    return named;
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return [
    ...onPath.flatMap((name) => folders.map((folder) => join(folder, name + suffix))),
    ...usualPlaces(),
  ].find((path) => existsSync(path));
}

/** A browser, installed now if there is none. Throws with what to do where none can be had. */
export async function findOrGetBrowser(): Promise<string> {
  const present = findBrowser();
  if (present) return present;
  if (process.env.COTERIE_NO_INSTALL === '1') {
    throw new Error(
      'No Chrome, Chromium or Edge is installed, and COTERIE_NO_INSTALL=1 forbids to install one. Install one, or name it in COTERIE_BROWSER.',
    );
  }
  if (isDebian() && process.getuid?.() === 0) {
    say('No browser found: installing Debian’s or Ubuntu’s chromium with apt-get.');
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-qq'], quiet);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet);
    const installed = findBrowser();
    if (installed) return installed;
  }
  say('No browser found: downloading one with Playwright.');
  runTool('playwright', ['install', 'chromium']);
  const { chromium } = await import('@playwright/test');
  const downloaded = chromium.executablePath();
  if (existsSync(downloaded)) return downloaded;
  throw new Error(
    'No browser could be installed. Install Chrome, Chromium or Edge, or name one in COTERIE_BROWSER.',
  );
}

function isDebian(): boolean {
  if (!existsSync('/etc/os-release')) return false;
  return /^ID(?:_LIKE)?=.*(?:debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
}

const say = (text: string): void => void process.stdout.write(`${text}\n`);

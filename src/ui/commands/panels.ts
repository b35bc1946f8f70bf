/** Panels, dialogs and the page itself. */

import type { Command } from './command.ts';
import { copyLink } from './copyLink.ts';

const themes = [
  ['light', 'Light theme'],
  ['dark', 'Dark theme'],
  ['auto', 'Theme of the system'],
] as const;

export const panelCommands: readonly Command[] = [
  {
    id: 'copy-link',
    label: 'Copy a link to this view',
    words: 'share address url',
    run: ({ state }) => void copyLink(state.say),
  },
  {
    id: 'statistics',
    label: 'Statistics',
    words: 'degree distribution years numbers',
    run: ({ state }) => state.openDialog('statistics'),
  },
  {
    id: 'report',
    label: 'Import report',
    words: 'issues problems warnings files',
    run: ({ state }) => state.openDialog('report'),
  },
  {
    id: 'panel',
    label: 'Dataset and legend',
    isOffered: ({ compact }) => compact,
    run: ({ state }) => state.openDialog('panel'),
  },
  {
    id: 'review',
    label: 'Review identities',
    words: 'who is who doubtful merge split names corrections',
    isOffered: ({ dataset, state }) => !dataset.given && !state.reviewing,
    run: ({ state }) => state.setReviewing(true),
  },
  {
    id: 'roster',
    label: 'Roster: find a list of names',
    words: 'people orcid match group members',
    isOffered: ({ state }) => !state.rosterOpen,
    run: ({ state }) => state.openRoster(true),
  },
  {
    id: 'save-project',
    label: 'Save project',
    words: 'file download work',
    run: () => void import('../keep/saveProject.ts').then(({ saveProject }) => saveProject()),
  },
  {
    id: 'recent',
    label: 'Recent work',
    words: 'open project restore',
    run: ({ state }) => state.openDialog('recent'),
  },
  {
    id: 'paste',
    label: 'Paste references',
    words: 'add bibtex ris text',
    run: ({ state }) => state.openDialog('paste'),
  },
  ...themes.map(
    ([theme, label]): Command => ({
      id: `theme-${theme}`,
      label,
      words: 'colour color mode',
      isOffered: ({ state }) => state.theme !== theme,
      run: ({ state }) => state.setTheme(theme),
    }),
  ),
  {
    id: 'first-steps',
    label: 'What size, colour and width mean',
    words: 'first run introduction welcome legend',
    run: ({ state }) => state.showFirstSteps(true),
  },
];

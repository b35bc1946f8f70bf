/**
 * The colours of pictures. Community colours start from Okabe & Ito's set (2008) and were tuned so
 * that any two differ to readers without red or green cones, and each has a contrast of 3:1 with
 * its background (WCAG 2.2, 1.4.11); tests hold both.
 */

import { interpolate } from './colour.ts';
import type { Cue, Theme } from './scene.ts';

/** Colours of everything that is not a group. */
export interface ThemeColours {
  readonly background: string;
  /** Text. */
  readonly ink: string;
  /** Second-rank text: the methods line, titles in the legend. */
  readonly mutedInk: string;
  /** Nodes without a group: no community, no named author, beyond the palette. */
  readonly neutral: string;
  /** Nodes whose year is unknown; off the year ramp. */
  readonly unknownYear: string;
  /** Eight colours, told apart in any order. */
  readonly communities: readonly string[];
  /** From the earliest year to the latest, even steps of lightness. */
  readonly years: readonly string[];
}

/** Both themes, light for paper and dark for screens. */
export const themes: Readonly<Record<Theme, ThemeColours>> = {
  light: {
    background: '#fbfbf9',
    ink: '#1b1d22',
    mutedInk: '#5a5f69',
    neutral: '#8b909a',
    unknownYear: '#a39b95',
    communities: [
      '#0b8bd9',
      '#d9660f',
      '#00977a',
      '#7236cf',
      '#93396f',
      '#6b5200',
      '#1c2b8c',
      '#700a1e',
    ],
    years: ['#c9a33a', '#8fa24a', '#4f9a6b', '#1f8a86', '#22708f', '#33548a', '#3b3274'],
  },
  dark: {
    background: '#14161b',
    ink: '#eceef2',
    mutedInk: '#a5abb6',
    neutral: '#7d838e',
    unknownYear: '#857d77',
    communities: [
      '#6fc4f5',
      '#ec8d33',
      '#2adfb0',
      '#a48cff',
      '#f2559d',
      '#e2d235',
      '#5a62ee',
      '#bd4d3a',
    ],
    years: ['#5b5fb0', '#3f7fb5', '#3a9db0', '#4fb898', '#86cf7d', '#c3e06a', '#f5ea72'],
  },
};

const cues: readonly Cue[] = ['plain', 'ring', 'dashed'];

/** Communities that get a look of their own; the others share the neutral colour. */
export const distinctCommunities = 24;

export interface CommunityStyle {
  readonly fill: string;
  readonly cue: Cue;
}

/** How community `number` (from 1) looks: eight colours, then the same eight with other cues. */
export function communityStyle(number: number, theme: Theme): CommunityStyle {
  const { communities, neutral } = themes[theme];
  if (number < 1 || number > distinctCommunities) return { fill: neutral, cue: 'plain' };
  const index = (number - 1) % communities.length;
  return {
    fill: communities[index] ?? neutral,
    cue: cues[Math.floor((number - 1) / communities.length)] ?? 'plain',
  };
}

/** The colour of a year or another value; `position` runs from 0 (earliest, least) to 1. */
export const rampColour = (position: number, theme: Theme): string =>
  interpolate(themes[theme].years, position);

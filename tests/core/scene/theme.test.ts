import { describe, expect, it } from 'vitest';
import { communityStyle, rampColour, themes } from '../../../src/core/scene/theme.ts';
import {
  contrast,
  deuteranopia,
  distance,
  fullVision,
  lightness,
  protanopia,
} from './colourVision.ts';

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  const { background, ink, mutedInk, neutral, unknownYear, communities } = themes[theme];

  it.each([
    ['all cones', fullVision],
    ['no green cones', deuteranopia],
    ['no red cones', protanopia],
  ] as const)('has community colours that differ to readers with %s', (_, vision) => {
    for (const [i, a] of communities.entries()) {
      for (const b of communities.slice(0, i)) {
        expect(distance(a, b, vision), `${a} ${b}`).toBeGreaterThan(0.095);
      }
    }
  });

  it('has marks that stand out from the background by 3:1 and text by 4.5:1', () => {
    for (const colour of [...communities, neutral]) {
      expect(contrast(colour, background), colour).toBeGreaterThanOrEqual(3);
    }
    for (const colour of [ink, mutedInk]) {
      expect(contrast(colour, background), colour).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('has a year ramp whose lightness goes one way', () => {
    const steps = Array.from({ length: 13 }, (_, i) => lightness(rampColour(i / 12, theme)));
    const rising = (steps[12] ?? 0) > (steps[0] ?? 0);
    for (const [i, step] of steps.slice(1).entries()) {
      expect(step > (steps[i] ?? 0)).toBe(rising);
    }
  });

  it('keeps unknown years off the ramp', () => {
    for (let i = 0; i <= 12; i++) {
      expect(distance(unknownYear, rampColour(i / 12, theme), fullVision)).toBeGreaterThan(0.05);
    }
  });

  it('gives 24 communities looks of their own and the rest the neutral one', () => {
    const looks = Array.from({ length: 24 }, (_, i) => {
      const { fill, cue } = communityStyle(i + 1, theme);
      return `${fill} ${cue}`;
    });
    expect(new Set(looks).size).toBe(24);
    expect(communityStyle(25, theme)).toEqual({ fill: neutral, cue: 'plain' });
  });
});

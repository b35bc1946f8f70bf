import { beforeAll, describe, expect, test } from 'vitest';
import { authorId } from '../../src/core/model/ids.ts';
import { buildPicture } from '../../src/core/scene/buildPicture.ts';
import type { Picture } from '../../src/core/scene/picture.ts';
import { createDetail, fitsWhole } from '../../src/render/detail.ts';
import { singleAuthorPapers } from '../support/madeDatasets.ts';

const options = {
  view: 'authors',
  colourBy: 'community',
  sizeBy: 'papers',
  theme: 'light',
} as const;

describe('the part of a large picture that is elements', () => {
  let picture: Picture;
  beforeAll(async () => {
    picture = buildPicture(await singleAuthorPapers(2500), options);
  }, 120_000);

  test('a picture of two thousand fits whole, a larger one does not', async () => {
    expect(fitsWhole(picture)).toBe(false);
    expect(fitsWhole(buildPicture(await singleAuthorPapers(50), options))).toBe(true);
  });

  test('is the same for the same window, and then not made again', () => {
    const detail = createDetail(picture);
    const first = detail.choose(picture.field.bounds, []);
    expect(first?.nodes.length).toBe(300);
    expect(detail.choose(picture.field.bounds, [])).toBeNull();
  });

  test('holds who is selected, wherever the window is', () => {
    const detail = createDetail(picture);
    const id = authorId('author-number2400');
    const place = detail.placeOf(id);
    const empty = { left: 1e6, right: 1e6 + 1, top: 0, bottom: 1 };
    expect(place).not.toBeNull();
    expect(detail.choose(empty, [id])?.nodes.map((node) => node.id)).toEqual([id]);
    expect(detail.nodeAt(place?.x ?? 0, place?.y ?? 0, 0)).toBe(id);
    expect(detail.placeOf(authorId('nobody'))).toBeNull();
  });
});

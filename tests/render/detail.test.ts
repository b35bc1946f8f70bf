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

  test('is as large as may be, and not made again for the same window', () => {
    const detail = createDetail(picture);
    const first = detail.choose(picture.field.bounds, [], 300);
    expect(first.nodes.length).toBe(300);
    expect(detail.choose(picture.field.bounds, [], 300)).toBe(first);
    expect(detail.choose(picture.field.bounds, [], 200).nodes.length).toBe(200);
  });

  test('holds who is selected, wherever the window is', () => {
    const detail = createDetail(picture);
    const id = authorId('author-number2400');
    const place = detail.placeOf(id);
    const empty = { left: 1e6, right: 1e6 + 1, top: 0, bottom: 1 };
    expect(place).not.toBeNull();
    expect(detail.choose(empty, [id], 300).nodes.map((node) => node.id)).toEqual([id]);
    expect(picture.field.idOf(detail.nodeAt(place?.x ?? 0, place?.y ?? 0, 0))).toBe(id);
    expect(detail.placeOf(authorId('nobody'))).toBeNull();
  });
});

import { describe, expect, it } from '@jest/globals'
import sharp from 'sharp'
import { draw, drawingKeys } from '../../../src/demo/images.ts'

describe('draw', () => {
  it.each(['harbour', 'library', 'mosaic'])('draws %s as WebP of 1600 × 900 pixels', async (key) => {
    const file = await draw(key)
    expect(await sharp(file.data).metadata()).toMatchObject({ format: 'webp', width: 1600, height: 900 })
    expect(file).toMatchObject({ name: `demo-${key}.webp`, size: file.data.length })
  })

  it('draws the same bytes each time, so that a file keeps its name', async () => {
    const [first, second] = await Promise.all([draw('workshop-wall'), draw('workshop-wall')])
    expect(first.data.equals(second.data)).toBe(true)
  })

  it('says which drawings there are when it is asked for another', async () => {
    await expect(draw('castle')).rejects.toThrow(
      `There is no drawing "castle". Known: ${drawingKeys.join(', ')}.`,
    )
  })
})

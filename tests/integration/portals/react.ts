import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { portal } from '../../../plugins/portal-embed/examples/react.tsx'
import { htmlDocument } from '../../markup.mjs'
import { serveHere, type TestHub } from '../hub.ts'

/** A portal that draws its pages with React. */
export function reactPortal(hubOf: () => TestHub): void {
  describe('a portal in React', () => {
    let portalHere: Awaited<ReturnType<typeof serveHere>>

    beforeAll(async () => {
      portalHere = await serveHere(portal(hubOf().url))
    })
    afterAll(async () => portalHere?.close())

    it('has the list that the server draws, and the element with its attributes', async () => {
      const page = htmlDocument(await (await fetch(portalHere.url)).text())
      expect(page.querySelectorAll('.hansa .hansa-item')).toHaveLength(3)
      expect(page.querySelectorAll('head script[type=module]')).toHaveLength(1)
      const list = page.querySelector('hansa-list')
      const attributes = Object.fromEntries(
        [...(list?.attributes ?? [])].map(({ name, value }) => [name, value]),
      )
      expect(attributes).toEqual({
        hub: hubOf().url,
        kind: 'meetings',
        municipality: 'durres',
        limit: '3',
        layout: 'compact',
        slots: '3',
      })
      expect(list?.querySelector('a')?.textContent).toBe('Takimet e Durrësit')
    })
  })
}

import { describe, expect, it } from '@jest/globals'
import { marksIn } from '../../../src/proof/marks.ts'

const hub = { origin: 'https://hub.example', offered: ['sq', 'en'] }
const id = 'Ab_-56789012'
const marks = (html: string) => marksIn(html, hub)

describe('what a page holds of the hub', () => {
  it('is the snippet, with a stored embed or a question', () => {
    expect(marks(`<hansa-list src="https://hub.example/v1/embeds/${id}" lang="sq"></hansa-list>`)).toEqual([
      { form: 'element', embed: { id, page: 1 } },
    ])
    expect(
      marks(
        '<hansa-list hub="https://hub.example" kind="news" municipality="durres" limit="3"></hansa-list>',
      ),
    ).toEqual([{ form: 'element', query: { kind: 'news', municipality: ['durres'], limit: 3, page: 1 } }])
  })

  it('is a frame, a link to a page, and a fragment by its links', () => {
    const html = `
      <iframe src="https://hub.example/embed/${id}?lang=sq"></iframe>
      <a href="https://hub.example/en/durres/projects/migralona?utm_source=x">A</a>
      <div class="wide hansa"><article><a href="https://hub.example/sq/durres/news/lajm">N</a></article></div>
      <a href="https://hub.example/v1/embeds/${id}.rss">Feed</a>`
    expect(marks(html)).toEqual([
      { form: 'frame', embed: { id, lang: 'sq', page: 1 } },
      { form: 'link', address: { kind: 'projects', municipality: 'durres', slug: 'migralona', lang: 'en' } },
      { form: 'fragment', address: { kind: 'news', municipality: 'durres', slug: 'lajm', lang: 'sq' } },
      { form: 'link', embed: { id, page: 1 } },
    ])
  })

  it('is found in declarative shadow roots, however deep, and each thing once', () => {
    const link = '<a href="https://hub.example/en/durres/news/x">x</a>'
    const deep = `${'<div>'.repeat(3000)}<x-y><template shadowrootmode="open">${link}</template></x-y>${link}`
    expect(marks(deep)).toHaveLength(1)
  })

  it.each([
    `<hansa-list src="https://other.example/v1/embeds/${id}"></hansa-list>`,
    `<hansa-list src="https://hub.example.evil.example/v1/embeds/${id}"></hansa-list>`,
    '<hansa-list hub="http://hub.example" kind="news"></hansa-list>',
    '<hansa-list hub="https://hub.example" kind="nothing"></hansa-list>',
    '<hansa-list hub="https://hub.example" kind="news" limit="9999"></hansa-list>',
    `<hansa-list src="https://hub.example/v1/embeds/short"></hansa-list>`,
    `<!-- <hansa-list src="https://hub.example/v1/embeds/${id}"></hansa-list> -->`,
    `<script>"<a href='https://hub.example/en/durres/news/x'>"</script>`,
    `<textarea><a href="https://hub.example/en/durres/news/x"></textarea>`,
    '<a href="https://hub.example/admin">admin</a><a href="https://hub.example/">hub</a><a>nothing</a>',
    '<p>https://hub.example/en/durres/news/x</p>',
    '',
  ])('is nothing in %s', (html) => {
    expect(marks(html)).toEqual([])
  })
})
